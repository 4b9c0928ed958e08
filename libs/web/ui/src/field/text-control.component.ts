import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { FieldKind } from './field-option';
import { FieldState } from './field-state';

/** One line of text, an email, a password with "Show", a phone number, or figures (`number | null`). */
@Component({
  selector: 'ui-text-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { '[class.tl-reveal]': 'kind() === "password"' },
  template: `
    <input
      [class]="look()"
      [id]="state.id()"
      [type]="type()"
      [value]="text()"
      [disabled]="state.disabled()"
      [attr.inputmode]="kind() === 'number' ? 'decimal' : null"
      [attr.autocomplete]="autocomplete()"
      [attr.spellcheck]="kind() === 'text' ? null : 'false'"
      [attr.maxlength]="maxLength()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="state.invalid() ? 'true' : null"
      (input)="typed($any($event.target).value)"
      (blur)="state.touch()"
    />
    @if (kind() === 'password') {
      <button
        class="govuk-button govuk-button--secondary"
        type="button"
        [attr.aria-controls]="state.id()"
        [attr.aria-label]="revealed() ? 'Hide password' : 'Show password'"
        (click)="revealed.set(!revealed())"
      >
        {{ revealed() ? 'Hide' : 'Show' }}
      </button>
    }
  `,
})
export class TextControlComponent {
  readonly kind = input<FieldKind>('text');
  readonly width = input(0);
  readonly maxLength = input<number | null>(null);
  readonly autocomplete = input('off');
  readonly describedBy = input<string | null>(null);
  protected readonly state = inject(FieldState);
  protected readonly revealed = signal(false);

  /** What stands in the box: follows the form, and keeps what was typed even when it is no number. */
  protected readonly text = linkedSignal({ source: this.state.writes, computation: () => String(this.state.value() ?? '') });
  protected readonly type = computed(() => {
    if (this.kind() === 'password') return this.revealed() ? 'text' : 'password';
    return this.kind() === 'number' ? 'text' : this.kind();
  });
  protected readonly look = computed(() => {
    const width = this.width() ? ` tl-width-${this.width()}` : '';
    return `govuk-input${width}${this.state.invalid() ? ' govuk-input--error' : ''}`;
  });

  protected typed(text: string): void {
    this.text.set(text);
    if (this.kind() !== 'number') return this.state.set(text);
    const figures = text.trim().replace(',', '.');
    if (figures === '') this.state.set(null);
    else if (/^-?\d+(\.\d+)?$/.test(figures)) this.state.set(Number(figures));
    else this.state.set(null, 'number');
  }
}
