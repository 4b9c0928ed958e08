import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input } from '@angular/core';
import { IconComponent, type IconName } from '../marks/icon.component';

export type AlertTone = 'info' | 'success' | 'warning' | 'danger';

const ICON_OF: Record<AlertTone, IconName> = { info: 'info', success: 'tick', warning: 'warn', danger: 'stop' };

/** A notice on the page: stays until the page changes. `danger` is announced at once, the others politely. */
@Component({
  selector: 'ui-alert',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [IconComponent],
  host: { '[class]': 'look()', '[attr.role]': 'tone() === "danger" ? "alert" : "status"' },
  template: `
    <svg [uiIcon]="icon()"></svg>
    <div>
      @if (heading()) {
        <p class="tl-strong">{{ heading() }}</p>
      }
      <ng-content />
    </div>
  `,
})
export class AlertComponent {
  readonly tone = input<AlertTone>('info');
  readonly heading = input('');
  protected readonly icon = computed(() => ICON_OF[this.tone()]);
  protected readonly look = computed(() => `tl-alert tl-alert--${this.tone()}`);
}
