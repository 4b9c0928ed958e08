import type { Day } from '@throughline/domain/calendar';

/** Kinds of flag in the order of their weight: staff safety first, then safeguarding, then risks, then what to know. */
export const FLAG_KINDS = ['staff-safety', 'child', 'adult', 'risk', 'allergy', 'note'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** One flag: a word for its kind, what it says, and when it is looked at again. Detail behind a permission is left out, never the flag. */
export interface BannerFlag {
  readonly id: string;
  readonly kind: FlagKind;
  readonly word: string;
  readonly text: string;
  readonly reviewOn: Day | null;
  readonly path?: string;
}

/** Zone 1 (who this is) and zone 2 (`details`: address, safe contact, consent, needs). Unknown is `null` and shown as "Not known". */
export interface BannerClient {
  readonly surname: string;
  readonly forename: string;
  readonly knownAs: string | null;
  readonly bornOn: Day | null;
  readonly gender: string | null;
  readonly nhsNumber: string | null;
  readonly reference: string;
  readonly keyworker: string | null;
  readonly diedOn?: Day | null;
  readonly flags: readonly BannerFlag[];
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

/** Flags by weight, then by the nearest review; the order within equals is kept. */
export function orderFlags(flags: readonly BannerFlag[]): readonly BannerFlag[] {
  const rank = (flag: BannerFlag): number => FLAG_KINDS.indexOf(flag.kind);
  return [...flags].sort((a, b) => rank(a) - rank(b) || (a.reviewOn ?? '9999').localeCompare(b.reviewOn ?? '9999'));
}

/** `943 476 5919`: the NHS number in the groups in which it is read out; other text unchanged. */
export function nhsNumberWords(nhsNumber: string): string {
  const digits = nhsNumber.replace(/\s/g, '');
  return /^\d{10}$/.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}` : nhsNumber;
}
