import { items, type Instrument } from './instrument';

/** Alcohol instruments (AS-3). Sources: instruments 2.3 (AUDIT, AUDIT-C) and 2.4 (SADQ). */

export const audit = {
  code: 'audit',
  label: 'AUDIT',
  version: '1',
  scoring: 'sum',
  items: [...items(8, 0, 4), [0, 2, 4], [0, 2, 4]],
  skippedWhenFirstIsZero: [2, 3, 4, 5, 6, 7, 8],
  bands: {
    by: 'score',
    bands: [
      { band: 'low', from: 0 },
      { band: 'increasing', from: 8 },
      { band: 'higher', from: 16 },
      { band: 'possible-dependence', from: 20 },
    ],
  },
  flags: [
    { flag: 'brief-advice', when: 'score', from: 8, to: 19 },
    { flag: 'specialist-referral', when: 'score', from: 20 },
  ],
} as const satisfies Instrument;

export const auditC = {
  code: 'audit-c',
  label: 'AUDIT-C',
  version: '1',
  scoring: 'sum',
  items: items(3, 0, 4),
  skippedWhenFirstIsZero: [2, 3],
  bands: {
    by: 'score',
    bands: [
      { band: 'negative', from: 0 },
      { band: 'positive', from: 5 },
    ],
  },
  flags: [],
} as const satisfies Instrument;

export const sadq = {
  code: 'sadq',
  label: 'SADQ',
  version: '1',
  scoring: 'sum',
  items: items(20, 0, 3),
  bands: {
    by: 'score',
    bands: [
      { band: 'little-or-none', from: 0 },
      { band: 'mild', from: 8 },
      { band: 'moderate', from: 16 },
      { band: 'severe', from: 31 },
    ],
  },
  flags: [{ flag: 'assisted-withdrawal', when: 'score', from: 16 }],
  subscales: {
    physicalWithdrawal: [1, 2, 3, 4],
    affectiveWithdrawal: [5, 6, 7, 8],
    reliefDrinking: [9, 10, 11, 12],
    consumption: [13, 14, 15, 16],
    reinstatement: [17, 18, 19, 20],
  },
} as const satisfies Instrument;
