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
import type { FlagResponse } from '@throughline/contracts/clients';
import { allocationEndpoints } from '@throughline/contracts/endpoints';
import { labelOf, safeguardingKinds, safeguardingLevels } from '@throughline/domain/codes';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective, plainDay } from '@throughline/web/ui';
import { ConflictComponent, type ComparedValue } from '../../../pieces/conflict.component';
import { MomentComponent } from '../../../pieces/moment.component';
import { momentGroup, momentOf } from '../../../pieces/moment';
import { optionsOf } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { TheirAnswers } from '../../../pieces/their-answers';
import { staffOf } from '../../../pieces/workers';
import { RecordStore } from '../record.store';

/** Raises a flag, or changes its level, reason, owner or review day. */
@Component({
  selector: 'app-flag-form',
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
    <form class="tl-inform" [formGroup]="form" uiForm appTakeFocus (valid)="save()">
      <ui-error-summary />
      @if (saving.conflict(); as conflict) {
        <app-conflict [problem]="conflict" [labels]="labels" [rows]="rows()" (look)="stale.emit()" />
      }
      @if (!flag()) {
        <ui-field label="About" kind="radios" inline [options]="kinds" formControlName="kind" />
      }
      <ui-field label="Level" kind="radios" inline [options]="levels" formControlName="level" />
      <ui-field
        label="Reason"
        kind="textarea"
        hint="What the concern is, and what is in place"
        [rows]="3"
        [maxLength]="500"
        formControlName="reason"
      />
      <div class="tl-form__two">
        <ui-field label="Owner" kind="select" [options]="staff()" formControlName="ownerId" />
        <ui-field label="Review on" kind="day" lean="future" hint="For example 5/12 or +2w" formControlName="reviewOn" />
      </div>
      @if (!flag()) {
        <app-moment name="raisedAt" label="Raised" />
      }
      <div class="tl-buttons">
        <button type="submit" uiButton="secondary" [busy]="saving.busy()">{{ flag() ? 'Save flag' : 'Raise the flag' }}</button>
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class FlagFormComponent {
  /** Null for a new one. */
  readonly flag = input.required<FlagResponse | null>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  readonly stale = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly labels = { level: 'level', reason: 'reason', ownerId: 'owner', reviewOn: 'review day', endedAt: 'end' };
  protected readonly kinds = optionsOf(safeguardingKinds);
  protected readonly levels = optionsOf(safeguardingLevels);
  protected readonly staff = computed(() => {
    const known = staffOf(this.store.organisation.value());
    const owner = this.flag()?.owner;
    return !owner || known.some(({ value }) => value === owner.id) ? known : [{ value: owner.id, label: owner.name }, ...known];
  });
  protected readonly form = new FormGroup({
    kind: new FormControl<string | null>(null, Validators.required),
    level: new FormControl<string | null>(null, Validators.required),
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(3), Validators.maxLength(500)],
    }),
    ownerId: new FormControl<string | null>(null, Validators.required),
    reviewOn: new FormControl<string | null>(null, Validators.required),
    raisedAt: momentGroup(inject(NowStore).now()),
  });
  private readonly theirs = new TheirAnswers(this.form);
  private isFilled = false;
  /** What both sides changed, the saved beside the typed. */
  protected readonly rows = computed<readonly ComparedValue[] | null>(() => {
    const flag = this.flag();
    if (!this.saving.conflict() || !flag) return null;
    const typed: Record<string, unknown> = this.form.getRawValue();
    const saved: Record<string, unknown> = { ...flag, ownerId: flag.owner.id };
    return (
      this.theirs.both()?.map((field) => ({
        field,
        label: this.labels[field as keyof typeof this.labels],
        saved: this.valueWords(field, saved[field]),
        typed: this.valueWords(field, typed[field]),
      })) ?? null
    );
  });

  constructor() {
    effect(() => {
      const flag = this.flag();
      if (flag) untracked(() => this.take(flag));
    });
  }

  private take({ version, kind, level, reason, owner, reviewOn }: FlagResponse): void {
    const values = { kind, level, reason, ownerId: owner.id, reviewOn };
    if (this.isFilled) return this.theirs.follow(version, values);
    this.isFilled = true;
    this.theirs.fill(version, values);
  }

  private valueWords(field: string, value: unknown): string {
    if (typeof value !== 'string' || value === '') return 'Empty';
    if (field === 'level') return labelOf(safeguardingLevels, value);
    if (field === 'ownerId') return this.staff().find((option) => option.value === value)?.label ?? 'Somebody else';
    return field === 'reviewOn' ? plainDay(value) : value;
  }

  protected async save(): Promise<void> {
    this.theirs.forget();
    if (await this.saving.run(() => this.send())) this.done.emit();
  }

  private send(): Promise<unknown> {
    const { kind, level, reason, ownerId, reviewOn } = this.form.getRawValue();
    const clientId = this.store.clientId();
    const flag = this.flag();
    const said = { level: level ?? '', reason: reason.trim(), ownerId: ownerId ?? '', reviewOn: reviewOn ?? '' };
    if (flag)
      return this.api.call(allocationEndpoints.updateFlag, { params: { clientId, flagId: flag.id }, version: flag.version, body: said });
    const body = { ...said, kind: kind ?? '', raisedAt: momentOf(this.form.controls.raisedAt) };
    return this.api.call(allocationEndpoints.raiseFlag, { params: { clientId }, body });
  }
}
