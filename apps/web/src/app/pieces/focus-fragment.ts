import { DOCUMENT, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/** Later than the heading's own focus after a change of page. */
const AFTER_HEADING_MS = 120;

/**
 * Gives a function that brings the field named by the address (`#housing.need`) into view and focuses it; to be called when
 * the page has its data. Runs once for an address. Call in an injection context.
 */
export function fragmentFocus(): () => void {
  const route = inject(ActivatedRoute);
  const document = inject(DOCUMENT);
  let done: string | null = null;
  return () => {
    const fragment = route.snapshot.fragment;
    if (!fragment || fragment === done) return;
    done = fragment;
    setTimeout(() => {
      const target = document.getElementById(fragment);
      if (!target) return;
      const focusable = target.matches('input, select, textarea, button, a[href]');
      if (!focusable && target.tabIndex < 0) target.tabIndex = -1;
      target.scrollIntoView({ block: 'center' });
      target.focus({ preventScroll: true });
    }, AFTER_HEADING_MS);
  };
}
