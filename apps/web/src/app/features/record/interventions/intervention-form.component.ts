import {
  ChangeDetectionStrategy,
  Component,
  ViewEncapsulation,
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
import type { InterventionResponse, UpdateInterventionRequest } from '@throughline/contracts/interventions';
import { interventionExits, interventionKinds, interventionSettings, labelOf } from '@throughline/domain/codes';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective, plainDay } from '@throughline/web/ui';
import { ConflictComponent, type ComparedValue } from '../../../pieces/conflict.component';
import { optionsOf } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { TheirAnswers } from '../../../pieces/their-answers';
import { RecordStore } from '../record.store';
import { INTERVENTION_LABELS } from './intervention-words';

/** Agrees an intervention, or records its offer, start and end; corrections keep the earlier dates. */
@Component({
  selector: 'app-intervention-form',
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
  templateUrl: './intervention-form.component.html',
})
export class InterventionFormComponent {
  /** Null for a new one. */
  readonly intervention = input.required<InterventionResponse | null>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  readonly stale = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly labels = INTERVENTION_LABELS;
  protected readonly kinds = optionsOf(interventionKinds);
  protected readonly settings = optionsOf(interventionSettings);
  protected readonly exits = optionsOf(interventionExits);
  protected readonly form = new FormGroup({
    kind: new FormControl<string | null>(null, Validators.required),
    setting: new FormControl('community', { nonNullable: true, validators: [Validators.required] }),
    agreedOn: new FormControl<string | null>(inject(NowStore).today(), Validators.required),
    firstOfferedOn: new FormControl<string | null>(null),
    startedOn: new FormControl<string | null>(null),
    endedOn: new FormControl<string | null>(null),
    exitStatus: new FormControl<string | null>(null),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(300)] }),
  });
  protected readonly title = computed(() => {
    const current = this.intervention();
    return current ? `${labelOf(interventionKinds, current.kind)}, agreed ${plainDay(current.agreedOn)}` : 'Agree an intervention';
  });
  /** Ids by which findings lead to a field: `<id>.endedOn`. */
  protected readonly prefix = computed(() => `${this.intervention()?.id ?? 'new'}.`);
  private readonly theirs = new TheirAnswers(this.form);
  /** What both sides changed, the saved beside the typed. */
  protected readonly rows = computed<readonly ComparedValue[] | null>(() => {
    const current = this.intervention();
    if (!this.saving.conflict() || !current) return null;
    const typed = this.form.getRawValue();
    return (
      this.theirs.both()?.map((field) => ({
        field,
        label: INTERVENTION_LABELS[field] ?? field,
        saved: valueWords(field, current[field as keyof typeof current]),
        typed: valueWords(field, typed[field as keyof typeof typed]),
      })) ?? null
    );
  });
  private isFilled = false;

  constructor() {
    effect(() => {
      const current = this.intervention();
      if (current) untracked(() => this.take(current));
    });
  }

  private take(current: InterventionResponse): void {
    const { version, kind, setting, agreedOn, firstOfferedOn, startedOn, endedOn, exitStatus } = current;
    const values = { kind, setting, agreedOn, firstOfferedOn, startedOn, endedOn, exitStatus };
    if (this.isFilled) return this.theirs.follow(version, values);
    this.isFilled = true;
    this.theirs.fill(version, values);
    this.form.controls.kind.disable();
  }

  protected async save(): Promise<void> {
    this.theirs.forget();
    if (await this.saving.run(() => this.send())) this.done.emit();
  }

  private send(): Promise<unknown> {
    const { kind, setting, agreedOn, firstOfferedOn, startedOn, endedOn, exitStatus, reason } = this.form.getRawValue();
    const clientId = this.store.clientId();
    const current = this.intervention();
    if (!current) {
      const body = { kind: kind ?? '', setting, agreedOn: agreedOn ?? '', firstOfferedOn, startedOn };
      return this.api.call(treatmentEndpoints.agreeIntervention, { params: { clientId }, body });
    }
    const body: UpdateInterventionRequest = {
      setting,
      agreedOn: agreedOn ?? '',
      firstOfferedOn,
      startedOn,
      endedOn,
      exitStatus,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    const params = { clientId, interventionId: current.id };
    return this.api.call(treatmentEndpoints.updateIntervention, { params, version: current.version, body });
  }
}

function valueWords(field: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') return 'Empty';
  if (field === 'exitStatus') return labelOf(interventionExits, value);
  return field === 'setting' ? labelOf(interventionSettings, value) : plainDay(value);
}
