import { NgTemplateOutlet } from '@angular/common';
import {
  AfterContentInit,
  ChangeDetectionStrategy,
  Component,
  ViewEncapsulation,
  booleanAttribute,
  computed,
  inject,
  input,
} from '@angular/core';
import type { DayLean } from '../dates/smart-day';
import { IconComponent } from '../marks/icon.component';
import { FindingComponent, type FindingWords } from '../status/finding.component';
import type { FieldKind, FieldOption } from './field-option';
import { FieldState } from './field-state';
import { BirthDateControlComponent } from './birth-date-control.component';
import { CheckboxControlComponent } from './checkbox-control.component';
import { ChoiceControlComponent } from './choice-control.component';
import { DayControlComponent } from './day-control.component';
import { SelectControlComponent } from './select-control.component';
import { TextControlComponent } from './text-control.component';
import { TextareaControlComponent } from './textarea-control.component';
import { TimeControlComponent } from './time-control.component';

const GROUPED: readonly FieldKind[] = ['radios', 'checkboxes', 'birth-date'];

/**
 * One question of a form in one line: `<ui-field label="Date of referral" kind="day" formControlName="referredOn" />`.
 * Label, hint, error and national-data finding are tied to the control for screen readers.
 */
@Component({
  selector: 'ui-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    NgTemplateOutlet,
    IconComponent,
    FindingComponent,
    BirthDateControlComponent,
    CheckboxControlComponent,
    ChoiceControlComponent,
    DayControlComponent,
    SelectControlComponent,
    TextControlComponent,
    TextareaControlComponent,
    TimeControlComponent,
  ],
  providers: [FieldState],
  host: { class: 'govuk-form-group', '[class.govuk-form-group--error]': 'state.invalid()' },
  templateUrl: './field.component.html',
})
export class FieldComponent implements AfterContentInit {
  readonly label = input.required<string>();
  readonly kind = input<FieldKind>('text');
  readonly hint = input('');
  readonly optional = input(false, { transform: booleanAttribute });
  /** Hides the label from sight, not from screen readers; only where the page names the field beside it. */
  readonly hideLabel = input(false, { transform: booleanAttribute });
  readonly options = input<readonly FieldOption[]>([]);
  readonly emptyOption = input('Choose');
  readonly inline = input(false, { transform: booleanAttribute });
  readonly rows = input(3);
  /** Width in characters for short answers; 0 fills the column. */
  readonly width = input(0);
  readonly maxLength = input<number | null>(null);
  readonly autocomplete = input('off');
  readonly lean = input<DayLean>('nearest');
  readonly finding = input<FindingWords | null>(null);
  readonly findingKind = input('NDTMS warning.');
  readonly error = input('');
  /** What to say when the answer is missing, where the standard sentence would not read well. */
  readonly missing = input('');
  readonly fieldId = input('');

  protected readonly state = inject(FieldState);
  protected readonly grouped = computed(() => GROUPED.includes(this.kind()));
  protected readonly describedBy = computed(() => {
    const id = this.state.id();
    const parts = [this.hint() && `${id}-hint`, this.state.invalid() && `${id}-error`, this.finding() && `${id}-finding`];
    return parts.filter(Boolean).join(' ') || null;
  });
  protected readonly textKind = computed(() => (['email', 'password', 'tel', 'number'].includes(this.kind()) ? this.kind() : 'text'));

  ngAfterContentInit(): void {
    this.state.connect({ label: this.label, kind: this.kind, fieldId: this.fieldId, ownError: this.error, missing: this.missing });
  }
}
