import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { EmptyComponent, PageHeadComponent } from '@throughline/web/ui';

/** Clients. */
@Component({
  selector: 'app-clients',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [PageHeadComponent, EmptyComponent],
  template: `
    <main class="tl-page" id="main">
      <ui-page-head heading="Clients" />
      <ui-empty text="Nothing here yet." />
    </main>
  `,
})
export class ClientsPage {}
