import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanMatchFn, type UrlSegment } from '@angular/router';
import { SessionEnd } from '../api/session-end';
import { SessionStore } from './session.store';

/** Lets signed-in people through; others sign in first and come back to the page they asked for. */
export const requireSession: CanMatchFn = async (_, segments) => {
  const router = inject(Router);
  const sessionEnd = inject(SessionEnd);
  if (await inject(SessionStore).load()) return true;
  sessionEnd.rememberPath(router.currentNavigation()?.extractedUrl.toString() ?? pathOf(segments));
  return router.parseUrl('/sign-in');
};

/** Keeps the sign-in page for people who are not signed in; the others go to their first page. */
export const requireNoSession: CanMatchFn = async () => {
  const router = inject(Router);
  return (await inject(SessionStore).load()) ? router.parseUrl('/') : true;
};

/** Lets through whom the permission is given; others are told that the page is not part of their role. */
export function requirePermission(...permissions: readonly string[]): CanMatchFn {
  return async () => {
    const session = inject(SessionStore);
    const router = inject(Router);
    await session.load();
    if (permissions.some((permission) => session.can(permission))) return true;
    return new RedirectCommand(router.parseUrl('/not-allowed'), { skipLocationChange: true });
  };
}

function pathOf(segments: readonly UrlSegment[]): string {
  return `/${segments.map((segment) => segment.path).join('/')}`;
}
