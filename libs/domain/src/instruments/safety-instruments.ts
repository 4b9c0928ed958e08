import { items, type Instrument } from './instrument';

/**
 * Domestic abuse and withdrawal scales. Sources: instruments 2.8 (DASH: 14 or more is high, and professional judgement of
 * high risk overrides any count) and 2.9 (COWS, CIWA-Ar; the values of a COWS item are not consecutive).
 */

const dashAnswers = ['yes', 'no', 'dont-know'] as const;

export const dash = {
  code: 'dash',
  label: 'DASH',
  version: '1',
  scoring: 'count-yes',
  items: Array.from({ length: 24 }, () => dashAnswers),
  bands: {
    by: 'score',
    bands: [
      { band: 'none', from: 0 },
      { band: 'standard', from: 1 },
      { band: 'medium', from: 10 },
      { band: 'high', from: 14 },
    ],
  },
  flags: [{ flag: 'marac-referral', when: 'band', band: 'high' }],
  judgementBand: 'high',
} as const satisfies Instrument;

export const cows = {
  code: 'cows',
  label: 'COWS',
  version: '1',
  scoring: 'sum',
  items: [
    [0, 1, 2, 4],
    [0, 1, 2, 3, 4],
    [0, 1, 3, 5],
    [0, 1, 2, 5],
    [0, 1, 2, 4],
    [0, 1, 2, 4],
    [0, 1, 2, 3, 5],
    [0, 1, 2, 4],
    [0, 1, 2, 4],
    [0, 1, 2, 4],
    [0, 3, 5],
  ],
  bands: {
    by: 'score',
    bands: [
      { band: 'none', from: 0 },
      { band: 'mild', from: 5 },
      { band: 'moderate', from: 13 },
      { band: 'moderately-severe', from: 25 },
      { band: 'severe', from: 37 },
    ],
  },
  flags: [],
} as const satisfies Instrument;

export const ciwaAr = {
  code: 'ciwa-ar',
  label: 'CIWA-Ar',
  version: '1',
  scoring: 'sum',
  items: [...items(9, 0, 7), [0, 1, 2, 3, 4]],
  bands: {
    by: 'score',
    bands: [
      { band: 'mild', from: 0 },
      { band: 'moderate', from: 10 },
      { band: 'severe', from: 19 },
    ],
  },
  flags: [],
} as const satisfies Instrument;
