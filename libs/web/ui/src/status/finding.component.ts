import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input } from '@angular/core';
import { IconComponent, type IconName } from '../marks/icon.component';
import { DetailsComponent } from '../lists/details.component';

/** How much a finding weighs: `block` and `error` stop, `acknowledge` and `warning` ask, `task` and `information` tell. */
export type FindingSeverity = 'block' | 'error' | 'acknowledge' | 'warning' | 'task' | 'information';

/** A worded finding: what is wrong and what to do, and the rule behind it. */
export interface FindingWords {
  readonly severity: FindingSeverity;
  readonly text: string;
  /** Rule id and source, shown under "Why". */
  readonly why?: string;
}

const KINDS: Record<FindingSeverity, { readonly kind: string; readonly icon: IconName; readonly look: string }> = {
  block: { kind: 'Block.', icon: 'stop', look: 'block' },
  error: { kind: 'Error.', icon: 'stop', look: 'block' },
  acknowledge: { kind: 'Acknowledge.', icon: 'warn', look: 'warning' },
  warning: { kind: 'Warning.', icon: 'warn', look: 'warning' },
  task: { kind: 'Task.', icon: 'task', look: 'task' },
  information: { kind: 'Note.', icon: 'info', look: 'info' },
};

/** A finding in place: names its weight in a word, says what to do (project links) and keeps its rule under "Why". */
@Component({
  selector: 'ui-finding',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [IconComponent, DetailsComponent],
  host: { '[class]': 'look()' },
  template: `
    <svg [uiIcon]="shape().icon"></svg>
    <div>
      <p>
        <span class="tl-finding__kind">{{ kind() || shape().kind }}</span> {{ finding().text }}
      </p>
      <ng-content />
      @if (finding().why; as why) {
        <ui-details summary="Why">{{ why }}</ui-details>
      }
    </div>
  `,
})
export class FindingComponent {
  readonly finding = input.required<FindingWords>();
  /** Replaces the word for the weight, for example `NDTMS warning.` */
  readonly kind = input('');
  protected readonly shape = computed(() => KINDS[this.finding().severity]);
  protected readonly look = computed(() => `tl-finding tl-finding--${this.shape().look}`);
}
