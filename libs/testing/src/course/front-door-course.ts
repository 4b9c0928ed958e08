import { addDays, type Day } from '@throughline/domain/calendar';
import type { SubstanceGroup } from '@throughline/domain/codes';
import { channelShares, figures } from '../population/figures';
import type { Course, InterventionPlan, OfferPlan, PriorityReason } from './course';
import type { Timeline } from './timeline';

/**
 * Where somebody stands between referral and treatment. Days are counted back from today, hours from now; each gives the
 * screens one kind of thing to show.
 */
export interface FrontDoor {
  readonly referred: number;
  /** Days ago that the initial assessment was held; left out: not yet. */
  readonly initial?: number;
  /** Days ago that the client was ready; left out: as the initial assessment, null: not ready. */
  readonly ready?: number | null;
  /** No longer ready so many days ago. */
  readonly withdrew?: number;
  readonly priority?: { readonly reason: PriorityReason; readonly hoursAgo: number };
  readonly offer?: { readonly slotInHours: number; readonly outcome: OfferPlan['outcome'] };
  readonly comprehensive?: number;
  readonly completed?: boolean;
  /** Days until the first appointment for the agreed intervention; null: agreed, nothing offered. */
  readonly agreed?: { readonly appointmentIn: number | null };
  readonly allocation: Course['allocation'];
}

/** The front door of the small population: overdue, due today, due soon and unallocated. */
export const frontDoors: readonly FrontDoor[] = [
  { referred: 0, allocation: 'nobody' },
  { referred: 1, allocation: 'nobody' },
  { referred: 4, allocation: 'nobody', priority: { reason: 'immediate-risk', hoursAgo: 6 } },
  { referred: 18, allocation: 'nobody' },
  { referred: 6, initial: 2, allocation: 'team' },
  { referred: 9, initial: 6, allocation: 'coordinator' },
  { referred: 10, initial: 7, allocation: 'coordinator', offer: { slotInHours: 3, outcome: null } },
  { referred: 12, initial: 9, allocation: 'coordinator', offer: { slotInHours: -72, outcome: 'not-attended' } },
  { referred: 14, initial: 11, allocation: 'coordinator', offer: { slotInHours: -150, outcome: 'cancelled-by-service' } },
  { referred: 2, initial: 1, allocation: 'coordinator', priority: { reason: 'domestic-abuse', hoursAgo: 3 } },
  { referred: 3, initial: 2, allocation: 'coordinator', priority: { reason: 'prison-release', hoursAgo: 14 } },
  { referred: 3, initial: 2, allocation: 'team', priority: { reason: 'immediate-risk', hoursAgo: 21 } },
  { referred: 5, initial: 4, allocation: 'coordinator', priority: { reason: 'pregnant', hoursAgo: 30 } },
  { referred: 13, initial: 11, comprehensive: 5, allocation: 'coordinator' },
  { referred: 19, initial: 17, comprehensive: 12, completed: true, agreed: { appointmentIn: null }, allocation: 'coordinator' },
  { referred: 21, initial: 20, comprehensive: 14, completed: true, agreed: { appointmentIn: null }, allocation: 'coordinator' },
  { referred: 27, initial: 24, comprehensive: 20, completed: true, agreed: { appointmentIn: null }, allocation: 'coordinator' },
  { referred: 11, initial: 9, comprehensive: 4, completed: true, agreed: { appointmentIn: 5 }, allocation: 'coordinator' },
  { referred: 15, initial: 10, ready: null, allocation: 'coordinator' },
  { referred: 20, initial: 16, withdrew: 12, allocation: 'coordinator' },
];

/** The course of somebody who is not in treatment yet. */
export function frontDoorCourse(time: Timeline, group: SubstanceGroup, door: FrontDoor): Course {
  const { random } = time;
  const figure = figures[group];
  const day = (ago: number): Day => time.daysAgo(ago);
  const initialAt = door.initial === undefined ? null : time.on(day(door.initial));
  const comprehensiveAt = door.comprehensive === undefined ? null : time.on(day(door.comprehensive));
  const main = random.weighted(figure.main);
  const second = random.weighted(figure.second);
  return {
    group,
    main,
    second: second === main ? null : second,
    openedOn: day(door.referred),
    source: door.priority?.reason === 'prison-release' ? 'prison' : random.weighted(figure.sources),
    channel: random.weighted(channelShares),
    readiness: readinessOf(time, door, initialAt),
    priority: door.priority ? { reason: door.priority.reason, at: time.hoursAgo(door.priority.hoursAgo) } : null,
    initialAt,
    offers: offersOf(time, door, initialAt, comprehensiveAt),
    comprehensiveAt,
    comprehensiveDoneAt: comprehensiveAt !== null && door.completed ? comprehensiveAt + 5_400_000 : null,
    interventions: door.agreed ? [agreedIntervention(time, group, day(door.comprehensive ?? 0), door.agreed.appointmentIn)] : [],
    plans: [],
    reviews: [],
    outcomes: [],
    closed: null,
    allocation: door.allocation,
  };
}

function readinessOf(time: Timeline, door: FrontDoor, initialAt: number | null): Course['readiness'] {
  if (initialAt === null || door.ready === null) return initialAt === null ? [] : [{ ready: false, at: initialAt }];
  const ready = { ready: true, at: door.ready === undefined ? initialAt : time.on(time.daysAgo(door.ready)) };
  return door.withdrew === undefined ? [ready] : [ready, { ready: false, at: time.on(time.daysAgo(door.withdrew)) }];
}

function offersOf(time: Timeline, { offer }: FrontDoor, initialAt: number | null, comprehensiveAt: number | null): OfferPlan[] {
  if (initialAt === null) return [];
  if (comprehensiveAt !== null) return [{ offeredAt: initialAt, slotAt: comprehensiveAt, outcome: 'attended', outcomeAt: comprehensiveAt }];
  if (!offer) return [];
  const slotAt = time.hoursAgo(-offer.slotInHours);
  return [{ offeredAt: initialAt, slotAt, outcome: offer.outcome, outcomeAt: offer.outcome ? time.past(slotAt) : null }];
}

function agreedIntervention(time: Timeline, group: SubstanceGroup, agreedOn: Day, appointmentIn: number | null): InterventionPlan {
  const kind = group === 'opiate' ? 'pharmacological' : 'psychosocial';
  const firstOfferedOn = appointmentIn === null ? null : addDays(time.today, appointmentIn);
  return { kind, setting: 'community', agreedOn, firstOfferedOn, startedOn: null, endedOn: null, exitStatus: null };
}
