import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganisationResponse } from '@throughline/contracts/organisation';
import type { UnallocatedClient } from '@throughline/contracts/worklist';
import { NowStore } from '@throughline/web/core';
import {
  ButtonDirective,
  ClockChipComponent,
  EmptyComponent,
  LinkDirective,
  PagerComponent,
  PanelComponent,
  TableDirective,
} from '@throughline/web/ui';
import { AllocateComponent } from '../../pieces/allocate.component';
import { unallocatedLines } from './team.presenter';

const STEP = 20;

/** Clients whom nobody coordinates yet, by time left, each allocated in place. */
@Component({
  selector: 'app-unallocated-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    RouterLink,
    AllocateComponent,
    ButtonDirective,
    ClockChipComponent,
    EmptyComponent,
    LinkDirective,
    PagerComponent,
    PanelComponent,
    TableDirective,
  ],
  host: { class: 'tl-block' },
  templateUrl: './unallocated-panel.component.html',
})
export class UnallocatedPanelComponent {
  readonly clients = input.required<readonly UnallocatedClient[]>();
  readonly organisation = input.required<OrganisationResponse | null>();
  readonly severalTeams = input(false);
  /** A client has a worker now: the name to tell. */
  readonly allocated = output<string>();
  /** The list is out of date. */
  readonly stale = output<void>();

  private readonly time = inject(NowStore);
  /** The client whose form is open, as it was when it was opened. */
  protected readonly open = signal<UnallocatedClient | null>(null);
  protected readonly shown = signal(STEP);
  protected readonly all = computed(() => unallocatedLines(this.clients(), this.open(), this.time.now()));
  protected readonly lines = computed(() => this.all().slice(0, this.shown()));
  protected readonly columns = computed(() => (this.severalTeams() ? 5 : 4));

  protected start(clientId: string): void {
    this.open.set(this.clients().find((client) => client.clientId === clientId) ?? null);
  }

  protected done(name: string): void {
    this.open.set(null);
    this.allocated.emit(name);
  }

  protected more(): void {
    this.shown.update((count) => count + STEP);
  }
}
