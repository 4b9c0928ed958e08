import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { treatmentEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, loadable } from '@throughline/web/core';
import { EmptyComponent, LinkDirective, PanelComponent, TableDirective, WordComponent, plainDay } from '@throughline/web/ui';
import { goalLines } from '../plan/goal-words';
import { RecordStore } from '../record.store';

/** Goals of the plan in force, in the client's own order. */
@Component({
  selector: 'app-goals-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterLink, EmptyComponent, LinkDirective, PanelComponent, TableDirective, WordComponent],
  host: { class: 'tl-block' },
  template: `
    <ui-panel heading="Plan goals" [meta]="meta()">
      @if (plans.problem()) {
        <ui-empty text="The plan could not be read." />
      } @else if (goals().length === 0) {
        <ui-empty [text]="plans.value() ? 'No goals yet.' : 'Reading the plan.'">
          <a uiLink="block" [routerLink]="planPath()">Open plan and reviews</a>
        </ui-empty>
      } @else {
        <table uiTable>
          <caption class="tl-vh">
            Goals of the plan
          </caption>
          <thead>
            <tr>
              <th scope="col">Capital</th>
              <th scope="col">Goal</th>
              <th scope="col">Next step, who, by when</th>
              <th scope="col">Where it stands</th>
            </tr>
          </thead>
          <tbody>
            @for (goal of goals(); track goal.id) {
              <tr>
                <th scope="row">{{ goal.capital }}</th>
                <td>{{ goal.goal }}</td>
                <td>{{ goal.step }}</td>
                <td>
                  <ui-word [tone]="goal.tone">{{ goal.status }}</ui-word>
                </td>
              </tr>
            }
          </tbody>
        </table>
      }
    </ui-panel>
  `,
})
export class GoalsPanelComponent {
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  protected readonly plans = loadable((signal) =>
    this.api.call(treatmentEndpoints.plans, { params: { clientId: this.store.clientId() }, signal }),
  );
  protected readonly planPath = computed(() => `/clients/${this.store.clientId()}/plan`);
  private readonly current = computed(() => {
    const plans = this.plans.value()?.plans ?? [];
    return plans.find(({ signedOn }) => signedOn !== null) ?? plans[0] ?? null;
  });
  protected readonly goals = computed(() => goalLines(this.current()?.goals ?? []));
  protected readonly meta = computed(() => {
    const plan = this.current();
    if (!plan) return '';
    if (!plan.signedOn) return `Version ${plan.number}, draft, not signed`;
    // When the next review is due follows from the latest review, not from the signature: it stands in what is due.
    return `Version ${plan.number}, signed ${plainDay(plan.signedOn)}`;
  });
}
