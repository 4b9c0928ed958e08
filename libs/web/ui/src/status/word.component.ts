import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input } from '@angular/core';
import { IconComponent, type IconName } from '../marks/icon.component';

export type Tone = 'red' | 'amber' | 'green' | 'grey';

const ICON_OF: Record<Tone, IconName> = { red: 'stop', amber: 'warn', green: 'tick', grey: 'ring' };

/** A status word with its shape: `<ui-word tone="green">Signed</ui-word>`. */
@Component({
  selector: 'ui-word',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [IconComponent],
  host: { '[class]': 'look()' },
  template: `<svg [uiIcon]="shape()"></svg><ng-content />`,
})
export class WordComponent {
  readonly tone = input.required<Tone>();
  readonly icon = input<IconName>();
  protected readonly shape = computed(() => this.icon() ?? ICON_OF[this.tone()]);
  protected readonly look = computed(() => `tl-word tl-word--${this.tone()}`);
}
