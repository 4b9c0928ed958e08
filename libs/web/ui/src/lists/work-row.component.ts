import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClockWords } from '../dates/clock-words';
import { ButtonDirective } from '../controls/button.directive';
import { ClockChipComponent } from '../status/clock-chip.component';

/** One piece of work: client, what, clock, one action that starts with a verb. */
export interface WorkRow {
  readonly who: string;
  readonly whoPath: string;
  readonly whoNote: string;
  readonly what: string;
  readonly whatNote: string;
  readonly clock: ClockWords;
  readonly action: string;
  readonly actionPath: string;
}

/** `<li uiWorkRow [item]="item">`: a row that says what to do next without being opened. */
@Component({
  selector: 'li[uiWorkRow]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterLink, ButtonDirective, ClockChipComponent],
  host: { class: 'tl-row' },
  template: `
    <div class="tl-row__who">
      <a [routerLink]="item().whoPath">{{ item().who }}</a>
      <div class="tl-meta">{{ item().whoNote }}</div>
    </div>
    <div>
      <div class="tl-strong">{{ item().what }}</div>
      <div class="tl-meta">{{ item().whatNote }}</div>
    </div>
    <div class="tl-row__due">
      <ui-clock-chip [state]="item().clock.state" [words]="item().clock.words" />
      <div class="tl-meta">{{ item().clock.when }}</div>
    </div>
    <div class="tl-row__act">
      <a uiButton="small" [routerLink]="item().actionPath"
        >{{ item().action }}<span class="tl-vh">{{ ' for ' + item().who }}</span></a
      >
    </div>
  `,
})
export class WorkRowComponent {
  readonly item = input.required<WorkRow>();
}
