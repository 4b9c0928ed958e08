import {
  ChangeDetectionStrategy,
  Component,
  ViewEncapsulation,
  computed,
  inject,
  input,
  output,
  viewChild,
  type OnInit,
} from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import type { PartResponse } from '@throughline/contracts/assessment';
import { assessmentEndpoints } from '@throughline/contracts/endpoints';
import type { AssessmentPart } from '@throughline/domain/assessment';
import { londonDay, londonTime } from '@throughline/domain/calendar';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { ConflictComponent } from '../../../pieces/conflict.component';
import { MomentComponent } from '../../../pieces/moment.component';
import { momentGroup, momentOf } from '../../../pieces/moment';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';
import { PART_LABELS } from './assessment.presenter';

/** What is being done to a part. */
export interface PartAct {
  readonly part: AssessmentPart;
  readonly kind: 'start' | 'complete' | 'correct';
  readonly current: PartResponse | null;
}

const LABELS = { start: 'Started', complete: 'Completed', correct: 'Really started' } as const;
const BUTTONS = { start: 'Start', complete: 'Complete', correct: 'Correct' } as const;

/** Starts a part, completes it, or corrects its start with a reason; the earlier start stays in the history. */
@Component({
  selector: 'app-part-form',
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
    <form [formGroup]="form" uiForm appTakeFocus (valid)="save()">
      <ui-error-summary />
      @if (saving.conflict(); as conflict) {
        <app-conflict [problem]="conflict" [labels]="{ startedAt: 'start', completedAt: 'completion' }" (look)="stale.emit()" />
      }
      <app-moment name="at" [label]="label()" />
      @if (act().kind === 'correct') {
        <ui-field label="Why it is corrected" [maxLength]="300" formControlName="reason" />
      }
      <div class="tl-buttons">
        <button type="submit" uiButton="secondary" [busy]="saving.busy()">{{ button() }}</button>
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class PartFormComponent implements OnInit {
  readonly act = input.required<PartAct>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  readonly stale = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView(), {
    locate: (path) => (path === 'startedAt' || path === 'completedAt' ? this.form.controls.at.controls.day : null),
  });
  protected readonly form = new FormGroup({
    at: momentGroup(inject(NowStore).now()),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(300)] }),
  });
  protected readonly label = computed(() => LABELS[this.act().kind]);
  protected readonly button = computed(() => `${BUTTONS[this.act().kind]} ${PART_LABELS[this.act().part].toLowerCase()}`);

  ngOnInit(): void {
    const { kind, current } = this.act();
    if (kind !== 'correct' || !current) return;
    this.form.controls.at.patchValue({ day: londonDay(current.startedAt), time: londonTime(current.startedAt) });
    this.form.controls.reason.addValidators(Validators.required);
  }

  protected async save(): Promise<void> {
    if (await this.saving.run(() => this.send())) this.done.emit();
  }

  private send(): Promise<unknown> {
    const { part, kind, current } = this.act();
    const clientId = this.store.clientId();
    const at = momentOf(this.form.controls.at);
    if (kind === 'start' || !current)
      return this.api.call(assessmentEndpoints.startPart, { params: { clientId }, body: { part, startedAt: at } });
    const reason = this.form.getRawValue().reason.trim();
    const body = kind === 'complete' ? { completedAt: at } : { startedAt: at, reason };
    return this.api.call(assessmentEndpoints.updatePart, { params: { clientId, partId: current.id }, version: current.version, body });
  }
}
