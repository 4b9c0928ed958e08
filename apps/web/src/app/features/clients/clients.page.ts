import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import type { ClientListItem, ClientListResponse } from '@throughline/contracts/clients';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, IfPermissionDirective, NowStore, ProblemComponent, SessionStore, loadable } from '@throughline/web/core';
import {
  ButtonDirective,
  ClockChipComponent,
  EmptyComponent,
  FieldComponent,
  LinkDirective,
  PageHeadComponent,
  PagerComponent,
  PanelComponent,
  TableDirective,
  WordComponent,
} from '@throughline/web/ui';
import { emptyWords, rowOf, viewsFor, type ClientState, type ClientView } from './clients.presenter';

const VIEW_LABELS: Readonly<Record<ClientView, string>> = { mine: 'My clients', team: 'My team', service: 'Whole service' };
const PAGE = 50;

/** Everybody whom one may see, by caseload, team or service; the words searched for travel in the body of the request. */
@Component({
  selector: 'app-clients',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    RouterLink,
    ButtonDirective,
    ClockChipComponent,
    EmptyComponent,
    FieldComponent,
    IfPermissionDirective,
    LinkDirective,
    PageHeadComponent,
    PagerComponent,
    PanelComponent,
    ProblemComponent,
    TableDirective,
    WordComponent,
  ],
  templateUrl: './clients.page.html',
})
export class ClientsPage {
  private readonly api = inject(ApiClient);
  private readonly time = inject(NowStore);
  private readonly views = viewsFor(inject(SessionStore).session()?.roles ?? []);

  protected readonly viewOptions = this.views.map((view) => ({ value: view, label: VIEW_LABELS[view] }));
  protected readonly stateOptions = [
    { value: 'open', label: 'Open' },
    { value: 'unallocated', label: 'Without a worker' },
    { value: 'closed', label: 'Closed' },
  ];
  protected readonly form = new FormGroup({
    view: new FormControl<ClientView>(this.views[0] ?? 'service', { nonNullable: true }),
    state: new FormControl<ClientState>('open', { nonNullable: true }),
    text: new FormControl('', { nonNullable: true }),
  });

  /** What the list on the page was asked for. */
  private readonly asked = signal(this.form.getRawValue());
  protected readonly page = loadable<ClientListResponse>((signal) => this.search(signal));
  private readonly earlier = signal<readonly ClientListItem[]>([]);
  protected readonly busy = signal(false);
  protected readonly rows = computed(() =>
    [...this.earlier(), ...(this.page.value()?.items ?? [])].map((client) => rowOf(client, this.time.now())),
  );
  protected readonly empty = computed(() => emptyWords(this.asked().view, this.asked().text));

  protected async find(): Promise<void> {
    this.asked.set(this.form.getRawValue());
    this.earlier.set([]);
    await this.page.reload();
  }

  /** Adds the next page under the list. */
  protected async more(): Promise<void> {
    const page = this.page.value();
    if (!page?.next || this.busy()) return;
    this.busy.set(true);
    try {
      const next = await this.api.call(clientEndpoints.search, { body: { ...this.body(), after: page.next } });
      this.earlier.update((items) => [...items, ...page.items]);
      this.page.set(next);
    } finally {
      this.busy.set(false);
    }
  }

  private search(signal: AbortSignal): Promise<ClientListResponse> {
    return this.api.call(clientEndpoints.search, { body: this.body(), signal });
  }

  private body(): { view: ClientView; limit: number; text?: string; state?: 'open' | 'closed' | 'unallocated' } {
    const { view, state, text } = this.asked();
    const words = text.trim();
    return { view, limit: PAGE, ...(words ? { text: words } : {}), ...(state ? { state } : {}) };
  }
}
