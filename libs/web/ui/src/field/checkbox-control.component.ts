import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, input } from '@angular/core';
import { FieldState } from './field-state';

/** One box with its own label, true or false. */
@Component({
  selector: 'ui-checkbox-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          [id]="state.id()"
          [checked]="state.value() === true"
          [disabled]="state.disabled()"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="state.invalid() ? 'true' : null"
          (change)="state.set($any($event.target).checked)"
          (blur)="state.touch()"
        />
        <label class="govuk-label govuk-checkboxes__label" [attr.for]="state.id()">{{ label() }}</label>
      </div>
    </div>
  `,
})
export class CheckboxControlComponent {
  readonly label = input.required<string>();
  readonly describedBy = input<string | null>(null);
  protected readonly state = inject(FieldState);
}
