import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input } from '@angular/core';
import { countWords } from '../dates/day-words';
import { FieldState } from './field-state';

/** Several lines of text; with a limit it says how much room is left once four fifths are used. */
@Component({
  selector: 'ui-textarea-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <textarea
      class="govuk-textarea"
      [class.govuk-textarea--error]="state.invalid()"
      [id]="state.id()"
      [rows]="rows()"
      [value]="text()"
      [disabled]="state.disabled()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="state.invalid() ? 'true' : null"
      (input)="state.set($any($event.target).value)"
      (blur)="state.touch()"
    ></textarea>
    @if (room(); as words) {
      <p class="tl-meta" role="status">{{ words }}</p>
    }
  `,
})
export class TextareaControlComponent {
  readonly rows = input(3);
  readonly maxLength = input<number | null>(null);
  readonly describedBy = input<string | null>(null);
  protected readonly state = inject(FieldState);
  protected readonly text = computed(() => String(this.state.value() ?? ''));
  protected readonly room = computed(() => {
    const limit = this.maxLength();
    const used = this.text().length;
    if (limit === null || used < limit * 0.8) return '';
    return used > limit ? `${countWords(used - limit, 'character')} too many` : `${countWords(limit - used, 'character')} left`;
  });
}
