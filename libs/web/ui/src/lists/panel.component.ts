import { ChangeDetectionStrategy, Component, ViewEncapsulation, booleanAttribute, input } from '@angular/core';

let panels = 0;

/**
 * A titled panel. Body text is projected inside `<div uiBody>`; a table or list that runs to the edges is projected bare.
 * `uiAside` stands right of the title, `uiFoot` under a line at the bottom. `small` is the title of a side column.
 */
@Component({
  selector: 'ui-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'tl-block' },
  template: `
    <section class="tl-panel" [class.tl-panel--lined]="lined()" [attr.aria-labelledby]="headingId">
      <div class="tl-panel__head">
        @if (level() === 3) {
          <h3 [class]="small() ? 'tl-h3' : 'tl-h2'" [id]="headingId">{{ heading() }}</h3>
        } @else {
          <h2 [class]="small() ? 'tl-h3' : 'tl-h2'" [id]="headingId">
            {{ heading() }}
            @if (count() !== null) {
              <span class="tl-count">{{ count() }}</span>
            }
          </h2>
        }
        @if (meta()) {
          <span class="tl-meta">{{ meta() }}</span>
        }
        <ng-content select="[uiAside]" />
      </div>
      <ng-content select="[uiBody]" />
      <ng-content />
      <ng-content select="[uiFoot]" />
    </section>
  `,
})
export class PanelComponent {
  readonly heading = input.required<string>();
  readonly level = input<2 | 3>(2);
  readonly meta = input('');
  readonly count = input<number | null>(null);
  readonly small = input(false, { transform: booleanAttribute });
  /** A stronger edge for the panel in which one works. */
  readonly lined = input(false, { transform: booleanAttribute });
  protected readonly headingId = `panel-${++panels}`;
}
