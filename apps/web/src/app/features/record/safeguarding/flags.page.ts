import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import type { FlagResponse } from '@throughline/contracts/clients';
import { allocationEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, NowStore, ProblemComponent, SessionStore, loadable } from '@throughline/web/core';
import { AlertComponent, ButtonDirective, EmptyComponent, PageHeadComponent, PanelComponent, WordComponent } from '@throughline/web/ui';
import { RecordStore } from '../record.store';
import { EndFlagComponent } from './end-flag.component';
import { FlagFormComponent } from './flag-form.component';
import { flagLine } from './flag-words';

/** What is being done: raising a flag, changing one, ending one. */
type Open = { readonly act: 'raise' | 'change' | 'end'; readonly id: string } | null;

/** Safeguarding flags of this client: open ones with their detail, ended ones with the reason. */
@Component({
  selector: 'app-flags',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    AlertComponent,
    ButtonDirective,
    EmptyComponent,
    EndFlagComponent,
    FlagFormComponent,
    PageHeadComponent,
    PanelComponent,
    ProblemComponent,
    WordComponent,
  ],
  templateUrl: './flags.page.html',
})
export class FlagsPage {
  private readonly api = inject(ApiClient);
  private readonly time = inject(NowStore);
  private readonly session = inject(SessionStore);
  protected readonly store = inject(RecordStore);
  protected readonly flags = loadable((signal) =>
    this.api.call(allocationEndpoints.flags, { params: { clientId: this.store.clientId() }, signal }),
  );
  protected readonly open = signal<Open>(null);
  protected readonly told = signal('');
  /** Writing is decided by the server for each record; the button stays hidden from roles that never may. */
  protected readonly mayWrite = computed(() => this.session.can('safeguarding.concern.write'));
  private readonly all = computed(() => this.flags.value()?.flags ?? []);
  protected readonly current = computed(() => this.linesOf(this.all().filter(({ endedAt }) => endedAt === null)));
  protected readonly ended = computed(() => this.linesOf(this.all().filter(({ endedAt }) => endedAt !== null)));

  protected async saved(words: string): Promise<void> {
    this.open.set(null);
    this.told.set(words);
    await Promise.all([this.flags.reload(), this.store.reload()]);
  }

  private linesOf(flags: readonly FlagResponse[]): readonly { readonly flag: FlagResponse; readonly words: ReturnType<typeof flagLine> }[] {
    return flags.map((flag) => ({ flag, words: flagLine(flag, this.time.today()) }));
  }
}
