import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { roleLabels, type Role } from '@throughline/domain/access';
import { PageFaults, SessionStore } from '@throughline/web/core';
import { AlertComponent, HeaderComponent } from '@throughline/web/ui';
import { homeOf, sectionsFor } from './sections';

/** What surrounds every page of a signed-in person: header, a line about faults, the page with its own `main`, footer. */
@Component({
  selector: 'app-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterOutlet, RouterLink, HeaderComponent, AlertComponent],
  templateUrl: './shell.component.html',
})
export class ShellComponent {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly faults = inject(PageFaults);

  protected readonly session = this.store.session;
  private readonly permissions = computed(() => this.session()?.permissions ?? []);
  protected readonly sections = computed(() => sectionsFor(this.permissions()));
  protected readonly home = computed(() => homeOf(this.permissions()));
  protected readonly roles = computed(() => (this.session()?.roles ?? []).map((role) => roleLabels[role as Role] ?? role).join(', '));

  /** Leaves the screen even when the server does not answer. */
  protected async signOut(): Promise<void> {
    try {
      await this.store.signOut();
    } finally {
      await this.router.navigateByUrl('/sign-in');
    }
  }
}
