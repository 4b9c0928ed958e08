import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';

/** Says that there is nothing, and why or what then: `<ui-empty text="Nothing is overdue." />`. */
@Component({
  selector: 'ui-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'tl-empty' },
  template: `<p>{{ text() }}</p>
    <ng-content />`,
})
export class EmptyComponent {
  readonly text = input.required<string>();
}
