import type { CodeList } from './code-list';

/** The four domains of recovery capital, in which plan goals are set (AS-4, PL-1). */
export const recoveryCapitalDomains = [
  { code: 'social', label: 'Social: family, friends, groups' },
  { code: 'physical', label: 'Physical: housing, money, safety' },
  { code: 'human', label: 'Human: health, skills, hopes' },
  { code: 'cultural', label: 'Cultural: values, beliefs, belonging' },
] as const satisfies CodeList;
