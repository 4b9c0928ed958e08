import { ChangeDetectionStrategy, Component, ViewEncapsulation, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { BrandComponent } from '../marks/brand.component';
import { IconComponent } from '../marks/icon.component';
import { MenuDirective } from './menu.directive';

/** One section of the product in the header. `external` opens a page outside the single-page application. */
export interface Section {
  readonly label: string;
  readonly path: string;
  readonly external?: boolean;
}

/** Header: own mark, demo strip, the sections the signed-in person may use, and the user's menu. */
@Component({
  selector: 'ui-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterLink, RouterLinkActive, BrandComponent, IconComponent, MenuDirective],
  templateUrl: './header.component.html',
})
export class HeaderComponent {
  readonly home = input('/');
  readonly demo = input(false);
  readonly sections = input.required<readonly Section[]>();
  readonly userName = input.required<string>();
  readonly userDetail = input('');
  readonly signOut = output<void>();
}
