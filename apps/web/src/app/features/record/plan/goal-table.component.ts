import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input, output } from '@angular/core';
import type { GoalResponse } from '@throughline/contracts/plans';
import { ButtonDirective, EmptyComponent, TableDirective, WordComponent } from '@throughline/web/ui';
import { goalLines } from './goal-words';

/** Goals of one version by recovery capital. */
@Component({
  selector: 'app-goal-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ButtonDirective, EmptyComponent, TableDirective, WordComponent],
  host: { class: 'tl-block' },
  template: `
    @if (lines().length === 0) {
      <ui-empty class="tl-inner" text="No goals yet. Add at least one before signing." />
    } @else {
      <table uiTable>
        <caption class="tl-vh">
          Goals by recovery capital
        </caption>
        <thead>
          <tr>
            <th scope="col">Capital</th>
            <th scope="col">Goal, in the client's words</th>
            <th scope="col">Next step, who, by when</th>
            <th scope="col">Where it stands</th>
            @if (mayChange()) {
              <th scope="col"><span class="tl-vh">Action</span></th>
            }
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.id) {
            <tr>
              <th scope="row">{{ line.capital }}</th>
              <td>{{ line.goal }}</td>
              <td>{{ line.step }}</td>
              <td>
                <ui-word [tone]="line.tone">{{ line.status }}</ui-word>
              </td>
              @if (mayChange()) {
                <td class="tl-act" data-full>
                  <button type="button" uiButton="small" (click)="chosen.emit(line.id)">
                    {{ verb() }}<span class="tl-vh">: {{ line.goal }}</span>
                  </button>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    }
  `,
})
export class GoalTableComponent {
  readonly goals = input.required<readonly GoalResponse[]>();
  readonly mayChange = input(false);
  readonly verb = input('Change');
  readonly chosen = output<string>();
  protected readonly lines = computed(() => goalLines(this.goals()));
}
