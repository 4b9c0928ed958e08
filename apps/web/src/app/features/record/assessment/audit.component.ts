import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { FieldComponent, ScoredItemComponent } from '@throughline/web/ui';
import { answerControl, type AssessmentForm } from './assessment-form';
import { GAP_OPTIONS } from './assessment.presenter';
import { AUDIT_ITEMS, type AuditStanding } from './audit-words';

/** The ten items of AUDIT, picked by number key, with the score as it stands. */
@Component({
  selector: 'app-audit',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, FieldComponent, ScoredItemComponent],
  host: { class: 'tl-block tl-answer' },
  template: `
    <h3 class="tl-h3" id="audit">AUDIT</h3>
    <p class="tl-meta">The last 12 months. Number keys 0 to 4 pick an answer, Tab moves on.</p>
    <div class="tl-items">
      @for (item of items; track item.code) {
        <ui-scored-item
          [number]="item.number"
          [label]="item.label"
          [options]="item.options"
          [fieldId]="item.code"
          [formControl]="controlOf(item.code)"
        />
      }
    </div>
    <p role="status" class="tl-strong">{{ words() }}</p>
    @if (standing().answered < 10) {
      <ui-field
        label="Items without an answer"
        kind="select"
        hint="Says for all of them why there is none"
        [options]="gaps"
        emptyOption="Still to be asked"
        fieldId="audit.gap"
        [formControl]="form().controls.auditGap"
      />
    }
  `,
})
export class AuditComponent {
  readonly form = input.required<AssessmentForm>();
  readonly standing = input.required<AuditStanding>();
  protected readonly items = AUDIT_ITEMS;
  protected readonly gaps = GAP_OPTIONS;
  protected readonly words = computed(() => {
    const { score, answered, heading, note } = this.standing();
    return answered === 0 ? '' : `AUDIT ${score} of 40, ${answered} of 10 answered. ${heading}. ${note}`;
  });

  protected controlOf(code: string): NonNullable<ReturnType<typeof answerControl>> {
    const control = answerControl(this.form(), code);
    if (!control) throw new Error(`no control for ${code}`);
    return control;
  }
}
