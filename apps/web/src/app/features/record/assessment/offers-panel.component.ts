import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, output, signal } from '@angular/core';
import type { OfferResponse } from '@throughline/contracts/assessment';
import { NowStore } from '@throughline/web/core';
import { ButtonDirective, EmptyComponent, PanelComponent } from '@throughline/web/ui';
import { RecordStore } from '../record.store';
import { offerWords } from './assessment.presenter';
import { OfferFormComponent } from './offer-form.component';

/** Slots offered for the comprehensive assessment, and what became of each. */
@Component({
  selector: 'app-offers-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ButtonDirective, EmptyComponent, OfferFormComponent, PanelComponent],
  host: { class: 'tl-block' },
  template: `
    <ui-panel heading="Slots offered" small>
      @if (lines().length === 0) {
        <ui-empty text="None yet." />
      } @else {
        <ul uiBody class="tl-panel__body tl-plain-list">
          @for (line of lines(); track line.offer.id) {
            <li>
              <p class="tl-strong">{{ line.slot }}</p>
              <p class="tl-meta">{{ line.note }}</p>
              @if (open() === line.offer.id) {
                <app-offer-form [offer]="line.offer" (done)="saved()" (cancelled)="open.set(null)" (stale)="changed.emit()" />
              } @else if (!line.offer.outcome && store.mayTreat()) {
                <button type="button" uiButton="small" (click)="open.set(line.offer.id)">
                  What happened<span class="tl-vh"> at {{ line.slot }}</span>
                </button>
              }
            </li>
          }
        </ul>
      }
      @if (open() === 'new') {
        <app-offer-form (done)="saved()" (cancelled)="open.set(null)" />
      } @else if (store.mayTreat()) {
        <div uiFoot class="tl-panel__foot tl-buttons">
          <button type="button" uiButton="small" (click)="open.set('new')">Record an offer</button>
        </div>
      }
      <p class="tl-vh" role="status">{{ told() }}</p>
    </ui-panel>
  `,
})
export class OffersPanelComponent {
  readonly offers = input.required<readonly OfferResponse[]>();
  readonly changed = output<void>();
  protected readonly store = inject(RecordStore);
  private readonly time = inject(NowStore);
  protected readonly open = signal<string | null>(null);
  protected readonly told = signal('');
  protected readonly lines = computed(() => this.offers().map((offer) => ({ offer, ...offerWords(offer, this.time.today()) })));

  protected saved(): void {
    this.open.set(null);
    this.told.set('The slot is saved.');
    this.changed.emit();
  }
}
