import type { Day } from '@throughline/domain/calendar';

/**
 * Items of the Treatment Outcomes Profile by their national field code, with short labels of our own. `days`: days in the
 * last 28. `scale`: a rating from 0 (poor) to 20 (good). `yes-no`: Y or N. Source: instruments 2.1, NDTMS TOP fields.
 */
export interface TopItem {
  readonly code: string;
  readonly label: string;
  readonly kind: 'days' | 'scale' | 'yes-no';
  /** Smallest and largest value; null for yes-no. */
  readonly range: readonly [number, number] | null;
  /** Which way is better. */
  readonly better: 'fewer' | 'more';
  /** A substance: going from some days to none is abstinence. */
  readonly substance: boolean;
  /** First day from which the item is asked, where it was added later. */
  readonly from?: Day;
}

export const topItems: readonly TopItem[] = [
  days('ALCUSE', 'Alcohol', 'fewer', { substance: true }),
  days('OPIUSE', 'Heroin and other illicit opioids', 'fewer', { substance: true }),
  days('CRAUSE', 'Crack', 'fewer', { substance: true }),
  days('COCAUSE', 'Cocaine powder', 'fewer', { substance: true }),
  days('AMPHUSE', 'Amphetamines', 'fewer', { substance: true }),
  days('CANNUSE', 'Cannabis', 'fewer', { substance: true }),
  days('OTDRGUSE', 'Another problem substance', 'fewer', { substance: true }),
  days('TOBUSE', 'Tobacco', 'fewer', { substance: true, from: '2016-04-01' }),
  days('IVDRGUSE', 'Injecting', 'fewer'),
  yesNo('SHARING', 'Shared injecting equipment'),
  days('SHOTHEFT', 'Shoplifting', 'fewer'),
  days('DRGSELL', 'Selling drugs', 'fewer'),
  yesNo('OTHTHEFT', 'Other theft or fraud'),
  yesNo('ASSAULT', 'Assault or violence'),
  scale('PSYHSTAT', 'Psychological health'),
  days('PWORK', 'Paid work', 'more'),
  days('EDUCAT', 'College or school', 'more'),
  scale('PHSTAT', 'Physical health'),
  yesNo('ACUTHPBM', 'Acute housing problem'),
  yesNo('HRISK', 'At risk of eviction'),
  scale('QUALLIFE', 'Quality of life'),
];

const itemOfCode: ReadonlyMap<string, TopItem> = new Map(topItems.map((item) => [item.code, item]));

/** The item of a national field code; undefined where there is none. */
export function topItemOf(code: string): TopItem | undefined {
  return itemOfCode.get(code);
}

/** When in treatment a TOP is taken (TRSTAGE). */
export const topStages = [
  { code: 'start', label: 'Start', ndtms: 'S' },
  { code: 'review', label: 'Review', ndtms: 'R' },
  { code: 'exit', label: 'Exit', ndtms: 'E' },
  { code: 'post-exit', label: 'After treatment', ndtms: 'P' },
] as const;

export type TopStage = (typeof topStages)[number]['code'];

function days(code: string, label: string, better: TopItem['better'], more: { substance?: boolean; from?: Day } = {}): TopItem {
  const { substance = false, from } = more;
  return { code, label, kind: 'days', range: [0, 28], better, substance, ...(from === undefined ? {} : { from }) };
}

function scale(code: string, label: string): TopItem {
  return { code, label, kind: 'scale', range: [0, 20], better: 'more', substance: false };
}

function yesNo(code: string, label: string): TopItem {
  return { code, label, kind: 'yes-no', range: null, better: 'fewer', substance: false };
}
