import { ChangeDetectionStrategy, Component, ViewEncapsulation, booleanAttribute, computed, inject, input, output, viewChild, type OnInit } from '@angular/core';
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
import { RecordStore } from '../record.store';
import { goalLines, goalStatusOptions } from './goal-words';

const LABELS = { domain: 'recovery capital', goal: 'goal', nextStep: 'next step', who: 'who', byWhen: 'by when', status: 'where it stands' };

/** A goal of a draft, or the progress of a goal of the signed version. */
@Component({
  selector: 'app-goal-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, ButtonDirective, ConflictComponent, ErrorSummaryComponent, FieldComponent, FormDirective, TakeFocusDirective],
  host: { class: 'tl-block' },
  templateUrl: './goal-form.component.html',
})
export class GoalFormComponent implements OnInit {
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
  private opened: number | null = null;
  protected readonly form = new FormGroup({
    domain: new FormControl<string | null>(null, Validators.required),
    goal: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.minLength(3), Validators.maxLength(500)] }),
    nextStep: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(500)] }),
    who: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(160)] }),
    byWhen: new FormControl<string | null>(null),
    status: new FormControl('not-started', { nonNullable: true }),
  });

  /** What is saved now beside what was typed, once it was read again after a conflict. */
  protected readonly rows = computed<readonly ComparedValue[] | null>(() => {
    const goal = this.goal();
    if (!this.saving.conflict() || !goal || goal.version === this.opened) return null;
    const saved = goalLines([goal])[0];
    const typed = goalLines([{ ...goal, ...this.request() } as GoalResponse])[0];
    if (!saved || !typed) return null;
    return [
      { field: 'goal', label: 'Goal', saved: saved.goal, typed: typed.goal },
      { field: 'step', label: 'Next step, who, by when', saved: saved.step, typed: typed.step },
      { field: 'status', label: 'Where it stands', saved: saved.status, typed: typed.status },
    ];
  });

  ngOnInit(): void {
    const goal = this.goal();
    this.opened = goal?.version ?? null;
    if (!goal) return;
    const { domain, nextStep, who, byWhen, status } = goal;
    this.form.setValue({ domain, goal: goal.goal, nextStep: nextStep ?? '', who: who ?? '', byWhen, status });
  }

  protected async save(): Promise<void> {
    if (await this.saving.run(() => this.send())) this.done.emit();
  }

  private send(): Promise<unknown> {
    const goal = this.goal();
    const params = { clientId: this.store.clientId(), planId: this.planId() };
    if (!goal) return this.api.call(treatmentEndpoints.addGoal, { params, body: this.request() });
    return this.api.call(treatmentEndpoints.updateGoal, { params: { ...params, goalId: goal.id }, version: goal.version, body: this.request() });
  }

  private request(): GoalRequest {
    const { domain, goal, nextStep, who, byWhen, status } = this.form.getRawValue();
    return { domain: domain ?? '', goal: goal.trim(), nextStep: nextStep.trim() || null, who: who.trim() || null, byWhen, status };
  }
}
