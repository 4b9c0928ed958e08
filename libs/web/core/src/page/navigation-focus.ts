import { LiveAnnouncer } from '@angular/cdk/a11y';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router } from '@angular/router';

const PATIENCE_MS = 3000;

/**
 * After a change of page the focus goes to its `h1` and the title is announced, as a full page load would. Pages whose
 * heading waits for data get the focus when it appears; a person who has already moved on keeps theirs.
 */
@Injectable({ providedIn: 'root' })
export class NavigationFocus {
  private readonly router = inject(Router);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly title = inject(Title);
  private readonly document = inject(DOCUMENT);
  private waiting: MutationObserver | null = null;
  private path: string | null = null;

  start(): void {
    this.router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const path = event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
      const moved = this.path !== null && this.path !== path;
      this.path = path;
      if (moved) this.arrive();
    });
  }

  private arrive(): void {
    this.waiting?.disconnect();
    // The leaving page is still in the document until the next frame.
    requestAnimationFrame(() => {
      void this.announcer.announce(this.title.getTitle(), 'polite');
      if (this.focusHeading()) return;
      const observer = new MutationObserver(() => this.focusHeading() && observer.disconnect());
      observer.observe(this.document.body, { childList: true, subtree: true });
      this.waiting = observer;
      setTimeout(() => observer.disconnect(), PATIENCE_MS);
    });
  }

  private focusHeading(): boolean {
    const heading = this.document.querySelector<HTMLElement>('h1');
    if (!heading) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    return true;
  }
}
