import { DOCUMENT, DestroyRef, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/** Later than the heading's own focus after a change of page. */
const AFTER_HEADING_MS = 120;

/**
 * Gives a function to call when the page has its data: it brings the field named by the address (`#housing.need`) into view
 * and focuses it, now and whenever the address names another one. `open` is called first, for pages that open a form for
 * what is named. Runs once for an address. Call in an injection context.
 */
export function fragmentFocus(open?: (fragment: string) => void): () => void {
  const route = inject(ActivatedRoute);
  const document = inject(DOCUMENT);
  let done = '';
  let isReady = false;
  const go = (fragment: string | null): void => {
    if (!isReady || !fragment || fragment === done) return;
    done = fragment;
    open?.(fragment);
    setTimeout(() => focusOn(document.getElementById(fragment)), AFTER_HEADING_MS);
  };
  const following = route.fragment.subscribe(go);
  inject(DestroyRef).onDestroy(() => following.unsubscribe());
  return () => {
    isReady = true;
    go(route.snapshot.fragment);
  };
}

function focusOn(named: HTMLElement | null): void {
  if (!named) return;
  // A field that the reader may not change takes no focus: the question around it does.
  const target = (named.matches(':disabled') && named.closest<HTMLElement>('.govuk-form-group, .tl-item')) || named;
  const focusable = target.matches('input, select, textarea, button, a[href]');
  if (!focusable && target.tabIndex < 0) target.tabIndex = -1;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
