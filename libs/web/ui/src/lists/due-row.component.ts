import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';
import type { ClockWords } from '../dates/clock-words';
import { ClockChipComponent } from '../status/clock-chip.component';

/** `<li uiDueRow>`: what is due on one client's own record; project the action. */
@Component({
  selector: 'li[uiDueRow]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ClockChipComponent],
  host: { class: 'tl-row tl-row--due' },
  template: `
    <div><ui-clock-chip [state]="clock().state" [words]="clock().words" /></div>
    <div>
      <div class="tl-strong">{{ what() }}</div>
      <div class="tl-meta">{{ note() || clock().when }}</div>
    </div>
    <div class="tl-row__act"><ng-content /></div>
  `,
})
export class DueRowComponent {
  readonly clock = input.required<ClockWords>();
  readonly what = input.required<string>();
  readonly note = input('');
}
