import {
  ErrorHandler,
  effect,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { Router, TitleStrategy } from '@angular/router';
import { SessionEnd } from './api/session-end';
import { PageFaultHandler } from './errors/page-fault.handler';
import { NavigationFocus } from './page/navigation-focus';
import { PageTitleStrategy } from './page/page-title.strategy';
import { SessionStore } from './session/session.store';

/** Titles, focus after navigation, faults on screen, and the way to the sign-in page when a session ends. */
export function provideCore(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: TitleStrategy, useExisting: PageTitleStrategy },
    { provide: ErrorHandler, useClass: PageFaultHandler },
    provideEnvironmentInitializer(() => {
      inject(NavigationFocus).start();
      leaveWhenSessionEnds();
    }),
  ]);
}

function leaveWhenSessionEnds(): void {
  const sessionEnd = inject(SessionEnd);
  const session = inject(SessionStore);
  const router = inject(Router);
  effect(() => {
    if (sessionEnd.ended() === 0) return;
    sessionEnd.rememberPath(router.url);
    session.forget();
    void router.navigateByUrl('/sign-in');
  });
}
