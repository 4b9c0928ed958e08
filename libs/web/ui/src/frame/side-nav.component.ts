import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { LinkItem } from './link-item';

/** Sections of one record, with a small note beside each; pills on narrow screens. */
@Component({
  selector: 'ui-side-nav',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="moj-side-navigation" [attr.aria-label]="label()">
      <ul class="moj-side-navigation__list">
        @for (item of items(); track item.path) {
          <li
            class="moj-side-navigation__item"
            routerLinkActive="moj-side-navigation__item--active"
            [routerLinkActiveOptions]="{ exact: !!item.exact }"
          >
            <a
              [routerLink]="item.path"
              routerLinkActive=""
              [routerLinkActiveOptions]="{ exact: !!item.exact }"
              ariaCurrentWhenActive="page"
            >
              {{ item.label }}
              @if (item.note) {
                <small>{{ item.note }}</small>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
})
export class SideNavComponent {
  readonly label = input.required<string>();
  readonly items = input.required<readonly LinkItem[]>();
}
