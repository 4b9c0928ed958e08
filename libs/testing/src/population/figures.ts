import type { SubstanceGroup } from '@throughline/domain/codes';
import type { Weighted } from '../random';

/**
 * Shares and centres that make an invented population behave like the published one (national figures for adults
 * 2024-25: group sizes, referral routes, housing, waits, exits; sex, age and parental status are general knowledge).
 */
export interface GroupFigures {
  /** Share of men. */
  readonly men: number;
  /** Centre and spread of ages at referral, in years. */
  readonly age: readonly [mean: number, spread: number];
  readonly main: Weighted<string>;
  /** Further substances besides the main one; null: none. */
  readonly second: Weighted<string | null>;
  readonly sources: Weighted<string>;
  /** Share with any housing problem, and how many of those are urgent. */
  readonly housing: readonly [any: number, urgent: number];
  readonly mentalHealthNeed: number;
  readonly injecting: Weighted<string>;
  readonly route: Weighted<string>;
  /** Days in treatment so far of somebody who is in treatment now: bounds of equally likely stretches. */
  readonly stay: Weighted<readonly [from: number, to: number]>;
  /** Days from start to discharge of an episode that is over. */
  readonly completedStay: Weighted<readonly [from: number, to: number]>;
  readonly exits: Weighted<string>;
  readonly returning: number;
}

const health: Weighted<string> = [
  [55, 'gp'],
  [20, 'hospital'],
  [8, 'psychiatry'],
  [10, 'psychological-services'],
  [7, 'emergency-department'],
];
const justice: Weighted<string> = [
  [45, 'probation'],
  [30, 'prison'],
  [15, 'arrest-referral'],
  [10, 'drug-rehabilitation-requirement'],
];
const others: Weighted<string> = [
  [30, 'social-care'],
  [30, 'drug-service-voluntary'],
  [15, 'drug-service-statutory'],
  [10, 'employment-service'],
  [15, 'other'],
];
const scaled = (share: number, list: Weighted<string>): Weighted<string> => {
  const total = list.reduce((sum, [weight]) => sum + weight, 0);
  return list.map(([weight, value]) => [(share * weight) / total, value] as const);
};
const sourcesWith = (own: number, fromHealth: number, fromJustice: number, rest: number): Weighted<string> => [
  [own * 0.88, 'self'],
  [own * 0.09, 'relative'],
  [own * 0.03, 'concerned-other'],
  ...scaled(fromHealth, health),
  ...scaled(fromJustice, justice),
  ...scaled(rest, others),
];

const nonOpiate: GroupFigures = {
  men: 0.68,
  age: [34, 10],
  main: [
    [38, 'cocaine'],
    [34, 'cannabis'],
    [8, 'crack'],
    [6, 'ketamine'],
    [5, 'amphetamine'],
    [5, 'benzodiazepine-illicit'],
    [2, 'ghb-gbl'],
    [2, 'mdma'],
  ],
  second: [
    [70, null],
    [15, 'cannabis'],
    [10, 'cocaine'],
    [5, 'benzodiazepine-illicit'],
  ],
  sources: sourcesWith(58, 14, 14, 14),
  housing: [0.14, 0.3],
  mentalHealthNeed: 0.69,
  injecting: [
    [94, 'never'],
    [4, 'previously'],
    [1, 'currently'],
    [1, 'declined'],
  ],
  route: [
    [52, 'sniff'],
    [40, 'smoke'],
    [6, 'oral'],
    [2, 'inject'],
  ],
  stay: [
    [55, [5, 120]],
    [30, [120, 300]],
    [15, [300, 800]],
  ],
  completedStay: [
    [50, [40, 150]],
    [35, [150, 300]],
    [15, [300, 600]],
  ],
  exits: [
    [16, '80'],
    [38, '82'],
    [5, '83'],
    [2, '84'],
    [36, '85'],
    [2, '86'],
    [1, '87'],
    [0.6, '89'],
  ],
  returning: 0.35,
};

