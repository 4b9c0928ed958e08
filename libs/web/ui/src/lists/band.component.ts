import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input } from '@angular/core';

export type BandKind = 'overdue' | 'today' | 'week';

/** One band of a work list by urgency; project `<li uiWorkRow>` rows, or nothing and say so in `empty`. */
@Component({
  selector: 'ui-band',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'tl-block' },
  template: `
    <section [class]="look()" [attr.aria-labelledby]="headingId()">
      <div class="tl-band__head">
        <h2 class="tl-h2" [id]="headingId()">
          {{ heading() }} <span class="tl-count">{{ count() }}</span>
        </h2>
        @if (meta()) {
          <span class="tl-meta">{{ meta() }}</span>
        }
      </div>
      @if (count() === 0) {
        <p class="tl-band__empty">{{ empty() }}</p>
      } @else {
        <ul>
          <ng-content />
        </ul>
      }
      <ng-content select="[uiFoot]" />
    </section>
  `,
})
export class BandComponent {
  readonly kind = input.required<BandKind>();
  readonly heading = input.required<string>();
  readonly count = input.required<number>();
  readonly meta = input('');
  readonly empty = input('Nothing here.');
  protected readonly headingId = computed(() => `band-${this.kind()}`);
  protected readonly look = computed(() => `tl-band tl-band--${this.kind()}`);
}
