import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NowStore } from '@throughline/web/core';
import {
  ButtonDirective,
  DetailsComponent,
  DueRowComponent,
  EmptyComponent,
  FindingComponent,
  LinkDirective,
  PageHeadComponent,
  PanelComponent,
  TableDirective,
  WordComponent,
} from '@throughline/web/ui';
import { fragmentFocus } from '../../../pieces/focus-fragment';
import { RecordStore } from '../record.store';
import { AllocationPanelComponent } from './allocation-panel.component';
import { ConsentsPanelComponent } from './consents-panel.component';
import { GoalsPanelComponent } from './goals-panel.component';
import { ReferralPanelComponent } from './referral-panel.component';
import { dueLines, findingLines, stageLine, stoppedLines } from './overview.presenter';

/** Findings that stand open beside the record; the others are behind a line that counts them. */
const FIRST = 4;

/** What matters about this client in ten seconds: what is due, goals, who cares, what was agreed, what the return lacks. */
@Component({
  selector: 'app-overview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    NgTemplateOutlet,
    RouterLink,
    AllocationPanelComponent,
    ButtonDirective,
    ConsentsPanelComponent,
    DetailsComponent,
    DueRowComponent,
    EmptyComponent,
    FindingComponent,
    GoalsPanelComponent,
    LinkDirective,
    PageHeadComponent,
    PanelComponent,
    ReferralPanelComponent,
    TableDirective,
    WordComponent,
  ],
  templateUrl: './overview.page.html',
})
export class OverviewPage {
  protected readonly store = inject(RecordStore);
  private readonly time = inject(NowStore);
  private readonly focusFragment = fragmentFocus();

  protected readonly line = computed(() => {
    const record = this.store.record();
    return record ? stageLine(record, this.store.episode()) : '';
  });
  protected readonly due = computed(() => {
    const record = this.store.record();
    return record ? dueLines(record, this.time.now()) : [];
  });
  protected readonly stopped = computed(() => stoppedLines(this.store.record()?.deadlines ?? []));
  protected readonly findings = computed(() => findingLines(this.store.clientId(), this.store.record()?.findings ?? []));
  protected readonly firstFindings = computed(() => this.findings().slice(0, FIRST));
  protected readonly otherFindings = computed(() => this.findings().slice(FIRST));
  protected readonly findingsHeading = computed(() => {
    const count = this.findings().filter(({ words }) => words.severity === 'error').length;
    return count === 0 ? 'National return' : `National return: ${count} to fix`;
  });
  protected readonly discharged = computed(() => this.store.episode()?.closedOn ?? null);

  constructor() {
    effect(() => {
      if (this.store.record()) this.focusFragment();
    });
  }
}
