import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input, output } from '@angular/core';
import { IconComponent } from '../marks/icon.component';

export interface Sort {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

/** `<th uiSort="load" [sort]="sort()" (sortChange)="...">`: a button in the header cell; the server sorts. */
@Component({
  selector: 'th[uiSort]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [IconComponent],
  host: { scope: 'col', '[attr.aria-sort]': 'direction()' },
  template: `
    <button class="tl-sort" type="button" (click)="turn()">
      <ng-content />
      @if (direction(); as way) {
        <svg [uiIcon]="way === 'ascending' ? 'up' : 'down'"></svg>
      }
    </button>
  `,
})
export class SortHeaderComponent {
  readonly uiSort = input.required<string>();
  readonly sort = input<Sort | null>(null);
  readonly sortChange = output<Sort>();
  protected readonly direction = computed(() => {
    const sort = this.sort();
    return sort?.by === this.uiSort() ? sort.direction : null;
  });

  protected turn(): void {
    this.sortChange.emit({ by: this.uiSort(), direction: this.direction() === 'ascending' ? 'descending' : 'ascending' });
  }
}
