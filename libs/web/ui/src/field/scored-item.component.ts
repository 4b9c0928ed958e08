import { AfterContentInit, ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, signal } from '@angular/core';
import { IconComponent } from '../marks/icon.component';
import type { FieldKind } from './field-option';
import { FieldState } from './field-state';

/** One answer of a scored item; the score is also the key that picks it. */
export interface ScoredOption {
  readonly score: number;
  readonly label: string;
}

/**
 * One item of a scored questionnaire: options in a row, the number keys pick an answer, the score stands at the right.
 * The value is the score, or `null` when there is no answer.
 */
@Component({
  selector: 'ui-scored-item',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [IconComponent],
  providers: [FieldState],
  host: {
    class: 'tl-item',
    role: 'radiogroup',
    '[class.tl-item--error]': 'state.invalid()',
    '[attr.aria-labelledby]': 'state.id() + "-question"',
    '[attr.aria-describedby]': 'state.invalid() ? state.id() + "-error" : null',
    '(keydown)': 'onKey($event)',
  },
  template: `
    <div class="tl-item__q">
      <span [id]="state.id() + '-question'"
        ><span>{{ number() }}</span
        ><span>{{ label() }}</span></span
      >
      <span class="tl-item__score">{{ answered() ? 'Score ' + state.value() : 'No answer' }}</span>
    </div>
    @if (state.shownError(); as error) {
      <p class="govuk-error-message" [id]="state.id() + '-error'">
        <svg uiIcon="stop"></svg><span><span class="tl-vh">Error: </span>{{ error }}</span>
      </p>
    }
    <div [class]="'tl-opts tl-opts--' + options().length">
      @for (option of options(); track option.score) {
        <label class="tl-opt">
          <input
            type="radio"
            [id]="state.id() + ($first ? '' : '-' + option.score)"
            [name]="state.id()"
            [checked]="state.value() === option.score"
            [disabled]="state.disabled()"
            (change)="state.set(option.score)"
            (blur)="state.touch()"
          />
          <i>{{ option.score }}</i><span>{{ option.label }}</span>
        </label>
      }
    </div>
  `,
})
export class ScoredItemComponent implements AfterContentInit {
  readonly number = input.required<number>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly ScoredOption[]>();
  readonly error = input('');
  /** What to say when the answer is missing, where the standard sentence would not read well. */
  readonly missing = input('');
  readonly fieldId = input('');
  protected readonly state = inject(FieldState);
  protected readonly answered = computed(() => typeof this.state.value() === 'number');

  ngAfterContentInit(): void {
    this.state.connect({
      label: this.label,
      kind: signal<FieldKind>('radios'),
      fieldId: this.fieldId,
      ownError: this.error,
      missing: this.missing,
    });
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key) || this.state.disabled()) return;
    const option = this.options().find((candidate) => candidate.score === Number(event.key));
    if (!option) return;
    event.preventDefault();
    this.state.set(option.score);
  }
}
