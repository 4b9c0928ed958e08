import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';

/** More on demand: `<ui-details summary="How this is worked out">...</ui-details>`. */
@Component({
  selector: 'ui-details',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <details class="govuk-details" [open]="open()">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{{ summary() }}</span>
      </summary>
      <div class="govuk-details__text"><ng-content /></div>
    </details>
  `,
})
export class DetailsComponent {
  readonly summary = input.required<string>();
  readonly open = input(false);
}
