import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  ViewEncapsulation,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { returnEndpoints } from '@throughline/contracts/endpoints';
import type { ReturnsSummaryResponse } from '@throughline/contracts/returns';
import { ApiClient, ProblemComponent, SessionStore, loadable } from '@throughline/web/core';
import { ButtonDirective, EmptyComponent, FieldComponent, PageHeadComponent, PanelComponent, WordComponent } from '@throughline/web/ui';
import { FindingsPanelComponent } from './findings-panel.component';
import { ProducePanelComponent } from './produce-panel.component';
import { headlineOf, levelOf, type FindingFilter } from './readiness.presenter';
import { RulesPanelComponent } from './rules-panel.component';
import { SubmissionStore } from './submission.store';
import { SubmissionsPanelComponent } from './submissions-panel.component';

/**
 * The national return of a service: how ready it is, what to fix and where, and its files. What the list is narrowed to
 * stands in the address, so that it is the same on the way back from a record that was mended.
 */
@Component({
  selector: 'app-returns',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    ButtonDirective,
    EmptyComponent,
    FieldComponent,
    FindingsPanelComponent,
    PageHeadComponent,
    PanelComponent,
    ProblemComponent,
    ProducePanelComponent,
    RulesPanelComponent,
    SubmissionsPanelComponent,
    WordComponent,
  ],
  // Made when a panel for files is: who may not produce any asks for none.
  providers: [SubmissionStore],
  templateUrl: './returns.page.html',
})
export class ReturnsPage {
  /** From the address: service, level and rule. */
  readonly service = input<string>();
  readonly level = input<string>();
  readonly rule = input<string>();

  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly services = this.session.session()?.services ?? [];
  protected readonly serviceOptions = this.services.map(({ id, name }) => ({ value: id, label: name }));
  protected readonly mayProduce = this.session.can('ndtms.submission.produce');
  protected readonly form = new FormGroup({ service: new FormControl('', { nonNullable: true }) });

  protected readonly serviceId = computed(() => (this.services.find(({ id }) => id === this.service()) ?? this.services[0])?.id ?? '');
  protected readonly serviceWords = computed(() => {
    const service = this.services.find(({ id }) => id === this.serviceId());
    return service ? `${service.name}, ${service.agencyCode}` : '';
  });
  protected readonly filter = computed<FindingFilter>(() => ({ level: levelOf(this.level()), rule: this.rule() ?? '' }));
  protected readonly summary = loadable<ReturnsSummaryResponse | null>(async (signal) => {
    const serviceId = this.serviceId();
    return serviceId === '' ? null : this.api.call(returnEndpoints.summary, { params: { serviceId }, signal });
  });
  protected readonly profiles = loadable((signal) => this.api.call(returnEndpoints.profiles, { signal }));
  protected readonly headline = computed(() => {
    const summary = this.summary.value();
    return summary ? headlineOf(summary) : null;
  });

  constructor() {
    let read = this.serviceId();
    effect(() => {
      const serviceId = this.serviceId();
      this.form.setValue({ service: serviceId }, { emitEvent: false });
      if (serviceId === read) return;
      read = serviceId;
      untracked(() => void this.summary.reload());
    });
    this.form.controls.service.valueChanges
      .pipe(takeUntilDestroyed())
      .subscribe((service) => void this.go(service, { level: '', rule: '' }));
  }

  protected narrow(filter: FindingFilter): void {
    void this.go(this.serviceId(), filter);
  }

  /** Narrows the list and moves to it. */
  protected async open(filter: FindingFilter): Promise<void> {
    await this.go(this.serviceId(), filter);
    const list = this.host.querySelector<HTMLElement>('#findings');
    list?.scrollIntoView({ block: 'start' });
    list?.focus({ preventScroll: true });
  }

  private go(service: string, { level, rule }: FindingFilter): Promise<boolean> {
    const queryParams = {
      ...(this.services.length > 1 ? { service } : {}),
      ...(level ? { level } : {}),
      ...(rule ? { rule } : {}),
    };
    return this.router.navigate(['/returns'], { queryParams, replaceUrl: true, scroll: 'manual' });
  }
}
