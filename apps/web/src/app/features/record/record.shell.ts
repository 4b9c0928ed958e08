import { ChangeDetectionStrategy, Component, DestroyRef, ViewEncapsulation, computed, effect, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { PageSubject, ProblemComponent } from '@throughline/web/core';
import { AlertComponent, ClientBannerComponent, SideNavComponent } from '@throughline/web/ui';
import { BreakGlassComponent } from './access/break-glass.component';
import { bannerOf, recordNavigation } from './record-banner';
import { RecordStore } from './record.store';

/** Around every page of one client's record: who it is about, the way through it, or why it cannot be opened. */
@Component({
  selector: 'app-record',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterOutlet, AlertComponent, BreakGlassComponent, ClientBannerComponent, ProblemComponent, SideNavComponent],
  providers: [RecordStore],
  templateUrl: './record.shell.html',
})
export class RecordShell {
  protected readonly store = inject(RecordStore);
  private readonly router = inject(Router);
  private readonly subject = inject(PageSubject);
  private readonly path = signal(this.router.url);

  protected readonly banner = computed(() => {
    const record = this.store.record();
    return record && bannerOf(record);
  });
  protected readonly pages = computed(() => {
    const record = this.store.record();
    return record ? recordNavigation(record) : [];
  });
  /** The overview opens the second zone of the banner; the other pages keep the room for their work. */
  protected readonly onOverview = computed(() => /^\/clients\/[^/]+$/.test(this.path().split(/[?#]/)[0] ?? ''));
  protected readonly needsReason = computed(() => this.store.problem()?.code === 'reason-needed');
  /** True when the record could not be opened at all, not when it could only not be read again. */
  protected readonly closed = computed(() => this.store.problem() !== null && (this.store.record() === null || this.needsReason()));

  constructor() {
    inject(ActivatedRoute)
      .paramMap.pipe(takeUntilDestroyed())
      .subscribe((parameters) => this.store.open(parameters.get('clientId') ?? ''));
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationEnd) this.path.set(event.urlAfterRedirects);
    });
    effect(() => {
      const person = this.store.record()?.person;
      this.subject.name.set(person ? `${person.familyName.toUpperCase()}, ${person.givenName}` : '');
    });
    inject(DestroyRef).onDestroy(() => this.subject.name.set(''));
  }
}
