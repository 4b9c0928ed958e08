import type { Day } from '@throughline/domain/calendar';

/**
 * One entry of a code list. `code` is what the product stores and shows in URLs and rules; `ndtms` is what the national
 * return carries, where the data item has a national code (code lists of CDS-H to CDS-K).
 */
export interface CodeEntry {
  readonly code: string;
  /** Plain English, as a keyworker would say it. */
  readonly label: string;
  readonly ndtms?: string;
  /** First day on which the entry may be recorded; left out where it always could. */
  readonly from?: Day;
  /** Last day on which the entry may be recorded; left out while it still can. */
  readonly to?: Day;
}

export type CodeList = readonly CodeEntry[];

/** The codes of a list as a union type: `CodeOf<typeof routes>`. */
export type CodeOf<L extends CodeList> = L[number]['code'];

/** True when the code is on the list; with a day, only when it could be recorded on that day. */
export function isCode<L extends CodeList>(list: L, code: unknown, on?: Day): code is CodeOf<L> {
  const entry = list.find((candidate) => candidate.code === code);
  return entry !== undefined && (on === undefined || isValidOn(entry, on));
}

/** The plain-English label of a code; the code itself when the list does not have it, so that old data stays readable. */
export function labelOf(list: CodeList, code: string): string {
  return list.find((entry) => entry.code === code)?.label ?? code;
}

/** The national code of an entry; null where there is none, or where the list does not have the code. */
export function ndtmsCodeOf(list: CodeList, code: string): string | null {
  return list.find((entry) => entry.code === code)?.ndtms ?? null;
}

/** The codes of a list in its order, for validation and for database checks. */
export function codesOf<L extends CodeList>(list: L): CodeOf<L>[] {
  return list.map(({ code }) => code);
}

/** The entries that may be recorded on a day, for a choice on a form. */
export function entriesOn<L extends CodeList>(list: L, on: Day): L[number][] {
  return list.filter((entry) => isValidOn(entry, on));
}

function isValidOn(entry: CodeEntry, on: Day): boolean {
  return (entry.from === undefined || entry.from <= on) && (entry.to === undefined || on <= entry.to);
}
