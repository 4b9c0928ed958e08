import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, linkedSignal } from '@angular/core';
import { isDay, londonDay } from '@throughline/domain/calendar';
import { fullDay, plainDay } from '../dates/day-words';
import { NOW } from '../dates/now';
import { readDay, type DayLean } from '../dates/smart-day';
import { FieldState } from './field-state';

/** A day in one box: takes `3/11`, `3 Nov`, `today`, `mon`, `+3m` and echoes the full date. The value is `YYYY-MM-DD` or `null`. */
@Component({
  selector: 'ui-day-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <input
      class="govuk-input tl-width-day"
      [class.govuk-input--error]="state.invalid()"
      type="text"
      autocomplete="off"
      spellcheck="false"
      [id]="state.id()"
      [value]="text()"
      [disabled]="state.disabled()"
      [attr.aria-describedby]="described()"
      [attr.aria-invalid]="state.invalid() ? 'true' : null"
      (input)="typed($any($event.target).value)"
      (blur)="left()"
    />
    <span class="tl-echo" role="status" [id]="state.id() + '-echo'">{{ echo() }}</span>
  `,
})
export class DayControlComponent {
  readonly lean = input<DayLean>('nearest');
  readonly describedBy = input<string | null>(null);
  protected readonly state = inject(FieldState);
  private readonly now = inject(NOW);

  protected readonly text = linkedSignal({ source: this.state.writes, computation: () => this.written() });
  protected readonly echo = computed(() => {
    const day = this.state.value();
    return isDay(day) ? fullDay(day) : '';
  });
  protected readonly described = computed(() => `${this.describedBy() ?? ''} ${this.state.id()}-echo`.trim());

  protected typed(text: string): void {
    this.text.set(text);
    const reading = readDay(text, londonDay(this.now()), this.lean());
    if (reading.result === 'day') this.state.set(reading.day);
    else this.state.set(null, reading.result === 'empty' ? null : reading.result);
  }

  protected left(): void {
    if (isDay(this.state.value())) this.text.set(this.written());
    this.state.touch();
  }

  private written(): string {
    const day = this.state.value();
    return isDay(day) ? plainDay(day) : '';
  }
}
