import { Directive, booleanAttribute, inject, input, output } from '@angular/core';
import { FormGroupDirective, type FormGroup } from '@angular/forms';
import type { SummaryItem } from './field-option';
import { FormFields } from './form-fields';

/**
 * `<form [formGroup]="form" uiForm (valid)="save()">`: a submission with errors shows them in place and in the summary;
 * one without errors comes out of `valid`. In a `long` form Enter does not submit, Ctrl+Enter does.
 */
@Directive({
  selector: 'form[uiForm]',
  exportAs: 'uiForm',
  providers: [FormFields],
  host: { novalidate: '', '(submit)': 'onSubmit()', '(keydown.enter)': 'onEnter($event)', '(keydown.control.enter)': 'onComplete($event)' },
})
export class FormDirective {
  readonly long = input(false, { transform: booleanAttribute });
  readonly valid = output<void>();
  private readonly groupDirective = inject(FormGroupDirective);
  private readonly fields = inject(FormFields, { self: true });

  /** The form that the directive stands on. */
  get group(): FormGroup {
    return this.groupDirective.form;
  }

  /** Shows refused answers: errors already set on controls, and what belongs to none of them. */
  refuse(general: readonly SummaryItem[] = []): void {
    this.fields.refuse(general);
  }

  protected onSubmit(): void {
    this.fields.clear();
    if (this.group.invalid) this.fields.refuse();
    else if (!this.group.pending) this.valid.emit();
  }

  protected onEnter(event: Event): void {
    const inText = event.target instanceof HTMLInputElement && !['submit', 'button'].includes(event.target.type);
    if (this.long() && inText && !(event as KeyboardEvent).ctrlKey) event.preventDefault();
  }

  protected onComplete(event: Event): void {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
  }
}
