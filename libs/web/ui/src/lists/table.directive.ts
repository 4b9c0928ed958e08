import { DestroyRef, Directive, ElementRef, afterNextRender, booleanAttribute, inject, input } from '@angular/core';

/**
 * `<table uiTable>`: a real table that becomes one card a row on narrow screens, each cell carrying the name of its column.
 * Cells take the name from the header by themselves; a cell with `data-full` stays without.
 */
@Directive({
  selector: 'table[uiTable]',
  host: {
    class: 'tl-table',
    '[class.tl-table--inset]': 'inset()',
    '[class.tl-table--hover]': 'hover()',
    '[class.tl-table--stack]': 'stack()',
  },
})
export class TableDirective {
  readonly inset = input(true, { transform: booleanAttribute });
  readonly hover = input(false, { transform: booleanAttribute });
  readonly stack = input(true, { transform: booleanAttribute });
  private readonly table = inject<ElementRef<HTMLTableElement>>(ElementRef).nativeElement;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.nameCells();
      const observer = new MutationObserver(() => this.nameCells());
      observer.observe(this.table, { childList: true, subtree: true });
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  private nameCells(): void {
    const names = Array.from(this.table.tHead?.rows[0]?.cells ?? [], (cell) => cell.textContent?.trim() ?? '');
    for (const row of this.table.querySelectorAll<HTMLTableRowElement>('tbody tr, tfoot tr')) {
      for (const cell of row.querySelectorAll<HTMLTableCellElement>('td:not([data-label]):not([data-full])')) {
        const name = names[cell.cellIndex];
        if (name) cell.dataset['label'] = name;
      }
    }
  }
}
