import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';
import { IconComponent } from '../marks/icon.component';

/** One step of a longer piece of work, with up to two short notes: what and who or when. */
export interface Step {
  readonly label: string;
  readonly state: 'done' | 'current' | 'later';
  readonly notes?: readonly string[];
}

/** The steps in order; a line on wide screens, a column on narrow ones. */
@Component({
  selector: 'ui-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [IconComponent],
  template: `
    <ol class="tl-steps" [class]="'tl-steps--' + steps().length">
      @for (step of steps(); track step.label) {
        <li [class.done]="step.state === 'done'" [attr.aria-current]="step.state === 'current' ? 'step' : null">
          <span class="tl-steps__dot">
            @if (step.state === 'done') {
              <svg uiIcon="check"></svg>
            } @else {
              <span aria-hidden="true">{{ $index + 1 }}</span>
            }
          </span>
          <b
            >{{ step.label }}
            @if (step.state === 'done') {
              <span class="tl-vh">, done</span>
            }
          </b>
          @for (note of step.notes ?? []; track note) {
            <small>{{ note }}</small>
          }
        </li>
      }
    </ol>
  `,
})
export class StepsComponent {
  readonly steps = input.required<readonly Step[]>();
}
