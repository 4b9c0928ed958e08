import { ageOn } from '@throughline/domain/calendar';
import type { Course } from '../course/course';
import type { Timeline } from '../course/timeline';
import type { Organisation } from '../organisation/organisation';
import { buildPerson, type Person } from '../people/build-person';
import { instant } from '../random';
import type { RecordRows } from '../rows';
import { EpisodeWriter } from './episode-writer';
import { writeFlags } from './safeguarding-flags';
import type { Traits } from './traits';

/** One client to be made: the courses of the episodes, oldest first, and what is special. */
export interface ClientPlan {
  readonly number: number;
  readonly courses: readonly Course[];
  readonly traits?: Traits;
}

/**
 * Invents one client with everything recorded of them, adding the rows to `rows`; gives the client's id. The same
 * timeline (seed and moment) and plan give the same rows.
 */
export function buildClient(rows: RecordRows, time: Timeline, organisation: Organisation, plan: ClientPlan): string {
  const { random } = time;
  const traits = plan.traits ?? {};
  const first = plan.courses[0]!;
  const last = plan.courses[plan.courses.length - 1]!;
  const enteredAt = time.entered(time.on(first.openedOn));
  const clientId = random.id(enteredAt);
  const teams = organisation.teams.filter((team) => team.youngPeople === Boolean(traits.youngPerson));
  const team = teams.find(({ id }) => id === traits.keyworker?.teamId) ?? random.pick(teams);
  const keyworker = traits.keyworker?.staffId ?? random.pick(team.keyworkers);
  const person = buildPerson(random, {
    group: last.group,
    on: first.openedOn,
    number: plan.number,
    youngPerson: Boolean(traits.youngPerson),
    longName: Boolean(traits.longName),
  });
  const entered = { createdAt: instant(enteredAt), createdBy: keyworker, updatedAt: instant(enteredAt), updatedBy: keyworker };
  rows.client.push({
    ...person,
    ...withoutLeftOut(traits),
    sex: isPregnant(traits, last) ? 'F' : person.sex,
    providerId: organisation.providerId,
    id: clientId,
    ...entered,
    reference: `TL-${plan.number}`,
    diedOn: last.closed?.reason === '89' ? last.closed.on : null,
    restricted: traits.restricted ?? false,
    staffMemberId: traits.staffMemberId ?? null,
  });
  const client = rows.client[rows.client.length - 1]!;
  if (traits.restricted)
    for (const staffId of new Set([keyworker, organisation.safeguardingLeadId]))
      rows.restricted_reader.push({ providerId: organisation.providerId, clientId, staffId });
  const writer = new EpisodeWriter(rows, time, organisation.providerId, clientId);
  plan.courses.forEach((course, index) =>
    writer.write(course, {
      team,
      keyworker,
      sex: client.sex,
      age: ageOn(client.birthDate, course.openedOn),
      name: `${client.givenName} ${client.familyName}`,
      before: index > 0,
      leaveOut: new Set(traits.leftOut ?? []),
    }),
  );
  writeConsents(rows, time, { clientId, providerId: organisation.providerId, keyworker, traits, course: first });
  writeFlags(rows, time, {
    clientId,
    providerId: organisation.providerId,
    ownerId: organisation.safeguardingLeadId,
    keyworker,
    traits,
    course: last,
    sex: client.sex,
  });
  return clientId;
}

const isPregnant = ({ flags }: Traits, { priority }: Course): boolean =>
  priority?.reason === 'pregnant' || Boolean(flags?.some(({ kind }) => kind === 'unborn-child'));

function withoutLeftOut({ leftOut }: Traits): Partial<Person> {
  const all = { ethnicity: null, nationality: null, postcode: null };
  return Object.fromEntries(Object.entries(all).filter(([name]) => leftOut?.includes(name)));
}

interface ConsentContext {
  readonly clientId: string;
  readonly providerId: string;
  readonly keyworker: string;
  readonly traits: Traits;
  readonly course: Course;
}

function writeConsents(rows: RecordRows, time: Timeline, { clientId, providerId, keyworker, traits, course }: ConsentContext): void {
  if (course.initialAt === null) return;
  const { random } = time;
  const asked = course.initialAt;
  const add = (purpose: 'treatment' | 'ndtms' | 'share', given: boolean, at: number, agency: string | null = null): void => {
    const enteredAt = time.entered(at);
    const evidence = given ? random.pick(['Form signed on paper', 'Said so in the meeting']) : null;
    rows.consent.push({
      providerId,
      id: random.id(enteredAt),
      clientId,
      purpose,
      agency,
      given,
      decidedAt: instant(at),
      evidence,
      enteredAt: instant(enteredAt),
      enteredBy: keyworker,
    });
  };
  add('treatment', true, asked);
  const ndtms =
    traits.ndtmsConsent ??
    random.weighted([
      [955, 'given'],
      [20, 'refused'],
      [10, 'withdrawn'],
      [15, 'not-recorded'],
    ] as const);
  if (ndtms !== 'not-recorded') add('ndtms', ndtms !== 'refused', asked);
  if (ndtms === 'withdrawn') add('ndtms', false, time.past(asked + random.int(5, 60) * 86_400_000));
  if (random.chance(0.4)) add('share', true, asked, random.pick(['Eastmere Probation', 'Tollgate Surgery', 'Beacon Housing']));
}
