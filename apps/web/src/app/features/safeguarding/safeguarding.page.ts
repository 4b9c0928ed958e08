import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { EmptyComponent, PageHeadComponent } from '@throughline/web/ui';

/** Safeguarding. */
@Component({
  selector: 'app-safeguarding',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [PageHeadComponent, EmptyComponent],
  template: `
    <main class="tl-page" id="main">
      <ui-page-head heading="Safeguarding" />
      <ui-empty text="Nothing here yet." />
    </main>
  `,
})
export class SafeguardingPage {}
