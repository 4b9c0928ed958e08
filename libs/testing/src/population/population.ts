import { addDays, type Instant } from '@throughline/domain/calendar';
import type { SubstanceGroup } from '@throughline/domain/codes';
import type { Course } from '../course/course';
import { frontDoorCourse, frontDoors } from '../course/front-door-course';
import { Timeline } from '../course/timeline';
import { shortestTreatment, treatmentCourse } from '../course/treatment-course';
import { buildOrganisation } from '../organisation/build-organisation';
import type { Organisation } from '../organisation/organisation';
import { Random } from '../random';
import type { RecordRows } from '../rows';
import { buildClient, type ClientPlan } from './build-client';
import { figures, groupShares } from './figures';
import { specialClients, type SpecialClient } from './small-population';
import type { PopulationSize } from './population-sizes';

/** First client number of every provider; the provider's own count goes on from the last. */
const firstNumber = 20_001;
/** Moment in the ids of providers, services and staff: 1 January 2014, before every client. */
const foundedAt = 1_388_534_400_000;
const share = { youngPeople: 0.04, earlierEpisode: 0.6, cameBack: 0.18 };

/**
 * One provider's invented people. Client `index` is the same whatever order clients are made in: each draws from a
 * generator of its own. The order is: in treatment, at the front door, discharged.
 */
export class Population {
  readonly organisation: Organisation;
  readonly count: number;
  private readonly random: Random;
  private readonly specials: readonly SpecialClient[];

  /** @param provider which of the size's providers; @param now everything happened before it */
  constructor(
    private readonly size: PopulationSize,
    provider: number,
    seed: number,
    private readonly now: Instant,
  ) {
    this.random = new Random(seed).fork(`${size.name}/${provider}`);
    this.organisation = buildOrganisation(this.random.fork('organisation'), size.providers[provider]!, foundedAt);
    this.count = size.onFile;
    this.specials = size.name === 'small' ? specialClients(this.organisation) : [];
  }

  /** The number in the reference of the last client. */
  get lastNumber(): number {
    return firstNumber + this.count - 1;
  }

  /** Makes client `index` (0 to `count` - 1), adding the rows; gives the client's id. */
  add(rows: RecordRows, index: number): string {
    const time = new Timeline(this.random.fork(index), this.now);
    return buildClient(rows, time, this.organisation, { number: firstNumber + index, ...this.planOf(time, index) });
  }

  private planOf(time: Timeline, index: number): Omit<ClientPlan, 'number'> {
    const { inTreatment, atFrontDoor } = this.size;
    const special = this.specials[index];
    if (special) return this.special(time, special, index);
    if (index < inTreatment) return this.inTreatment(time);
    if (index < inTreatment + atFrontDoor) return this.atFrontDoor(time, index - inTreatment);
    return this.discharged(time);
  }

  private special(time: Timeline, special: SpecialClient, index: number): Omit<ClientPlan, 'number'> {
    const group = special.group ?? time.random.weighted(groupShares);
    const course = treatmentCourse(time, { group, openedOn: time.daysAgo(special.stay ?? 200), closed: null, ...special.steps });
    const { teams } = this.organisation;
    // Most of them fall to the keyworker whose login is shown, so that My day has something of everything.
    const staffId = special.traits?.youngPerson || special.traits?.staffMemberId || index % 4 === 3 ? null : teams[0]!.keyworkers[0]!;
    return { courses: [course], traits: { ...special.traits, ...(staffId ? { keyworker: { teamId: teams[0]!.id, staffId } } : {}) } };
  }

  private inTreatment(time: Timeline): Omit<ClientPlan, 'number'> {
    const { random } = time;
    const youngPerson = this.size.name !== 'small' && random.chance(share.youngPeople);
    const group: SubstanceGroup = youngPerson ? 'non-opiate' : random.weighted(groupShares);
    const [from, to] = random.weighted(figures[group].stay);
    const openedOn = time.daysAgo(Math.max(shortestTreatment, random.int(from, youngPerson ? Math.min(to, 300) : to)));
    const course = treatmentCourse(time, { group, openedOn, closed: null });
    const earlier =
      !youngPerson && random.chance(figures[group].returning * share.earlierEpisode)
        ? [this.closedCourse(time, group, addDays(openedOn, -random.int(40, 900)), true)]
        : [];
    return { courses: [...earlier, course], traits: { youngPerson } };
  }

  private atFrontDoor(time: Timeline, place: number): Omit<ClientPlan, 'number'> {
    const { random } = time;
    const small = this.size.name === 'small';
    const door = small ? frontDoors[place % frontDoors.length]! : random.pick(frontDoors);
    const course = frontDoorCourse(time, random.weighted(groupShares), door);
    const team = this.organisation.teams[0]!;
    return small && place % 5 !== 4
      ? { courses: [course], traits: { keyworker: { teamId: team.id, staffId: team.keyworkers[0]! } } }
      : { courses: [course] };
  }

  private discharged(time: Timeline): Omit<ClientPlan, 'number'> {
    const { random } = time;
    const group = random.weighted(groupShares);
    const last = this.closedCourse(time, group, time.daysAgo(random.int(1, 2_000)));
    const again = random.chance(share.cameBack) ? [this.closedCourse(time, group, addDays(last.openedOn, -random.int(30, 700)), true)] : [];
    return { courses: [...again, last] };
  }

  /** An episode that ended on this day; only the last one can have ended with a death. */
  private closedCourse(time: Timeline, group: SubstanceGroup, on: string, followed = false): Course {
    const { random } = time;
    const [from, to] = random.weighted(figures[group].completedStay);
    const reasons = figures[group].exits.filter(([, reason]) => !followed || reason !== '89');
    return treatmentCourse(time, {
      group,
      openedOn: addDays(on, -Math.max(shortestTreatment + 2, random.int(from, to))),
      closed: { on, reason: random.weighted(reasons) },
    });
  }
}
