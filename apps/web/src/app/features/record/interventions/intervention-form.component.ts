import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, output, viewChild, type OnInit } from '@angular/core';
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
import { RecordStore } from '../record.store';
import { INTERVENTION_LABELS } from './intervention-words';

const DAYS = ['agreedOn', 'firstOfferedOn', 'startedOn', 'endedOn'] as const;

/** Agrees an intervention, or records its offer, start and end; corrections keep the earlier dates. */
@Component({
  selector: 'app-intervention-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, ButtonDirective, ConflictComponent, ErrorSummaryComponent, FieldComponent, FormDirective, TakeFocusDirective],
  host: { class: 'tl-block' },
  templateUrl: './intervention-form.component.html',
})
export class InterventionFormComponent implements OnInit {
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
  private opened = 0;
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
  protected readonly rows = computed<readonly ComparedValue[] | null>(() => {
    const current = this.intervention();
    if (!this.saving.conflict() || !current || current.version === this.opened) return null;
    const typed = this.form.getRawValue();
    const words = (day: string | null): string => (day ? plainDay(day) : 'Empty');
    return [
      ...DAYS.filter((name) => current[name] !== typed[name]).map((name) => ({ field: name, label: INTERVENTION_LABELS[name] ?? name, saved: words(current[name]), typed: words(typed[name]) })),
      ...(current.exitStatus === typed.exitStatus
        ? []
        : [{ field: 'exitStatus', label: 'how it ended', saved: exitWords(current.exitStatus), typed: exitWords(typed.exitStatus) }]),
    ];
  });

  ngOnInit(): void {
    const current = this.intervention();
    if (!current) return;
    this.opened = current.version;
    const { kind, setting, agreedOn, firstOfferedOn, startedOn, endedOn, exitStatus } = current;
    this.form.setValue({ kind, setting, agreedOn, firstOfferedOn, startedOn, endedOn, exitStatus, reason: '' });
    this.form.controls.kind.disable();
  }

  protected async save(): Promise<void> {
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

function exitWords(code: string | null): string {
  return code ? labelOf(interventionExits, code) : 'Empty';
}
