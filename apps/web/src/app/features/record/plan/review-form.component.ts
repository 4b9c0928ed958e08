import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, output, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { treatmentEndpoints } from '@throughline/contracts/endpoints';
import type { ReviewRequest, ReviewResponse } from '@throughline/contracts/plans';
import { ApiClient, NowStore } from '@throughline/web/core';
import { AlertComponent, ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective, plainDay } from '@throughline/web/ui';
import { YES_NO } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';
import { REVIEW_QUESTIONS, countsAsReview, latestReview } from './plan.presenter';

const answer = () => new FormControl('', { nonNullable: true, validators: [Validators.maxLength(1000)] });

/** A review with its six questions, each beside what was said last time. */
@Component({
  selector: 'app-review-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, AlertComponent, ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective, TakeFocusDirective],
  host: { class: 'tl-block' },
  templateUrl: './review-form.component.html',
})
export class ReviewFormComponent {
  readonly previous = input.required<ReviewResponse | null>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly today = inject(NowStore).today();
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView(), { prefix: '' });
  protected readonly yesNo = YES_NO;
  protected readonly form = new FormGroup({
    heldOn: new FormControl<string | null>(this.today, Validators.required),
    clientPresent: new FormControl<boolean | null>(null, Validators.required),
    signed: new FormControl<boolean | null>(null, Validators.required),
    nextReviewOn: new FormControl<string | null>(latestReview(this.today), Validators.required),
    relevance: answer(),
    effectiveness: answer(),
    unmetNeeds: answer(),
    risk: answer(),
    familyInvolvement: answer(),
    satisfaction: answer(),
  });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  /** Held without the client or unsigned: recorded, but the review that is due stays due. */
  protected readonly doesNotCount = computed(() => {
    const { clientPresent, signed } = this.values();
    if (typeof clientPresent !== 'boolean' || typeof signed !== 'boolean') return false;
    return !countsAsReview({ clientPresent, signed });
  });
  protected readonly questions = computed(() => {
    const previous = this.previous();
    return REVIEW_QUESTIONS.map((question) => ({
      ...question,
      before: previous ? `${plainDay(previous.heldOn)}: ${previous[question.name] ?? 'not answered'}` : 'No earlier review.',
    }));
  });

  protected async save(): Promise<void> {
    const { heldOn, clientPresent, signed, nextReviewOn, ...answers } = this.form.getRawValue();
    const said = Object.fromEntries(Object.entries(answers).map(([name, text]) => [name, text.trim() || null]));
    const body: ReviewRequest = {
      heldOn: heldOn ?? '',
      clientPresent: clientPresent === true,
      signed: signed === true,
      nextReviewOn,
      ...said,
    };
    const saved = await this.saving.run(() =>
      this.api.call(treatmentEndpoints.holdReview, { params: { clientId: this.store.clientId() }, body }),
    );
    if (saved) this.done.emit();
  }
}
