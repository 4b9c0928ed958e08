import type { CodeEntry } from './code-list';

/** What a discharge reason means for a treatment journey. */
export type DischargeClass = 'successful' | 'transferred' | 'incomplete';

export interface DischargeReasonEntry extends CodeEntry {
  readonly outcome: DischargeClass;
}

/**
 * Discharge reasons (DISRSN 80-89 and 93-97); the national code is the code. The national text of 93 to 97 is known to be
 * "transferred" with a further distinction that has not been confirmed code by code, so the label says no more than that.
 */
export const dischargeReasons = [
  { code: '80', ndtms: '80', label: 'Completed, drug free', outcome: 'successful' },
  { code: '81', ndtms: '81', label: 'Completed, alcohol free', outcome: 'successful' },
  { code: '82', ndtms: '82', label: 'Completed, occasional use (not opiates or crack)', outcome: 'successful' },
  { code: '83', ndtms: '83', label: 'Transferred, not in custody', outcome: 'transferred' },
  { code: '84', ndtms: '84', label: 'Transferred, in custody', outcome: 'transferred' },
  { code: '85', ndtms: '85', label: 'Left early, dropped out', outcome: 'incomplete' },
  { code: '86', ndtms: '86', label: 'Left early, treatment withdrawn by the service', outcome: 'incomplete' },
  { code: '87', ndtms: '87', label: 'Left early, kept in custody', outcome: 'incomplete' },
  { code: '88', ndtms: '88', label: 'Left early, declined to start treatment', outcome: 'incomplete' },
  { code: '89', ndtms: '89', label: 'Died', outcome: 'incomplete' },
  { code: '93', ndtms: '93', label: 'Transferred, national code 93', outcome: 'transferred' },
  { code: '94', ndtms: '94', label: 'Transferred, national code 94', outcome: 'transferred' },
  { code: '95', ndtms: '95', label: 'Transferred, national code 95', outcome: 'transferred' },
  { code: '96', ndtms: '96', label: 'Transferred, national code 96', outcome: 'transferred' },
  { code: '97', ndtms: '97', label: 'Transferred, national code 97', outcome: 'transferred' },
] as const satisfies readonly DischargeReasonEntry[];

const classOfReason: ReadonlyMap<string, DischargeClass> = new Map(dischargeReasons.map(({ code, outcome }) => [code, outcome]));

/** Outcome class of a discharge reason; null for a code that is not on the list. */
export function dischargeClassOf(reason: string): DischargeClass | null {
  return classOfReason.get(reason) ?? null;
}
