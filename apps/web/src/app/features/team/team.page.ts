import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { sessionEndpoints, worklistEndpoints } from '@throughline/contracts/endpoints';
import type { AlertReference } from '@throughline/contracts/worklist';
import { ApiClient, ProblemComponent, loadable } from '@throughline/web/core';
import { AlertComponent, PageHeadComponent } from '@throughline/web/ui';
import { AlertsPanelComponent } from './alerts-panel.component';
import { boardLine, teamNames } from './team.presenter';
import { UnallocatedPanelComponent } from './unallocated-panel.component';
import { WorkersPanelComponent } from './workers-panel.component';

const REFRESH_MS = 60_000;

/** The team lead's board: who waits for a worker, what each worker carries, and what ran out. Reads itself again every minute. */
@Component({
  selector: 'app-team',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [AlertComponent, AlertsPanelComponent, PageHeadComponent, ProblemComponent, UnallocatedPanelComponent, WorkersPanelComponent],
  templateUrl: './team.page.html',
})
export class TeamPage {
  private readonly api = inject(ApiClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly board = loadable((signal) => this.api.call(worklistEndpoints.teamBoard, { signal }));
  protected readonly organisation = loadable((signal) => this.api.call(sessionEndpoints.organisation, { signal }));
  protected readonly marking = signal(false);
  protected readonly told = signal('');
  protected readonly line = computed(() => {
    const board = this.board.value();
    return board ? boardLine(board) : null;
  });
  protected readonly severalTeams = computed(() => {
    const board = this.board.value();
    return board !== null && teamNames(board).length > 1;
  });

  constructor() {
    const timer = setInterval(() => void this.board.reload(), REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async allocated(name: string): Promise<void> {
    this.told.set(`${name} is allocated.`);
    this.focusHeading();
    await this.reload();
  }

  /** What was told before is no longer about what is on the page. */
  protected async stale(): Promise<void> {
    this.told.set('');
    await this.reload();
  }

  /** Reads the board and the workers' caseloads again. */
  private async reload(): Promise<void> {
    await Promise.all([this.board.reload(), this.organisation.reload()]);
  }

  /** Marks alerts as seen for the whole team; those raised meanwhile stay. */
  protected async markSeen(alerts: AlertReference[]): Promise<void> {
    if (this.marking()) return;
    this.marking.set(true);
    try {
      await this.api.call(worklistEndpoints.seen, { body: { alerts } });
      this.told.set(alerts.length === 1 ? 'Alert marked as seen.' : 'Alerts marked as seen.');
      this.focusHeading();
      await this.board.reload();
    } finally {
      this.marking.set(false);
    }
  }

  private focusHeading(): void {
    this.host.querySelector<HTMLElement>('h1')?.focus();
  }
}
