import {
  ChangeDetectionStrategy,
  Component,
  ViewEncapsulation,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { treatmentEndpoints } from '@throughline/contracts/endpoints';
import type { GoalRequest, GoalResponse } from '@throughline/contracts/plans';
import { recoveryCapitalDomains } from '@throughline/domain/codes';
import { ApiClient } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { ConflictComponent, type ComparedValue } from '../../../pieces/conflict.component';
import { optionsOf } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { TheirAnswers } from '../../../pieces/their-answers';
import { RecordStore } from '../record.store';
import { goalStatusOptions, goalValueWords } from './goal-words';

const LABELS = {
  domain: 'recovery capital',
  goal: 'goal',
  nextStep: 'next step',
  who: 'who',
  byWhen: 'by when',
  status: 'where it stands',
};

/** A goal of a draft, or the progress of a goal of the signed version. */
@Component({
  selector: 'app-goal-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    ButtonDirective,
    ConflictComponent,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    TakeFocusDirective,
  ],
  host: { class: 'tl-block' },
  templateUrl: './goal-form.component.html',
})
export class GoalFormComponent {
  readonly planId = input.required<string>();
  /** Null for a new goal. */
  readonly goal = input.required<GoalResponse | null>();
  readonly progressOnly = input(false, { transform: booleanAttribute });
  readonly done = output<void>();
  readonly cancelled = output<void>();
  readonly stale = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly labels = LABELS;
  protected readonly domains = optionsOf(recoveryCapitalDomains);
  protected readonly statuses = goalStatusOptions;
  protected readonly form = new FormGroup({
    domain: new FormControl<string | null>(null, Validators.required),
    goal: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.minLength(3), Validators.maxLength(500)] }),
    nextStep: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(500)] }),
    who: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(160)] }),
    byWhen: new FormControl<string | null>(null),
    status: new FormControl('not-started', { nonNullable: true }),
  });

  private readonly theirs = new TheirAnswers(this.form);
  private isFilled = false;

  /** What both sides changed, the saved beside the typed. */
  protected readonly rows = computed<readonly ComparedValue[] | null>(() => {
    const goal = this.goal();
    if (!this.saving.conflict() || !goal) return null;
    const typed = this.form.getRawValue();
    return (
      this.theirs.both()?.map((field) => ({
        field,
        label: LABELS[field as keyof typeof LABELS],
        saved: goalValueWords(field, goal[field as keyof typeof goal]),
        typed: goalValueWords(field, typed[field as keyof typeof typed]),
      })) ?? null
    );
  });

  constructor() {
    effect(() => {
      const goal = this.goal();
      if (goal) untracked(() => this.take(goal));
    });
  }

  private take(current: GoalResponse): void {
    const { version, domain, goal, nextStep, who, byWhen, status } = current;
    const values = { domain, goal, nextStep: nextStep ?? '', who: who ?? '', byWhen, status };
    if (this.isFilled) return this.theirs.follow(version, values);
    this.isFilled = true;
    this.theirs.fill(version, values);
  }

  protected async save(): Promise<void> {
    this.theirs.forget();
    if (await this.saving.run(() => this.send())) this.done.emit();
  }

  private send(): Promise<unknown> {
    const goal = this.goal();
    const params = { clientId: this.store.clientId(), planId: this.planId() };
    if (!goal) return this.api.call(treatmentEndpoints.addGoal, { params, body: this.request() });
    return this.api.call(treatmentEndpoints.updateGoal, {
      params: { ...params, goalId: goal.id },
      version: goal.version,
      body: this.request(),
    });
  }

  private request(): GoalRequest {
    const { domain, goal, nextStep, who, byWhen, status } = this.form.getRawValue();
    return { domain: domain ?? '', goal: goal.trim(), nextStep: nextStep.trim() || null, who: who.trim() || null, byWhen, status };
  }
}
