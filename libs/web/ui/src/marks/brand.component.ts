import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';

/** The product's own mark, a line that steps upward through one point, and its name. */
@Component({
  selector: 'ui-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'tl-brand' },
  template: `
    <svg viewBox="0 0 34 22" aria-hidden="true" focusable="false">
      <path d="M1.5 18H9l4-7h8l4-7h7.5" />
      <circle cx="17" cy="11" r="3.4" />
    </svg>
    Throughline
  `,
})
export class BrandComponent {}
