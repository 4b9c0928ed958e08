import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input } from '@angular/core';

/** Names of the drawings in the sprite. */
export type IconName =
  | 'allergy'
  | 'carried'
  | 'check'
  | 'child'
  | 'clock'
  | 'down'
  | 'half'
  | 'info'
  | 'lock'
  | 'pause'
  | 'pencil'
  | 'person'
  | 'ring'
  | 'search'
  | 'staff'
  | 'stop'
  | 'task'
  | 'tick'
  | 'up'
  | 'users'
  | 'warn';

/** `<svg uiIcon="clock"></svg>`: one drawing, always beside a word, so it is hidden from screen readers. */
@Component({
  // An attribute on the native element keeps the drawing a direct child of its chip or word.
  selector: 'svg[uiIcon]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'tl-icon', 'aria-hidden': 'true', focusable: 'false' },
  template: `<svg:use [attr.href]="href()" />`,
})
export class IconComponent {
  readonly uiIcon = input.required<IconName>();
  protected readonly href = computed(() => `#i-${this.uiIcon()}`);
}
