import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input } from '@angular/core';
import type { ClockState } from '../dates/clock-words';
import { IconComponent, type IconName } from '../marks/icon.component';

const SHAPES: Record<ClockState, { readonly icon: IconName; readonly look: string }> = {
  breached: { icon: 'stop', look: 'breached' },
  overdue: { icon: 'warn', look: 'overdue' },
  soon: { icon: 'clock', look: 'soon' },
  running: { icon: 'clock', look: 'ok' },
  met: { icon: 'tick', look: 'met' },
  paused: { icon: 'pause', look: 'paused' },
  draft: { icon: 'pencil', look: 'draft' },
};

/** How long is left, in shape, word and colour: any one of the three is enough. The line under it says when. */
@Component({
  selector: 'ui-clock-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [IconComponent],
  template: `<span [class]="look()"><svg [uiIcon]="icon()"></svg>{{ words() }}</span>`,
})
export class ClockChipComponent {
  readonly state = input.required<ClockState>();
  readonly words = input.required<string>();
  protected readonly icon = computed(() => SHAPES[this.state()].icon);
  protected readonly look = computed(() => `tl-chip tl-chip--${SHAPES[this.state()].look}`);
}
