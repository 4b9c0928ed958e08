import { Directive, ElementRef, booleanAttribute, inject, input } from '@angular/core';

/** Look of a bare control in a bar or grid, where the label stands beside it; forms use `ui-field`. `small` is 34 px high. */
@Directive({
  selector: 'input[uiInput], select[uiInput], textarea[uiInput]',
  host: {
    '[class.govuk-input]': 'tag === "INPUT"',
    '[class.govuk-select]': 'tag === "SELECT"',
    '[class.govuk-textarea]': 'tag === "TEXTAREA"',
    '[class.tl-input--small]': 'small()',
  },
})
export class PlainControlDirective {
  readonly small = input(false, { transform: booleanAttribute });
  protected readonly tag: string = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.tagName;
}
