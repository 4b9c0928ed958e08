import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, effect, inject, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { dischargeReasons, labelOf } from '@throughline/domain/codes';
import { ApiClient, NowStore } from '@throughline/web/core';
import {
  AlertComponent,
  ButtonDirective,
  ErrorSummaryComponent,
  FieldComponent,
  FormDirective,
  LinkDirective,
  PageHeadComponent,
  plainDay,
} from '@throughline/web/ui';
import { ConflictComponent } from '../../../pieces/conflict.component';
import { fragmentFocus } from '../../../pieces/focus-fragment';
import { optionsOf } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { RecordStore } from '../record.store';

/** Ends the episode with its national reason; says what has to be closed first. */
@Component({
  selector: 'app-discharge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    RouterLink,
    AlertComponent,
    ButtonDirective,
    ConflictComponent,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    LinkDirective,
    PageHeadComponent,
  ],
  templateUrl: './discharge.page.html',
})
export class DischargePage {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  protected readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  private readonly focusFragment = fragmentFocus();
  protected readonly saving = new Saving(() => this.formView(), {
    locate: (path) => ({ 'episode.dischargedOn': this.form.controls.closedOn, 'episode.reason': this.form.controls.reason })[path] ?? null,
  });
  protected readonly reasons = optionsOf(dischargeReasons).map((option) => ({ ...option, label: `${option.label} (${option.value})` }));
  protected readonly labels = { closedOn: 'day of discharge', dischargeReason: 'reason', triagedOn: 'day of the initial assessment' };
  protected readonly form = new FormGroup({
    closedOn: new FormControl<string | null>(inject(NowStore).today(), Validators.required),
    reason: new FormControl<string | null>(null, Validators.required),
    note: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(1000)] }),
  });
  /** What is closed already is shown, not asked. */
  protected readonly closed = computed(() => {
    const episode = this.store.episode();
    if (!episode?.closedOn) return null;
    return {
      on: plainDay(episode.closedOn),
      reason: labelOf(dischargeReasons, episode.dischargeReason ?? ''),
      note: episode.dischargeNote ?? '',
    };
  });

  constructor() {
    effect(() => {
      if (this.store.episode()) this.focusFragment();
    });
  }

  protected async save(): Promise<void> {
    const episode = this.store.episode();
    if (!episode) return;
    const { closedOn, reason, note } = this.form.getRawValue();
    const clientId = this.store.clientId();
    const body = { closedOn: closedOn ?? '', reason: reason ?? '', note: note.trim() || null };
    const params = { clientId, episodeId: episode.id };
    const saved = await this.saving.run(() => this.api.call(clientEndpoints.discharge, { params, version: episode.version, body }));
    if (!saved) return;
    await this.store.reload();
    await this.router.navigateByUrl(`/clients/${clientId}`);
  }
}
