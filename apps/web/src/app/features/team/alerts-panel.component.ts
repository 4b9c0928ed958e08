import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AlertReference, AlertResponse } from '@throughline/contracts/worklist';
import { NowStore } from '@throughline/web/core';
import {
  ButtonDirective,
  ClockChipComponent,
  EmptyComponent,
  LinkDirective,
  PagerComponent,
  PanelComponent,
  TableDirective,
} from '@throughline/web/ui';
import { boardAlerts } from './team.presenter';

const STEP = 20;

/** Clocks of the teams that ran out or were brought to the lead, until somebody has seen them. */
@Component({
  selector: 'app-alerts-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterLink, ButtonDirective, ClockChipComponent, EmptyComponent, LinkDirective, PagerComponent, PanelComponent, TableDirective],
  host: { class: 'tl-block' },
  template: `
    <ui-panel heading="Alerts of the team" [count]="alerts().length">
      @if (lines().length > 1) {
        <button uiAside type="button" uiButton="small" [busy]="marking()" (click)="markAll()">
          Mark these {{ lines().length }} as seen
        </button>
      }
      @if (alerts().length === 0) {
        <ui-empty text="No new alerts." />
      } @else {
        <table uiTable hover>
          <caption class="tl-vh">
            Alerts of the team, newest first
          </caption>
          <thead>
            <tr>
              <th scope="col">Client</th>
              <th scope="col">What</th>
              <th scope="col">Time left</th>
              <th scope="col">Worker</th>
              <th scope="col">Raised</th>
              <th scope="col"><span class="tl-vh">Seen</span></th>
            </tr>
          </thead>
          <tbody>
            @for (line of lines(); track line.key) {
              <tr>
                <th scope="row">
                  <a uiLink="who" [routerLink]="line.path">{{ line.name }}</a>
                </th>
                <td>
                  <div>
                    {{ line.what }}<br /><span class="tl-meta">{{ line.step }}</span>
                  </div>
                </td>
                <td>
                  <div>
                    <ui-clock-chip [state]="line.clock.state" [words]="line.clock.words" /><br /><span class="tl-meta">{{
                      line.clock.when
                    }}</span>
                  </div>
                </td>
                <td>{{ line.coordinator }}</td>
                <td>{{ line.raised }}</td>
                <td class="tl-act" data-full>
                  <button type="button" uiButton="small" [busy]="marking()" (click)="seen.emit([line.reference])">
                    Seen<span class="tl-vh">: {{ line.what }}, {{ line.name }}</span>
                  </button>
                </td>
              </tr>
            }
          </tbody>
        </table>
        <ui-pager
          [shown]="lines().length"
          [total]="all().length"
          [hasMore]="all().length > lines().length"
          noun="alert"
          nouns="alerts"
          (more)="more()"
        />
      }
    </ui-panel>
  `,
})
export class AlertsPanelComponent {
  readonly alerts = input.required<readonly AlertResponse[]>();
  readonly marking = input(false);
  readonly seen = output<AlertReference[]>();

  private readonly time = inject(NowStore);
  protected readonly shown = signal(STEP);
  protected readonly all = computed(() => boardAlerts(this.alerts(), this.time.now()));
  protected readonly lines = computed(() => this.all().slice(0, this.shown()));

  protected markAll(): void {
    this.seen.emit(this.lines().map(({ reference }) => reference));
  }

  protected more(): void {
    this.shown.update((count) => count + STEP);
  }
}
