import type { CodeList } from './code-list';

/** What a client consents to (AS-7). */
export const consentKinds = [
  { code: 'treatment', label: 'Treatment' },
  { code: 'ndtms', label: 'Sharing with the national treatment monitoring system' },
  { code: 'share', label: 'Sharing with a named agency' },
] as const satisfies CodeList;
