import { items, type Instrument } from './instrument';

/** Dependence instruments. Sources: instruments 2.6 (SDS) and 2.5 (LDQ). */

export const sds = {
  code: 'sds',
  label: 'SDS',
  version: '1',
  scoring: 'sum',
  items: items(5, 0, 3),
  bands: {
    by: 'substance',
    cutOffs: { heroin: 3, cocaine: 4, cannabis: 3, amphetamine: 4, alcohol: 3, 'benzodiazepine-illicit': 7 },
    atOrAbove: 'dependent',
    below: 'below-cut-off',
  },
  flags: [],
} as const satisfies Instrument;

export const ldq = {
  code: 'ldq',
  label: 'LDQ',
  version: '1',
  scoring: 'sum',
  items: items(10, 0, 3),
  prorateUpTo: 2,
  bands: {
    by: 'score',
    bands: [
      { band: 'low', from: 0 },
      { band: 'moderate', from: 11 },
      { band: 'severe', from: 21 },
    ],
  },
  flags: [{ flag: 'above-population', when: 'score-by-sex', from: { male: 10, female: 5 } }],
  reliableChange: 4,
} as const satisfies Instrument;
