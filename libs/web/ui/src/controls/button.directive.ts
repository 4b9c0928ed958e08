import { Directive, input } from '@angular/core';

/**
 * `<button uiButton>`, `<a uiButton>`. A view has one `primary`; row actions are `secondary` and `small`. While `busy` it keeps
 * its focus and place but answers no click.
 */
@Directive({
  selector: 'button[uiButton], a[uiButton]',
  host: {
    class: 'govuk-button',
    '[class.govuk-button--secondary]': 'uiButton() === "secondary" || uiButton() === "small"',
    '[class.tl-button--small]': 'uiButton() === "small"',
    '[class.tl-button--quiet]': 'uiButton() === "quiet"',
    '[attr.aria-disabled]': 'busy() ? "true" : null',
    '(click)': 'onClick($event)',
  },
})
export class ButtonDirective {
  readonly uiButton = input<'' | 'primary' | 'secondary' | 'small' | 'quiet'>('');
  readonly busy = input(false);

  protected onClick(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
