import type { CodeList } from './code-list';

/** Whom a safeguarding flag is about (SG-2). */
export const safeguardingKinds = [
  { code: 'child', label: 'Child' },
  { code: 'adult', label: 'Adult' },
  { code: 'unborn-child', label: 'Unborn child' },
] as const satisfies CodeList;

/** Level of a safeguarding flag (SG-2), the most serious last. */
export const safeguardingLevels = [
  { code: 'low', label: 'Low' },
  { code: 'medium', label: 'Medium' },
  { code: 'high', label: 'High' },
] as const satisfies CodeList;
