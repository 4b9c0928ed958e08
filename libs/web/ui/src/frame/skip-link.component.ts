import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';

/** First thing on every page: jumps to `<main id="main">` without touching the address. */
@Component({
  selector: 'ui-skip-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `<a class="govuk-skip-link" href="#main" (click)="skip($event)">Skip to main content</a>`,
})
export class SkipLinkComponent {
  protected skip(event: Event): void {
    event.preventDefault();
    const main = document.getElementById('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  }
}
