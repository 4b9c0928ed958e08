import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { EmptyComponent, PageHeadComponent } from '@throughline/web/ui';

/** My day. */
@Component({
  selector: 'app-my-day',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [PageHeadComponent, EmptyComponent],
  template: `
    <main class="tl-page" id="main">
      <ui-page-head heading="My day" />
      <ui-empty text="Nothing here yet." />
    </main>
  `,
})
export class MyDayPage {}
