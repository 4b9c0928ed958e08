import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input, output } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { ButtonDirective, FieldComponent, IconComponent } from '@throughline/web/ui';
import { answerControl, gapControl, type AssessmentForm } from './assessment-form';
import { GAP_OPTIONS, type QuestionLine } from './assessment.presenter';

/** One question: its answer or why there is none, where a carried answer comes from, and what the national return asks. */
@Component({
  selector: 'app-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, ButtonDirective, FieldComponent, IconComponent],
  host: { class: 'tl-block tl-answer' },
  template: `
    @if (line().carried) {
      <div class="tl-carried">
        <span><svg uiIcon="carried"></svg> From {{ line().carried }}</span>
        @if (mayConfirm()) {
          <button type="button" uiButton="small" (click)="confirmed.emit()">
            Still right<span class="tl-vh">: {{ line().label }}</span>
          </button>
        }
      </div>
    }
    <div [class.tl-answer__row]="line().hasGapField">
      <ui-field
        [label]="line().label"
        [kind]="line().kind"
        [hint]="line().hint"
        [options]="line().options"
        emptyOption="Not answered"
        [rows]="line().rows"
        [width]="line().kind === 'number' ? 5 : 0"
        [maxLength]="line().max"
        lean="past"
        inline
        [finding]="line().finding"
        [findingKind]="line().finding?.severity === 'error' ? 'NDTMS error.' : 'NDTMS warning.'"
        [fieldId]="line().code"
        [formControl]="answer()"
      />
      @if (line().hasGapField) {
        <ui-field
          [label]="'If no answer, why: ' + line().label"
          kind="select"
          hideLabel
          [options]="gaps"
          emptyOption="If no answer, why"
          [fieldId]="line().code + '.gap'"
          [formControl]="gap()"
        />
      }
    </div>
    @if (line().source) {
      <p class="tl-meta">{{ line().source }}</p>
    }
  `,
})
export class QuestionComponent {
  readonly line = input.required<QuestionLine>();
  readonly form = input.required<AssessmentForm>();
  readonly mayConfirm = input(false);
  readonly confirmed = output<void>();
  protected readonly gaps = GAP_OPTIONS;
  protected readonly answer = computed(() => known(answerControl(this.form(), this.line().code)));
  protected readonly gap = computed(() => known(gapControl(this.form(), this.line().code)));
}

/** Every question that is shown has its controls. */
function known<T>(control: T | null): T {
  if (control === null) throw new Error('the question has no control');
  return control;
}
