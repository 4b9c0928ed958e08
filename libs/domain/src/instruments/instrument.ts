import type { SubstanceCode } from '@throughline/domain/codes';

/**
 * What an instrument is, as data: the values its items can have, its bands, its flags and its exceptions. The wording of
 * the items is not here; it comes from content packs that a provider is licensed to load (instruments 2.0).
 */
export interface Instrument {
  readonly code: string;
  /** Name as staff say it. */
  readonly label: string;
  /** Version of these scoring rules, stored with every response. */
  readonly version: string;
  /** Allowed values of each item, in the published order: item 1 is `q1`. */
  readonly items: readonly (readonly AnswerValue[])[];
  readonly bands: BandRule;
  readonly flags: readonly FlagRule[];
  /** `sum` adds the values up; `count-yes` counts the answers `yes` and holds while the form is incomplete. */
  readonly scoring: 'sum' | 'count-yes';
  /** Unanswered items that count 0 when the first item is 0. */
  readonly skippedWhenFirstIsZero?: readonly number[];
  /** Most unanswered items that may be made up from the mean of the rest. */
  readonly prorateUpTo?: number;
  /** Subscales and their items, by number. */
  readonly subscales?: Readonly<Record<string, readonly number[]>>;
  /** Movement of the score that counts as reliable change; a lower score is better. */
  readonly reliableChange?: number;
  /** Band that a professional judgement of high risk gives at any score. */
  readonly judgementBand?: string;
}

export type AnswerValue = number | string;

/** A band and its lowest score; the list is in rising order and the first begins at the lowest possible score. */
export type Bands = readonly { readonly band: string; readonly from: number }[];

/** Bands of the score, or a cut-off that depends on the substance that the answers are about. */
export type BandRule =
  | { readonly by: 'score'; readonly bands: Bands }
  | {
      readonly by: 'substance';
      readonly cutOffs: Readonly<Partial<Record<SubstanceCode, number>>>;
      readonly atOrAbove: string;
      readonly below: string;
    };

/** When a flag is raised: on the score, on one answer (also while incomplete), on a band, or on the score by sex. */
export type FlagRule = { readonly flag: string } & (
  | { readonly when: 'score'; readonly from: number; readonly to?: number }
  | { readonly when: 'item-above'; readonly item: number; readonly above: number }
  | { readonly when: 'band'; readonly band: string }
  | { readonly when: 'score-by-sex'; readonly from: { readonly male: number; readonly female: number } }
);

/** Values `least` to `most` for each of `count` items. */
export function items(count: number, least: number, most: number): number[][] {
  const values = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return Array.from({ length: count }, () => values);
}
