import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { EmptyComponent, PageHeadComponent } from '@throughline/web/ui';

/** Returns. */
@Component({
  selector: 'app-returns',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [PageHeadComponent, EmptyComponent],
  template: `
    <main class="tl-page" id="main">
      <ui-page-head heading="Returns" />
      <ui-empty text="Nothing here yet." />
    </main>
  `,
})
export class ReturnsPage {}
