import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, output, viewChild, type OnInit } from '@angular/core';
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
import { staffOf } from '../../../pieces/workers';
import { RecordStore } from '../record.store';

/** Raises a flag, or changes its level, reason, owner or review day. */
@Component({
  selector: 'app-flag-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, ButtonDirective, ConflictComponent, ErrorSummaryComponent, FieldComponent, FormDirective, MomentComponent, TakeFocusDirective],
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
      <ui-field label="Reason" kind="textarea" hint="What the concern is, and what is in place" [rows]="3" [maxLength]="500" formControlName="reason" />
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
export class FlagFormComponent implements OnInit {
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
  private opened = 0;
  protected readonly form = new FormGroup({
    kind: new FormControl<string | null>(null, Validators.required),
    level: new FormControl<string | null>(null, Validators.required),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.minLength(3), Validators.maxLength(500)] }),
    ownerId: new FormControl<string | null>(null, Validators.required),
    reviewOn: new FormControl<string | null>(null, Validators.required),
    raisedAt: momentGroup(inject(NowStore).now()),
  });
  protected readonly rows = computed<readonly ComparedValue[] | null>(() => {
    const flag = this.flag();
    if (!this.saving.conflict() || !flag || flag.version === this.opened) return null;
    const typed = this.form.getRawValue();
    const level = (code: string | null): string => labelOf(safeguardingLevels, code ?? '');
    return [
      { field: 'level', label: 'Level', saved: level(flag.level), typed: level(typed.level) },
      { field: 'reason', label: 'Reason', saved: flag.reason, typed: typed.reason },
      { field: 'reviewOn', label: 'Review on', saved: plainDay(flag.reviewOn), typed: typed.reviewOn ? plainDay(typed.reviewOn) : 'Empty' },
    ].filter(({ saved, typed: mine }) => saved !== mine);
  });

  ngOnInit(): void {
    const flag = this.flag();
    if (!flag) return;
    this.opened = flag.version;
    this.form.patchValue({ kind: flag.kind, level: flag.level, reason: flag.reason, ownerId: flag.owner.id, reviewOn: flag.reviewOn });
  }

  protected async save(): Promise<void> {
    if (await this.saving.run(() => this.send())) this.done.emit();
  }

  private send(): Promise<unknown> {
    const { kind, level, reason, ownerId, reviewOn } = this.form.getRawValue();
    const clientId = this.store.clientId();
    const flag = this.flag();
    const said = { level: level ?? '', reason: reason.trim(), ownerId: ownerId ?? '', reviewOn: reviewOn ?? '' };
    if (flag) return this.api.call(allocationEndpoints.updateFlag, { params: { clientId, flagId: flag.id }, version: flag.version, body: said });
    const body = { ...said, kind: kind ?? '', raisedAt: momentOf(this.form.controls.raisedAt) };
    return this.api.call(allocationEndpoints.raiseFlag, { params: { clientId }, body });
  }
}
