import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input, output } from '@angular/core';
import type { RuleCount } from '@throughline/contracts/returns';
import { ButtonDirective, EmptyComponent, PanelComponent, TableDirective, WordComponent } from '@throughline/web/ui';
import { ruleLines } from './readiness.presenter';

/** The rules that records break, with how often; each opens its findings. */
@Component({
  selector: 'app-rules-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ButtonDirective, EmptyComponent, PanelComponent, TableDirective, WordComponent],
  host: { class: 'tl-block' },
  template: `
    <ui-panel heading="Findings by rule" [count]="lines().length">
      @if (lines().length === 0) {
        <ui-empty text="No rule is broken." />
      } @else {
        <table uiTable hover>
          <caption class="tl-vh">
            Rules that records break, errors first
          </caption>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Level</th>
              <th scope="col" class="num">Findings</th>
              <th scope="col"><span class="tl-vh">Open</span></th>
            </tr>
          </thead>
          <tbody>
            @for (line of lines(); track line.key) {
              <tr>
                <th scope="row">
                  {{ line.words }}<br /><span class="tl-meta tl-plain">{{ line.reference }}</span>
                </th>
                <td>
                  <ui-word [tone]="line.tone">{{ line.level }}</ui-word>
                </td>
                <td class="num">{{ line.count }}</td>
                <td class="tl-act" data-full>
                  <button type="button" uiButton="small" [attr.aria-pressed]="line.code === rule()" (click)="opened.emit(line.code)">
                    Open&nbsp;{{ line.count }}<span class="tl-vh">: {{ line.words }}</span>
                  </button>
                </td>
              </tr>
            }
          </tbody>
        </table>
      }
    </ui-panel>
  `,
})
export class RulesPanelComponent {
  readonly rules = input.required<readonly RuleCount[]>();
  /** The rule whose findings are open. */
  readonly rule = input('');
  readonly opened = output<string>();
  protected readonly lines = computed(() => ruleLines(this.rules()));
}
