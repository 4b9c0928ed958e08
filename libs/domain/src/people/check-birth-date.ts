import type { Day } from '@throughline/domain/calendar';
import { errorFinding, type Finding } from '@throughline/domain/findings';

/** What is known when a date of birth is about to be recorded or corrected. */
export interface BirthDateCheck {
  readonly bornOn: Day;
  readonly today: Day;
  /** The client's earliest referral; left out where there is none yet, or where the referral is checked by itself. */
  readonly firstReferredOn?: Day | null;
}

/** The national return takes no earlier year of birth (NDTMS DOB). */
export const earliestBirth: Day = '1900-01-01';

/**
 * Checks a date of birth (IN-1, NDTMS DOB). Findings on the path `birthDate`: `birth-date-in-future`,
 * `birth-date-too-early` with the `earliest` day taken, `referral-before-birth` with the referral it would put before birth.
 */
export function checkBirthDate({ bornOn, today, firstReferredOn }: BirthDateCheck): Finding[] {
  if (bornOn > today) return [errorFinding('birth-date-in-future', 'birthDate', { today })];
  if (bornOn < earliestBirth) return [errorFinding('birth-date-too-early', 'birthDate', { earliest: earliestBirth })];
  if (firstReferredOn && firstReferredOn < bornOn)
    return [errorFinding('referral-before-birth', 'birthDate', { referredOn: firstReferredOn })];
  return [];
}
