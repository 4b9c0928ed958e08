import type { Day } from '@throughline/domain/calendar';

const DIED = '89';

/**
 * The day of death that a discharge adds to the record: the day of discharge when the reason is death and no day is recorded
 * yet, else null (NDTMS DISRSN 89; SO 8.9.8).
 */
export function deathOnDischarge(discharge: {
  readonly reason: string;
  readonly dischargedOn: Day;
  readonly diedOn: Day | null;
}): Day | null {
  return discharge.reason === DIED && discharge.diedOn === null ? discharge.dischargedOn : null;
}
