import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject } from '@angular/core';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, NowStore, ProblemComponent, loadable } from '@throughline/web/core';
import { EmptyComponent, PageHeadComponent, PanelComponent, TableDirective } from '@throughline/web/ui';
import { RecordStore } from '../record.store';
import { changeLines } from './history-words';

/** What was corrected in this record: the value before and after, who, when and why. */
@Component({
  selector: 'app-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [EmptyComponent, PageHeadComponent, PanelComponent, ProblemComponent, TableDirective],
  templateUrl: './history.page.html',
})
export class HistoryPage {
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly time = inject(NowStore);
  protected readonly changes = loadable((signal) =>
    this.api.call(clientEndpoints.changes, { params: { clientId: this.store.clientId() }, signal }),
  );
  protected readonly lines = computed(() => changeLines(this.changes.value()?.changes ?? [], this.time.now()));
}
