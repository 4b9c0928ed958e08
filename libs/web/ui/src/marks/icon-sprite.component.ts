import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';

/** The drawings behind every icon, once a page, inside the page so that a strict content policy allows them. 20 by 20 grid. */
@Component({
  selector: 'ui-icon-sprite',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <svg class="tl-sprite" aria-hidden="true" focusable="false">
      <symbol id="i-allergy" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7.5" />
        <path d="m6.8 6.8 6.4 6.4M13.2 6.8l-6.4 6.4" />
      </symbol>
      <symbol id="i-carried" viewBox="0 0 20 20"><path d="M3.5 9.5A6.6 6.6 0 1 1 4.6 14M3 4.8v4.7h4.7" /></symbol>
      <symbol id="i-check" viewBox="0 0 20 20"><path d="m4 10.6 4 4 8-8.8" /></symbol>
      <symbol id="i-child" viewBox="0 0 20 20">
        <circle cx="7" cy="5.2" r="2.6" />
        <path d="M2.4 16.8c0-4 1.7-6.4 4.6-6.4 1.5 0 2.6.6 3.4 1.7" />
        <circle cx="13.8" cy="9.6" r="2" />
        <path d="M10.4 16.8c0-2.7 1.3-4.2 3.4-4.2s3.4 1.5 3.4 4.2" />
      </symbol>
      <symbol id="i-clock" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7.5" />
        <path d="M10 5.8V10l2.8 2" />
      </symbol>
      <symbol id="i-down" viewBox="0 0 20 20"><path d="m5 7.5 5 5 5-5" /></symbol>
      <symbol id="i-half" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7.5" />
        <path class="tl-icon__fill" d="M10 2.5a7.5 7.5 0 0 1 0 15z" />
      </symbol>
      <symbol id="i-info" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7.5" />
        <path d="M10 9v4.6M10 6.2v.1" />
      </symbol>
      <symbol id="i-lock" viewBox="0 0 20 20">
        <rect x="4" y="9" width="12" height="8" rx="1.5" />
        <path d="M6.6 9V6.4a3.4 3.4 0 0 1 6.8 0V9" />
      </symbol>
      <symbol id="i-pause" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7.5" />
        <path d="M8 7v6M12 7v6" />
      </symbol>
      <symbol id="i-pencil" viewBox="0 0 20 20">
        <path d="m3 17 .9-3.8L13.7 3.4a1.6 1.6 0 0 1 2.3 0l.6.6a1.6 1.6 0 0 1 0 2.3L6.8 16.1z" />
      </symbol>
      <symbol id="i-person" viewBox="0 0 20 20">
        <circle cx="10" cy="6.4" r="3.4" />
        <path d="M3.4 17.2c.8-3.6 3.4-5.4 6.6-5.4s5.8 1.8 6.6 5.4" />
      </symbol>
      <symbol id="i-ring" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7.5" /></symbol>
      <symbol id="i-search" viewBox="0 0 20 20">
        <circle cx="8.6" cy="8.6" r="5.6" />
        <path d="m12.8 12.8 4.4 4.4" />
      </symbol>
      <symbol id="i-staff" viewBox="0 0 20 20">
        <path d="M10 2.4 16.6 5v4.6c0 4-2.7 6.7-6.6 8-3.9-1.3-6.6-4-6.6-8V5z" />
        <path d="M10 6.4v4M10 13.2v.1" />
      </symbol>
      <symbol id="i-stop" viewBox="0 0 20 20">
        <path d="M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7z" />
        <path d="M10 6v4.6M10 13.6v.1" />
      </symbol>
      <symbol id="i-task" viewBox="0 0 20 20">
        <rect x="3.5" y="3.5" width="13" height="13" rx="2" />
        <path d="m6.8 10.2 2.2 2.2 4.3-4.6" />
      </symbol>
      <symbol id="i-tick" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7.5" />
        <path d="m6.6 10.3 2.3 2.3 4.5-4.8" />
      </symbol>
      <symbol id="i-up" viewBox="0 0 20 20"><path d="m5 12.5 5-5 5 5" /></symbol>
      <symbol id="i-users" viewBox="0 0 20 20">
        <circle cx="7.4" cy="7" r="2.9" />
        <path d="M2 16.6c.6-3.2 2.6-4.8 5.4-4.8s4.8 1.6 5.4 4.8M13 4.4a2.9 2.9 0 0 1 0 5.3M14.6 12.2c2 .5 3.1 2 3.5 4.4" />
      </symbol>
      <symbol id="i-warn" viewBox="0 0 20 20">
        <path d="M10 2.8 18 17H2z" />
        <path d="M10 8v4M10 14.4v.1" />
      </symbol>
    </svg>
  `,
})
export class IconSpriteComponent {}
