import { addDays, addMonths, compareDays, daysBetween, type Day } from '@throughline/domain/calendar';
import { dischargeClassOf, type SubstanceGroup } from '@throughline/domain/codes';
import { channelShares, figures, longWaitShare, meanWaitDays } from '../population/figures';
import type { Course, InterventionPlan, ReviewPlan } from './course';
import type { Timeline } from './timeline';

/** What decides a course through treatment. */
export interface TreatmentOptions {
  readonly group: SubstanceGroup;
  readonly openedOn: Day;
  readonly closed: { readonly on: Day; readonly reason: string } | null;
  /** Days from today to the next review; negative is overdue. Left out: as it comes. */
  readonly reviewDueIn?: number;
  readonly withoutPlan?: boolean;
  readonly withoutStartOutcome?: boolean;
  /** Another intervention was agreed so many days ago and nothing has been offered yet. */
  readonly awaitingSince?: number;
}

/** Shortest episode that can hold referral, assessment and the start of treatment. */
export const shortestTreatment = 30;

/** From referral through assessment into treatment, with plans, reviews and outcome forms up to today or the discharge. */
export function treatmentCourse(time: Timeline, options: TreatmentOptions): Course {
  const { random } = time;
  const figure = figures[options.group];
  const until = options.closed ? addDays(options.closed.on, -1) : time.today;
  const entry = entryOf(time, options.openedOn, until);
  const interventions = interventionsOf(time, options, entry.doneOn, until);
  const startedOn = interventions[0]?.startedOn ?? entry.doneOn;
  const { plans, reviews } = plansOf(time, options, startedOn, until);
  const main = random.weighted(figure.main);
  const second = random.weighted(figure.second);
  return {
    group: options.group,
    main,
    second: second === main ? null : second,
    openedOn: options.openedOn,
    source: random.weighted(figure.sources),
    channel: random.weighted(channelShares),
    readiness: [{ ready: true, at: entry.readyAt }],
    priority: random.chance(0.06)
      ? { reason: random.pick(['immediate-risk', 'safeguarding', 'domestic-abuse', 'prison-release'] as const), at: entry.initialAt }
      : null,
    initialAt: entry.initialAt,
    offers: [{ offeredAt: entry.readyAt, slotAt: entry.comprehensiveAt, outcome: 'attended', outcomeAt: entry.comprehensiveAt }],
    comprehensiveAt: entry.comprehensiveAt,
    comprehensiveDoneAt: entry.doneAt,
    interventions,
    plans,
    reviews,
    outcomes: outcomesOf(time, options, startedOn, until),
    closed: options.closed,
    allocation: 'coordinator',
  };
}

/** The way in, pressed together where there is little room before `until`. */
function entryOf(time: Timeline, openedOn: Day, until: Day) {
  const { random } = time;
  const room = daysBetween(openedOn, until);
  const late = room > 60 && random.chance(0.04);
  const initialOn = addDays(openedOn, Math.min(random.wait(meanWaitDays), 6));
  const readyOn = room > 60 && random.chance(0.05) ? addDays(initialOn, random.int(1, 9)) : initialOn;
  const comprehensiveOn = addDays(readyOn, late ? random.int(8, 16) : random.int(1, 5));
  const doneOn = random.chance(0.7) ? comprehensiveOn : addDays(comprehensiveOn, random.int(1, 3));
  const initialAt = time.on(initialOn);
  const comprehensiveAt = time.on(comprehensiveOn);
  const readyAt = readyOn === initialOn ? initialAt : time.on(readyOn);
  const doneAt = Math.max(time.on(doneOn), comprehensiveAt + 5_400_000);
  return { initialAt, readyAt, comprehensiveAt, doneAt: Math.min(doneAt, time.now), doneOn };
}

const settingOf = (time: Timeline): string =>
  time.random.weighted([
    [92, 'community'],
    [5, 'primary-care'],
    [2, 'residential'],
    [1, 'inpatient'],
  ]);

