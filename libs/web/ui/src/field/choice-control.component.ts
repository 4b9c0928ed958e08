import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, input } from '@angular/core';
import type { FieldOption } from './field-option';
import { FieldState } from './field-state';

/** Radios (one value) or, with `many`, checkboxes (an array of values). The first control carries the field's id. */
@Component({
  selector: 'ui-choice-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    @if (many()) {
      <div class="govuk-checkboxes govuk-checkboxes--small">
        @for (option of options(); track option.value) {
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              [id]="idOf($index)"
              [checked]="ticked().includes(option.value)"
              [disabled]="state.disabled()"
              [attr.aria-describedby]="option.hint ? idOf($index) + '-hint' : null"
              (change)="tick(option, $any($event.target).checked)"
              (blur)="state.touch()"
            />
            <label class="govuk-label govuk-checkboxes__label" [attr.for]="idOf($index)">{{ option.label }}</label>
            @if (option.hint) {
              <div class="govuk-hint govuk-checkboxes__hint" [id]="idOf($index) + '-hint'">{{ option.hint }}</div>
            }
          </div>
        }
      </div>
    } @else {
      <div class="govuk-radios govuk-radios--small" [class.govuk-radios--inline]="inline()">
        @for (option of options(); track option.value) {
          <div class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              type="radio"
              [id]="idOf($index)"
              [name]="state.id()"
              [checked]="state.value() === option.value"
              [disabled]="state.disabled()"
              [attr.aria-describedby]="option.hint ? idOf($index) + '-hint' : null"
              (change)="state.set(option.value)"
              (blur)="state.touch()"
            />
            <label class="govuk-label govuk-radios__label" [attr.for]="idOf($index)">{{ option.label }}</label>
            @if (option.hint) {
              <div class="govuk-hint govuk-radios__hint" [id]="idOf($index) + '-hint'">{{ option.hint }}</div>
            }
          </div>
        }
      </div>
    }
  `,
})
export class ChoiceControlComponent {
  readonly options = input.required<readonly FieldOption[]>();
  readonly many = input(false);
  readonly inline = input(false);
  protected readonly state = inject(FieldState);

  protected idOf(index: number): string {
    return index === 0 ? this.state.id() : `${this.state.id()}-${index + 1}`;
  }

  protected ticked(): readonly unknown[] {
    const value = this.state.value();
    return Array.isArray(value) ? value : [];
  }

  protected tick(option: FieldOption, on: boolean): void {
    const alone = this.options()
      .filter((other) => other.alone)
      .map((other) => other.value as unknown);
    const kept = this.ticked().filter((value) => value !== option.value && !(on && (option.alone || alone.includes(value))));
    this.state.set(on ? [...kept, option.value] : kept);
  }
}