export const figures: Readonly<Record<SubstanceGroup, GroupFigures>> = {
  opiate: {
    men: 0.72,
    age: [45, 9],
    main: [
      [88, 'heroin'],
      [3, 'methadone-illicit'],
      [3, 'codeine'],
      [2, 'tramadol'],
      [2, 'buprenorphine-illicit'],
      [1, 'nitazene'],
      [1, 'fentanyl'],
    ],
    second: [
      [38, null],
      [48, 'crack'],
      [6, 'alcohol'],
      [5, 'benzodiazepine-illicit'],
      [3, 'gabapentinoid-illicit'],
    ],
    sources: sourcesWith(58, 9, 22, 11),
    housing: [0.3, 0.35],
    mentalHealthNeed: 0.57,
    injecting: [
      [50, 'never'],
      [32, 'previously'],
      [18, 'currently'],
    ],
    route: [
      [72, 'smoke'],
      [22, 'inject'],
      [4, 'oral'],
      [2, 'sniff'],
    ],
    stay: [
      [18, [5, 180]],
      [17, [180, 730]],
      [17, [730, 1460]],
      [15, [1460, 2190]],
      [33, [2190, 3650]],
    ],
    completedStay: [
      [35, [40, 200]],
      [35, [200, 700]],
      [20, [700, 1500]],
      [10, [1500, 2600]],
    ],
    exits: [
      [25, '80'],
      [12, '83'],
      [14, '84'],
      [40, '85'],
      [2, '86'],
      [3, '87'],
      [4, '89'],
    ],
    returning: 0.72,
  },
  alcohol: {
    men: 0.58,
    age: [47, 11],
    main: [[1, 'alcohol']],
    second: [[1, null]],
    sources: sourcesWith(56, 28, 6, 10),
    housing: [0.1, 0.3],
    mentalHealthNeed: 0.66,
    injecting: [
      [96, 'never'],
      [3, 'previously'],
      [1, 'declined'],
    ],
    route: [[1, 'oral']],
    stay: [
      [50, [5, 180]],
      [35, [180, 365]],
      [15, [365, 900]],
    ],
    completedStay: [
      [50, [40, 170]],
      [38, [170, 330]],
      [12, [330, 700]],
    ],
    exits: [
      [40, '81'],
      [18, '82'],
      [4, '83'],
      [1, '84'],
      [33, '85'],
      [1, '86'],
      [0.5, '87'],
      [2, '89'],
    ],
    returning: 0.42,
  },
  'non-opiate': nonOpiate,
  'non-opiate-and-alcohol': { ...nonOpiate, age: [36, 10], second: [[1, 'alcohol']], mentalHealthNeed: 0.71 },
};

/** Shares of people in treatment by substance group. */
export const groupShares: Weighted<SubstanceGroup> = [
  [42, 'opiate'],
  [30, 'alcohol'],
  [14, 'non-opiate'],
  [14, 'non-opiate-and-alcohol'],
];

export const parentalStatuses: Weighted<string> = [
  [15, 'all-children-with-client'],
  [10, 'some-children-with-client'],
  [25, 'no-children-with-client'],
  [48, 'not-a-parent'],
  [2, 'declined'],
];

export const workStatuses: Weighted<string> = [
  [26, 'employed'],
  [2, 'student'],
  [24, 'unemployed-seeking'],
  [8, 'no-benefits'],
  [30, 'sick-or-disabled'],
  [3, 'homemaker'],
  [2, 'voluntary-work'],
  [3, 'retired'],
  [2, 'other'],
];

export const ethnicityShares: Weighted<string> = [
  [84, 'A'],
  [1, 'B'],
  [4, 'C'],
  [1.5, 'D'],
  [0.4, 'E'],
  [0.5, 'F'],
  [0.7, 'G'],
  [1, 'H'],
  [0.8, 'J'],
  [0.4, 'K'],
  [0.8, 'L'],
  [1.2, 'M'],
  [0.7, 'N'],
  [0.8, 'P'],
  [0.7, 'S'],
  [1, 'Z'],
];

export const nationalityShares: Weighted<string> = [
  [92, 'GBR'],
  [2, 'POL'],
  [1, 'IRL'],
  [1, 'ROU'],
  [1, 'LTU'],
  [1, 'PRT'],
  [0.7, 'IND'],
  [0.7, 'NGA'],
  [0.6, 'ITA'],
];

export const channelShares: Weighted<string> = [
  [46, 'phone'],
  [24, 'web'],
  [14, 'walk-in'],
  [8, 'letter'],
  [3, 'text'],
  [3, 'in-person'],
  [2, 'out-of-hours'],
];

/** Days from referral to the first appointment offered: about two on average, 98 % within three weeks. */
export const meanWaitDays = 2;
export const longWaitShare = 0.02;
