import { InjectionToken } from '@angular/core';
import type { Instant } from '@throughline/domain/calendar';

/** The present moment, as a function so that a page in a test stands at a chosen time. Defaults to the browser's clock. */
export const NOW = new InjectionToken<() => Instant>('NOW', {
  providedIn: 'root',
  factory: () => () => new Date().toISOString(),
});
