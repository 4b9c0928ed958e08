import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, output, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { referralChannels, referralSources, substances } from '@throughline/domain/codes';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { optionsOf } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { teamsOf } from '../../../pieces/workers';
import { RecordStore } from '../record.store';

/** A further referral of a known person: joins the open episode, or opens a new one where none is open. */
@Component({
  selector: 'app-add-referral',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective, TakeFocusDirective],
  host: { class: 'tl-block' },
  templateUrl: './add-referral.component.html',
})
export class AddReferralComponent {
  readonly done = output<void>();
  readonly cancelled = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView(), {
    locate: (path) => (path === 'episode.referredOn' ? this.form.controls.receivedOn : null),
  });
  protected readonly sources = optionsOf(referralSources);
  protected readonly channels = optionsOf(referralChannels);
  protected readonly substances = optionsOf(substances);
  protected readonly form = new FormGroup({
    serviceId: new FormControl<string | null>(this.store.episode()?.service.id ?? null, Validators.required),
    teamId: new FormControl<string | null>(this.store.record()?.team?.id ?? null, Validators.required),
    receivedOn: new FormControl<string | null>(inject(NowStore).today(), Validators.required),
    source: new FormControl<string | null>(null, Validators.required),
    sourceOrganisation: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(120)] }),
    channel: new FormControl<string | null>(null, Validators.required),
    substances: new FormControl<readonly string[]>([], { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(2000)] }),
  });
  private readonly service = toSignal(this.form.controls.serviceId.valueChanges, { initialValue: this.form.controls.serviceId.value });
  protected readonly services = computed(() =>
    (this.store.organisation.value()?.services ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly teams = computed(() => teamsOf(this.store.organisation.value(), this.service()));

  protected async save(): Promise<void> {
    const { serviceId, teamId, receivedOn, source, sourceOrganisation, channel, substances: names, reason } = this.form.getRawValue();
    const body = {
      serviceId: serviceId ?? '',
      teamId: teamId ?? '',
      receivedOn: receivedOn ?? '',
      source: source ?? '',
      sourceOrganisation: sourceOrganisation.trim() || null,
      channel: channel ?? '',
      substances: [...names],
      reason: reason.trim() || null,
    };
    const saved = await this.saving.run(() =>
      this.api.call(clientEndpoints.addReferral, { params: { clientId: this.store.clientId() }, body }),
    );
    if (saved) this.done.emit();
  }
}
