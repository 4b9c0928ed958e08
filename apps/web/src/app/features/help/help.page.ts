import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { PageHeadComponent } from '@throughline/web/ui';

/** One page of help, in the same place on every page. */
@Component({
  selector: 'app-help',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [PageHeadComponent],
  templateUrl: './help.page.html',
})
export class HelpPage {}
