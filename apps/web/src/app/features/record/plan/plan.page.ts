import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, effect, inject, signal } from '@angular/core';
import { treatmentEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, NowStore, ProblemComponent, asProblem, loadable } from '@throughline/web/core';
import { AlertComponent, ButtonDirective, EmptyComponent, PageHeadComponent, PanelComponent, plainDay } from '@throughline/web/ui';
import { fragmentFocus } from '../../../pieces/focus-fragment';
import { RecordStore } from '../record.store';
import { DraftPlanComponent } from './draft-plan.component';
import { reviewLine } from './plan.presenter';
import { ReviewFormComponent } from './review-form.component';
import { ReviewListComponent } from './review-list.component';
import { SignedPlanComponent } from './signed-plan.component';

/** The recovery plan: the draft to agree on, the version that was signed, and its reviews. */
@Component({
  selector: 'app-plan',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    AlertComponent,
    ButtonDirective,
    DraftPlanComponent,
    EmptyComponent,
    PageHeadComponent,
    PanelComponent,
    ProblemComponent,
    ReviewFormComponent,
    ReviewListComponent,
    SignedPlanComponent,
  ],
  templateUrl: './plan.page.html',
})
export class PlanPage {
  private readonly api = inject(ApiClient);
  protected readonly store = inject(RecordStore);
  private readonly time = inject(NowStore);
  private readonly focusFragment = fragmentFocus();

  protected readonly plans = loadable((signal) =>
    this.api.call(treatmentEndpoints.plans, { params: { clientId: this.store.clientId() }, signal }),
  );
  protected readonly drafting = signal(false);
  protected readonly reviewing = signal(false);
  protected readonly told = signal('');
  protected readonly trouble = signal('');

  protected readonly draft = computed(() => this.plans.value()?.plans.find(({ signedOn }) => signedOn === null) ?? null);
  protected readonly signed = computed(() => this.plans.value()?.plans.find(({ signedOn }) => signedOn !== null) ?? null);
  protected readonly older = computed(() =>
    (this.plans.value()?.plans ?? []).filter((plan) => plan.signedOn !== null && plan !== this.signed()),
  );
  protected readonly reviews = computed(() => this.plans.value()?.reviews ?? []);
  protected readonly line = computed(() => reviewLine(this.signed(), this.plans.value()?.reviewDueOn ?? null, this.time.today()));

  constructor() {
    effect(() => {
      if (this.plans.value()) this.focusFragment();
    });
  }

  protected day(day: string | null): string {
    return day ? plainDay(day) : 'Not signed';
  }

  /** Begins the next version with what the one before says. */
  protected async begin(): Promise<void> {
    if (this.drafting()) return;
    this.drafting.set(true);
    this.trouble.set('');
    try {
      await this.api.call(treatmentEndpoints.draftPlan, { params: { clientId: this.store.clientId() }, body: {} });
      await this.changed('The draft is ready. Agree the goals, then sign it together.');
    } catch (error) {
      this.trouble.set(asProblem(error).detail);
    } finally {
      this.drafting.set(false);
    }
  }

  protected async changed(words: string): Promise<void> {
    this.reviewing.set(false);
    this.told.set(words);
    await Promise.all([this.plans.reload(), this.store.reload()]);
  }
}
