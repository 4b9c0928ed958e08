import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input, output } from '@angular/core';
import { ButtonDirective } from '../controls/button.directive';
import { countWords } from '../dates/day-words';

/** Adds the next page under the list, so that reading, printing and find-in-page keep working. `total` may be unknown. */
@Component({
  selector: 'ui-pager',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ButtonDirective],
  host: { class: 'tl-panel__foot tl-buttons' },
  template: `
    @if (hasMore()) {
      <button type="button" uiButton="small" [busy]="busy()" (click)="more.emit()">Show more</button>
    }
    <span class="tl-meta" role="status">{{ words() }}</span>
  `,
})
export class PagerComponent {
  readonly shown = input.required<number>();
  readonly total = input<number | null>(null);
  readonly hasMore = input(false);
  readonly busy = input(false);
  readonly noun = input('entry');
  readonly nouns = input('entries');
  readonly more = output<void>();
  protected readonly words = computed(() => {
    const total = this.total();
    const shown = countWords(this.shown(), this.noun(), this.nouns());
    if (total === null) return this.hasMore() ? `${shown} shown` : `${shown}, all shown`;
    return total > this.shown() ? `${this.shown()} of ${countWords(total, this.noun(), this.nouns())} shown` : `${shown}, all shown`;
  });
}
