import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, input } from '@angular/core';
import type { FieldOption } from './field-option';
import { FieldState } from './field-state';

/** One of a list. The empty line gives `null`; an empty `emptyOption` leaves it out. */
@Component({
  selector: 'ui-select-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <select
      class="govuk-select"
      [class.govuk-select--error]="state.invalid()"
      [id]="state.id()"
      [disabled]="state.disabled()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="state.invalid() ? 'true' : null"
      (change)="choose($any($event.target).value)"
      (blur)="state.touch()"
    >
      @if (emptyOption()) {
        <option value="" [selected]="state.value() === null || state.value() === undefined || state.value() === ''">
          {{ emptyOption() }}
        </option>
      }
      @for (option of options(); track option.value) {
        <option [value]="$index" [selected]="option.value === state.value()">{{ option.label }}</option>
      }
    </select>
  `,
})
export class SelectControlComponent {
  readonly options = input.required<readonly FieldOption[]>();
  readonly emptyOption = input('Choose');
  readonly describedBy = input<string | null>(null);
  protected readonly state = inject(FieldState);

  protected choose(index: string): void {
    this.state.set(index === '' ? null : (this.options()[Number(index)]?.value ?? null));
  }
}
