import type { RegisterReferralRequest } from '@throughline/contracts/referrals';
import { addDays, londonDay } from '@throughline/domain/calendar';
import type { TestOrganisation } from '@throughline/server/database/testing';

/** Today in London by the machine's clock, which the test database shares; `days` later or earlier. */
export const dayFromNow = (days: number): string => addDays(londonDay(new Date().toISOString()), days);

/** A moment `hours` before now. */
export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A whole registration at the team of a test organisation; the person is invented. */
export function registration(organisation: TestOrganisation, changes: Partial<RegisterReferralRequest> = {}): RegisterReferralRequest {
  return {
    serviceId: organisation.serviceId,
    teamId: organisation.teamId,
    staffId: organisation.staff.keyworker,
    person: { givenName: 'Marlow', familyName: 'Testingham', birthDate: '1988-04-17', sex: 'M' },
    referral: { receivedOn: dayFromNow(-3), source: 'self', channel: 'phone', substances: ['alcohol'] },
    consents: [{ purpose: 'treatment', given: true, at: hoursAgo(2) }],
    ...changes,
  };
}
