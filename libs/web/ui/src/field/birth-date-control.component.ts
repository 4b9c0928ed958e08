import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, linkedSignal } from '@angular/core';
import { isDay } from '@throughline/domain/calendar';
import { FieldState } from './field-state';

type Part = 'day' | 'month' | 'year';

/** A date of birth in three boxes, copied digit by digit from a letter or card. The value is `YYYY-MM-DD` or `null`. */
@Component({
  selector: 'ui-birth-date-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <div class="govuk-date-input">
      @for (part of parts; track part.name) {
        <div class="govuk-date-input__item">
          <label class="govuk-label tl-part" [attr.for]="state.id() + part.suffix">{{ part.label }}</label>
          <input
            [class]="'govuk-input ' + part.width"
            [class.govuk-input--error]="state.invalid()"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            [id]="state.id() + part.suffix"
            [value]="typed()[part.name]"
            [disabled]="state.disabled()"
            [attr.aria-invalid]="state.invalid() ? 'true' : null"
            (input)="type(part.name, $any($event.target).value)"
            (blur)="left(part.name)"
          />
        </div>
      }
    </div>
  `,
})
export class BirthDateControlComponent {
  protected readonly state = inject(FieldState);
  protected readonly parts = [
    { name: 'day', label: 'Day', suffix: '', width: 'tl-width-3' },
    { name: 'month', label: 'Month', suffix: '-month', width: 'tl-width-3' },
    { name: 'year', label: 'Year', suffix: '-year', width: 'tl-width-5' },
  ] as const;

  protected readonly typed = linkedSignal<number, Record<Part, string>>({
    source: this.state.writes,
    computation: () => {
      const day = this.state.value();
      if (!isDay(day)) return { day: '', month: '', year: '' };
      return { day: String(Number(day.slice(8))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) };
    },
  });

  protected type(part: Part, text: string): void {
    this.typed.update((typed) => ({ ...typed, [part]: text.trim() }));
    const { day, month, year } = this.typed();
    if (!day && !month && !year) return this.state.set(null);
    if (!day || !month || !/^\d{4}$/.test(year)) return this.state.set(null, 'incomplete');
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    this.state.set(isDay(written) ? written : null, isDay(written) ? null : 'nonexistent');
  }

  protected left(part: Part): void {
    if (part === 'year') this.state.touch();
  }
}
