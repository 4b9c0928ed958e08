import { ChangeDetectionStrategy, Component, ViewEncapsulation, booleanAttribute, input } from '@angular/core';

/** A labelled value; an empty value is said in words by the caller ("Not known", "Not asked yet"). */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Labelled values under each other, in two columns when `two`. */
@Component({
  selector: 'ui-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <dl class="tl-facts" [class.tl-facts--two]="two()">
      @for (fact of facts(); track fact.label) {
        <dt>{{ fact.label }}</dt>
        <dd>{{ fact.value }}</dd>
      }
    </dl>
  `,
})
export class FactsComponent {
  readonly facts = input.required<readonly Fact[]>();
  readonly two = input(false, { transform: booleanAttribute });
}
