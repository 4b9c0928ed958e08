import type { ClientRecordResponse } from '@throughline/contracts/clients';
import { decide, type Permission } from '@throughline/domain/access';
import { ageOn, compareInstants, type Instant, londonDay } from '@throughline/domain/calendar';
import type { Admission } from '@throughline/server/platform';
import type { RecordParts } from './client.repository';

/** True when the reader may do this to the client of the request, without giving a further reason. */
export function mayDo({ roles, facts }: Admission, permission: Permission): boolean {
  return facts !== null && decide({ user: { roles }, permission, facts }).decision === 'allow';
}

/** The record as the reader sees it at `now`: age, what is late, and what the reader may do. */
export function toRecordResponse(parts: RecordParts, admission: Admission, basis: string, now: Instant): ClientRecordResponse {
  const { person, ...overview } = parts.overview;
  return {
    ...overview,
    person: { ...person, age: ageOn(person.birthDate, person.diedOn ?? londonDay(now)) },
    consents: parts.consents,
    episodes: parts.episodes,
    deadlines: parts.deadlines.map((deadline) => ({ ...deadline, late: deadline.open && compareInstants(deadline.dueAt, now) <= 0 })),
    findings: parts.findings,
    may: {
      write: mayDo(admission, 'client.record.write'),
      allocate: mayDo(admission, 'allocation.manage'),
      readSafeguarding: mayDo(admission, 'safeguarding.concern.read'),
    },
    basis,
    now,
  };
}
