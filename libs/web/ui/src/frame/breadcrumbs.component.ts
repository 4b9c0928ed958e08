import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LinkItem } from './link-item';

/** Where the page sits, above its title; the page itself is not repeated. */
@Component({
  selector: 'ui-breadcrumbs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterLink],
  template: `
    <nav class="tl-crumbs" aria-label="Breadcrumb">
      <ol>
        @for (item of items(); track item.path) {
          <li>
            <a class="tl-link--block" [routerLink]="item.path">{{ item.label }}</a>
          </li>
        }
      </ol>
    </nav>
  `,
})
export class BreadcrumbsComponent {
  readonly items = input.required<readonly LinkItem[]>();
}
