import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { worklistEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, IfPermissionDirective, NowStore, ProblemComponent, loadable } from '@throughline/web/core';
import { BandComponent, ButtonDirective, LinkDirective, PageHeadComponent, WorkRowComponent } from '@throughline/web/ui';
import { alertStrip, bandsOf, momentLine } from './my-day.presenter';

const REFRESH_MS = 60_000;

/** What to do next, without opening anything: three bands by urgency, and what is new. Reads itself again every minute. */
@Component({
  selector: 'app-my-day',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    RouterLink,
    BandComponent,
    ButtonDirective,
    IfPermissionDirective,
    LinkDirective,
    PageHeadComponent,
    ProblemComponent,
    WorkRowComponent,
  ],
  templateUrl: './my-day.page.html',
})
export class MyDayPage {
  private readonly api = inject(ApiClient);
  private readonly time = inject(NowStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly day = loadable((signal) => this.api.call(worklistEndpoints.myDay, { signal }));
  protected readonly marking = signal(false);
  protected readonly told = signal('');

  protected readonly line = computed(() => momentLine(this.time.now()));
  protected readonly bands = computed(() => {
    const day = this.day.value();
    return day ? bandsOf(day, this.time.now()) : [];
  });
  protected readonly strip = computed(() => alertStrip(this.day.value()?.alerts ?? [], this.time.now()));

  constructor() {
    // Rows are told apart by their key, so that a row under the focus stays the same element.
    const timer = setInterval(() => void this.day.reload(), REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Marks the alerts that are on the page as seen; alerts raised meanwhile stay new. */
  protected async markSeen(): Promise<void> {
    const day = this.day.value();
    if (!day || this.marking()) return;
    this.marking.set(true);
    const alerts = day.alerts.slice(0, 200).map(({ clientId, deadlineKey, step }) => ({ clientId, deadlineKey, step }));
    try {
      await this.api.call(worklistEndpoints.seen, { body: { alerts } });
      this.day.set({ ...day, alerts: [] });
      this.told.set('Alerts marked as seen');
      this.host.querySelector<HTMLElement>('h1')?.focus();
      await this.day.reload();
    } finally {
      this.marking.set(false);
    }
  }
}