function interventionsOf(time: Timeline, options: TreatmentOptions, agreedOn: Day, until: Day): InterventionPlan[] {
  const { random } = time;
  const medicine = { opiate: 0.82, alcohol: 0.25, 'non-opiate': 0, 'non-opiate-and-alcohol': 0.1 }[options.group];
  const started = (kind: InterventionPlan['kind'], agreed: Day, wait: number): InterventionPlan => {
    const offered = earliest(addDays(agreed, wait), until);
    const startedOn = earliest(random.chance(0.85) ? offered : addDays(offered, random.int(2, 9)), until);
    return {
      kind,
      setting: settingOf(time),
      agreedOn: earliest(agreed, until),
      firstOfferedOn: offered,
      startedOn,
      ...endOf(time, options),
    };
  };
  const room = daysBetween(agreedOn, until);
  const firstWait = room > 60 && random.chance(longWaitShare) ? random.int(22, 45) : Math.min(random.wait(meanWaitDays), 6);
  const list = [started('psychosocial', agreedOn, firstWait)];
  if (random.chance(medicine))
    list.push(started('pharmacological', addDays(agreedOn, random.int(0, Math.min(10, Math.max(0, room)))), random.wait(meanWaitDays)));
  if (room > 120 && random.chance(0.3))
    list.push(started('recovery-support', addDays(agreedOn, random.int(80, room - 20)), random.wait(4)));
  if (options.awaitingSince !== undefined) {
    const taken = list.some(({ kind }) => kind === 'pharmacological');
    if (!taken)
      list.push({
        kind: 'pharmacological',
        setting: 'community',
        agreedOn: time.daysAgo(options.awaitingSince),
        firstOfferedOn: null,
        startedOn: null,
        endedOn: null,
        exitStatus: null,
      });
  }
  return list;
}

function endOf(time: Timeline, { closed }: TreatmentOptions): Pick<InterventionPlan, 'endedOn' | 'exitStatus'> {
  if (!closed) return { endedOn: null, exitStatus: null };
  const planned = dischargeClassOf(closed.reason) !== 'incomplete';
  return { endedOn: closed.on, exitStatus: planned ? 'A' : closed.reason === '86' ? 'C' : 'B' };
}

/** A plan after the start and a new version about once a year; reviews every three months, some of them late. */
function plansOf(time: Timeline, options: TreatmentOptions, startedOn: Day, until: Day): Pick<Course, 'plans' | 'reviews'> {
  const { random } = time;
  const signedOn = addDays(startedOn, random.int(0, 12));
  if (options.withoutPlan || compareDays(signedOn, until) > 0 || (options.reviewDueIn === undefined && random.chance(0.03))) {
    return { plans: [{ signedOn: null, madeOn: earliest(startedOn, until), nextReviewOn: null }], reviews: [] };
  }
  const plans = [{ signedOn, madeOn: signedOn, nextReviewOn: addDays(addMonths(signedOn, 3), -random.int(0, 7)) }];
  const reviews: ReviewPlan[] = [];
  let due = plans[0]!.nextReviewOn;
  for (;;) {
    const heldOn = addDays(due, random.chance(0.1) ? random.int(3, 50) : -random.int(0, 8));
    if (compareDays(heldOn, until) > 0) break;
    due = addDays(addMonths(heldOn, 3), -random.int(0, 7));
    const counts = random.chance(0.95);
    reviews.push({ heldOn, nextReviewOn: due, clientPresent: counts, signed: counts });
    if (reviews.length % 4 === 0) plans.push({ signedOn: heldOn, madeOn: heldOn, nextReviewOn: due });
  }
  return { plans, reviews: options.reviewDueIn === undefined ? reviews : steered(time, reviews, signedOn, options.reviewDueIn) };
}

/** Replaces the latest reviews by one after which the next is due as asked. */
function steered(time: Timeline, reviews: readonly ReviewPlan[], signedOn: Day, dueIn: number): ReviewPlan[] {
  const nextReviewOn = addDays(time.today, dueIn);
  const heldOn = addDays(nextReviewOn, -86);
  const kept = reviews.filter((review) => review.heldOn < heldOn);
  return heldOn <= signedOn ? [...kept] : [...kept, { heldOn, nextReviewOn, clientPresent: true, signed: true }];
}

/** Forms at the start, about every half year, and at the end. */
function outcomesOf(time: Timeline, options: TreatmentOptions, startedOn: Day, until: Day): Course['outcomes'] {
  const { random } = time;
  const forms: { stage: 'start' | 'review' | 'exit'; takenOn: Day }[] = [];
  if (!options.withoutStartOutcome && random.chance(0.95))
    forms.push({ stage: 'start', takenOn: earliest(addDays(startedOn, random.int(0, 12)), until) });
  for (let on = addDays(startedOn, random.int(150, 200)); compareDays(on, until) < 0; on = addDays(on, random.int(150, 205)))
    forms.push({ stage: 'review', takenOn: on });
  if (options.closed && options.closed.reason !== '89' && random.chance(0.78)) forms.push({ stage: 'exit', takenOn: until });
  return forms;
}

const earliest = (a: Day, b: Day): Day => (a < b ? a : b);
