import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { EmptyComponent, PageHeadComponent } from '@throughline/web/ui';

/** New referral. */
@Component({
  selector: 'app-referrals',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [PageHeadComponent, EmptyComponent],
  template: `
    <main class="tl-page" id="main">
      <ui-page-head heading="New referral" />
      <ui-empty text="Nothing here yet." />
    </main>
  `,
})
export class ReferralsPage {}
