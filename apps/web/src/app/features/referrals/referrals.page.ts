import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, effect, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { clientEndpoints, sessionEndpoints } from '@throughline/contracts/endpoints';
import { ethnicities, priorityReasons, referralChannels, referralSources, sexes, substances } from '@throughline/domain/codes';
import { ApiClient, NowStore, ProblemComponent, SessionStore, loadable } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective, PageHeadComponent } from '@throughline/web/ui';
import { MomentComponent } from '../../pieces/moment.component';
import { instantOfMoment } from '../../pieces/moment';
import { optionsOf } from '../../pieces/options';
import { Saving } from '../../pieces/saving';
import { teamsOf, workersOf } from '../../pieces/workers';
import { referralForm } from './referral-form';
import { NO_PRIORITY, priorityClockWords, readinessClockWords, referralField, requestOf } from './referral.presenter';

/** Registers a person with a first referral on one page; questions that start a clock say which, and until when. */
@Component({
  selector: 'app-referrals',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    ButtonDirective,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    MomentComponent,
    PageHeadComponent,
    ProblemComponent,
  ],
  templateUrl: './referrals.page.html',
})
export class ReferralsPage {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly time = inject(NowStore);
  private readonly session = inject(SessionStore);
  private readonly formView = viewChild.required(FormDirective);

  protected readonly organisation = loadable((signal) => this.api.call(sessionEndpoints.organisation, { signal }));
  protected readonly form = referralForm(this.time.now());
  protected readonly saving = new Saving(() => this.formView(), { locate: (path) => referralField(this.form, path) });
  private readonly assessNext = signal(false);

  protected readonly sexes = optionsOf(sexes);
  protected readonly ethnicities = optionsOf(ethnicities);
  protected readonly sources = optionsOf(referralSources);
  protected readonly channels = optionsOf(referralChannels);
  protected readonly substances = optionsOf(substances);
  protected readonly priorities = [...optionsOf(priorityReasons), { value: NO_PRIORITY, label: 'None of these' }];
  protected readonly ready = [
    { value: true, label: 'Ready and willing to start' },
    { value: false, label: 'Not ready yet' },
  ];
  protected readonly decisions = [
    { value: true, label: 'Agrees' },
    { value: false, label: 'Does not agree' },
  ];

  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly services = computed(() =>
    (this.organisation.value()?.services ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly teams = computed(() => teamsOf(this.organisation.value(), this.values().serviceId ?? null));
  protected readonly workers = computed(() => workersOf(this.organisation.value(), this.values().teamId ?? null));
  protected readonly readinessAsked = computed(() => typeof this.values().readiness?.ready === 'boolean');
  protected readonly readinessClock = computed(() => {
    if (this.values().readiness?.ready !== true) return '';
    return readinessClockWords(instantOfMoment(this.form.controls.readiness.controls.at), this.time.now());
  });
  protected readonly hasPriority = computed(() => {
    const reason = this.values().priority?.reason ?? null;
    return reason !== null && reason !== NO_PRIORITY;
  });
  protected readonly priorityClock = computed(() => {
    this.values();
    if (!this.hasPriority()) return '';
    return priorityClockWords(instantOfMoment(this.form.controls.priority.controls.at), this.time.now());
  });
  protected readonly consentAsked = computed(() => {
    const { treatment = null, ndtms = null } = this.values().consents ?? {};
    return treatment !== null || ndtms !== null;
  });

  constructor() {
    effect(() => this.choosePlace());
    this.form.controls.serviceId.valueChanges.subscribe(() => this.form.controls.teamId.setValue(null));
    this.form.controls.teamId.valueChanges.subscribe(() => this.form.controls.staffId.setValue(null));
  }

  protected startAfter(next: boolean): void {
    this.assessNext.set(next);
  }

  protected async save(): Promise<void> {
    let clientId = '';
    const saved = await this.saving.run(async () => {
      clientId = (await this.api.call(clientEndpoints.register, { body: requestOf(this.form) })).clientId;
    });
    if (saved) await this.router.navigateByUrl(this.assessNext() ? `/clients/${clientId}/assessment` : `/clients/${clientId}`);
  }

  /** The only service, and the own team in it, need not be asked for. */
  private choosePlace(): void {
    const organisation = this.organisation.value();
    if (!organisation || this.form.controls.serviceId.value !== null) return;
    const own = this.session.session()?.teams.map(({ id }) => id) ?? [];
    const team =
      organisation.teams.find(({ id }) => own.includes(id)) ?? (organisation.teams.length === 1 ? organisation.teams[0] : undefined);
    const only = organisation.services.length === 1 ? organisation.services[0]?.id : undefined;
    this.form.controls.serviceId.setValue(team?.serviceId ?? only ?? null);
    this.form.controls.teamId.setValue(team?.id ?? null);
  }
}
