import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { IconSpriteComponent, SkipLinkComponent } from '@throughline/web/ui';

/** The root: what every page needs once, then the page. */
@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterOutlet, IconSpriteComponent, SkipLinkComponent],
  template: `
    <ui-icon-sprite />
    <ui-skip-link />
    <router-outlet />
  `,
})
export class AppComponent {}
