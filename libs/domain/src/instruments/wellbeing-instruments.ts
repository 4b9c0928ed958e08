import { items, type Instrument } from './instrument';

/**
 * Mental health and recovery instruments. Sources: instruments 2.7 (PHQ-9, GAD-7, with the cut-offs and reliable change
 * found in people who use drugs or alcohol) and 2.10 (BARC-10).
 */

export const phq9 = {
  code: 'phq-9',
  label: 'PHQ-9',
  version: '1',
  scoring: 'sum',
  items: items(9, 0, 3),
  bands: {
    by: 'score',
    bands: [
      { band: 'minimal', from: 0 },
      { band: 'mild', from: 5 },
      { band: 'moderate', from: 10 },
      { band: 'moderately-severe', from: 15 },
      { band: 'severe', from: 20 },
    ],
  },
  flags: [
    { flag: 'above-cut-off', when: 'score', from: 12 },
    { flag: 'same-day-risk-prompt', when: 'item-above', item: 9, above: 0 },
  ],
  reliableChange: 7,
} as const satisfies Instrument;

export const gad7 = {
  code: 'gad-7',
  label: 'GAD-7',
  version: '1',
  scoring: 'sum',
  items: items(7, 0, 3),
  bands: {
    by: 'score',
    bands: [
      { band: 'minimal', from: 0 },
      { band: 'mild', from: 5 },
      { band: 'moderate', from: 10 },
      { band: 'severe', from: 15 },
    ],
  },
  flags: [{ flag: 'above-cut-off', when: 'score', from: 8 }],
  reliableChange: 5,
} as const satisfies Instrument;

export const barc10 = {
  code: 'barc-10',
  label: 'BARC-10',
  version: '1',
  scoring: 'sum',
  items: items(10, 1, 6),
  bands: {
    by: 'score',
    bands: [
      { band: 'below-cut-off', from: 10 },
      { band: 'at-or-above-cut-off', from: 47 },
    ],
  },
  flags: [],
} as const satisfies Instrument;
