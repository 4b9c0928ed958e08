import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, input, output, viewChild, type OnInit } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import type { OfferResponse } from '@throughline/contracts/assessment';
import { assessmentEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { ConflictComponent } from '../../../pieces/conflict.component';
import { MomentComponent } from '../../../pieces/moment.component';
import { momentGroup, momentOf } from '../../../pieces/moment';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';
import { OFFER_OPTIONS } from './assessment.presenter';

/** Offers a slot, or records what became of the offered one. */
@Component({
  selector: 'app-offer-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    ButtonDirective,
    ConflictComponent,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    MomentComponent,
    TakeFocusDirective,
  ],
  host: { class: 'tl-block' },
  template: `
    <form [class.tl-inform]="!offer()" [formGroup]="form" uiForm appTakeFocus (valid)="save()">
      <ui-error-summary />
      @if (saving.conflict(); as conflict) {
        <app-conflict [problem]="conflict" [labels]="{ outcome: 'what happened' }" (look)="stale.emit()" />
      }
      @if (offer()) {
        <ui-field label="What happened" kind="select" [options]="outcomes" formControlName="outcome" />
        <app-moment name="outcomeAt" label="Known" />
      } @else {
        <app-moment name="offeredAt" label="Offered" />
        <app-moment name="slotAt" label="Slot" lean="future" />
      }
      <div class="tl-buttons">
        <button type="submit" uiButton="secondary" [busy]="saving.busy()">Save</button>
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class OfferFormComponent implements OnInit {
  /** Left out for a new offer. */
  readonly offer = input<OfferResponse | null>(null);
  readonly done = output<void>();
  readonly cancelled = output<void>();
  readonly stale = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly now = inject(NowStore).now();
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly outcomes = OFFER_OPTIONS;
  protected readonly form = new FormGroup({
    outcome: new FormControl<string | null>(null, Validators.required),
    outcomeAt: momentGroup(this.now),
    offeredAt: momentGroup(this.now),
    slotAt: momentGroup(null),
  });

  ngOnInit(): void {
    const { outcome, outcomeAt, offeredAt, slotAt } = this.form.controls;
    // Questions that are not on the page are not asked.
    for (const hidden of this.offer() ? [offeredAt, slotAt] : [outcome, outcomeAt]) hidden.disable();
  }

  protected async save(): Promise<void> {
    if (await this.saving.run(() => this.send())) this.done.emit();
  }

  private send(): Promise<unknown> {
    const clientId = this.store.clientId();
    const offer = this.offer();
    const { outcome, outcomeAt, offeredAt, slotAt } = this.form.controls;
    if (!offer) {
      const body = { offeredAt: momentOf(offeredAt), slotAt: momentOf(slotAt) };
      return this.api.call(assessmentEndpoints.offer, { params: { clientId }, body });
    }
    const body = { outcome: outcome.value ?? '', outcomeAt: momentOf(outcomeAt) };
    return this.api.call(assessmentEndpoints.recordOfferOutcome, { params: { clientId, offerId: offer.id }, version: offer.version, body });
  }
}
