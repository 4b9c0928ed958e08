import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { LinkItem } from './link-item';

/** Views of one list, side by side under its title. */
@Component({
  selector: 'ui-sub-nav',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="moj-sub-navigation" [attr.aria-label]="label()">
      <ul class="moj-sub-navigation__list">
        @for (item of items(); track item.path) {
          <li class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              [routerLink]="item.path"
              routerLinkActive=""
              [routerLinkActiveOptions]="{ exact: !!item.exact }"
              ariaCurrentWhenActive="page"
              >{{ item.label }}</a
            >
          </li>
        }
      </ul>
    </nav>
  `,
})
export class SubNavComponent {
  readonly label = input.required<string>();
  readonly items = input.required<readonly LinkItem[]>();
}
