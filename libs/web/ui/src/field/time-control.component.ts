import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, input, linkedSignal } from '@angular/core';
import { readTime } from '../dates/clock-time';
import { FieldState } from './field-state';

/** A time of day in London: takes `14:05`, `1405`, `9`, `2pm`. The value is `HH:MM` or `null`. */
@Component({
  selector: 'ui-time-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <input
      class="govuk-input tl-width-6"
      [class.govuk-input--error]="state.invalid()"
      type="text"
      autocomplete="off"
      [id]="state.id()"
      [value]="text()"
      [disabled]="state.disabled()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="state.invalid() ? 'true' : null"
      (input)="typed($any($event.target).value)"
      (blur)="left()"
    />
  `,
})
export class TimeControlComponent {
  readonly describedBy = input<string | null>(null);
  protected readonly state = inject(FieldState);
  protected readonly text = linkedSignal({ source: this.state.writes, computation: () => String(this.state.value() ?? '') });

  protected typed(text: string): void {
    this.text.set(text);
    const time = readTime(text);
    this.state.set(time, time === null && text.trim() !== '' ? 'time' : null);
  }

  protected left(): void {
    const time = this.state.value();
    if (typeof time === 'string') this.text.set(time);
    this.state.touch();
  }
}
