import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input, signal } from '@angular/core';
import type { BoardRow } from '@throughline/contracts/worklist';
import { EmptyComponent, PanelComponent, SortHeaderComponent, TableDirective, type Sort } from '@throughline/web/ui';
import { totalsOf, workerLines } from './team.presenter';

/** The workers of the teams with what each carries, most overdue first. */
@Component({
  selector: 'app-workers-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [EmptyComponent, PanelComponent, SortHeaderComponent, TableDirective],
  host: { class: 'tl-block' },
  template: `
    <ui-panel heading="Workers" [count]="workers().length">
      @if (workers().length === 0) {
        <ui-empty text="No workers in your teams yet." />
      } @else {
        <table uiTable hover>
          <caption class="tl-vh">
            Workers and what each carries
          </caption>
          <thead>
            <tr>
              <th uiSort="name" [sort]="sort()" (sortChange)="sort.set($event)">Worker</th>
              @if (severalTeams()) {
                <th scope="col">Team</th>
              }
              @for (figure of figures; track figure.by) {
                <th class="num" [uiSort]="figure.by" [sort]="sort()" (sortChange)="sort.set($event)">{{ figure.label }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (line of lines(); track line.key) {
              <tr>
                <th scope="row">{{ line.name }}</th>
                @if (severalTeams()) {
                  <td>{{ line.teamName }}</td>
                }
                <td class="num">{{ line.caseload }}</td>
                <td class="num" [class.tl-strong]="line.overdue > 0">{{ line.overdue }}</td>
                <td class="num">{{ line.dueThisWeek }}</td>
                <td class="num">{{ line.findings }}</td>
              </tr>
            }
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Together</th>
              @if (severalTeams()) {
                <td></td>
              }
              <td class="num">{{ totals().caseload }}</td>
              <td class="num">{{ totals().overdue }}</td>
              <td class="num">{{ totals().dueThisWeek }}</td>
              <td class="num">{{ totals().findings }}</td>
            </tr>
          </tfoot>
        </table>
      }
    </ui-panel>
  `,
})
export class WorkersPanelComponent {
  readonly workers = input.required<readonly BoardRow[]>();
  readonly severalTeams = input(false);

  protected readonly figures = [
    { by: 'caseload', label: 'Clients' },
    { by: 'overdue', label: 'Overdue' },
    { by: 'dueThisWeek', label: 'Due this week' },
    { by: 'findings', label: 'NDTMS to fix' },
  ];
  protected readonly sort = signal<Sort>({ by: 'overdue', direction: 'descending' });
  protected readonly lines = computed(() => workerLines(this.workers(), this.sort()));
  protected readonly totals = computed(() => totalsOf(this.workers()));
}
