import { addDays, londonDayOfEpoch } from '@throughline/domain/calendar';
import type { Course } from '../course/course';
import type { Timeline } from '../course/timeline';
import { instant } from '../random';
import type { RecordRows, SafeguardingFlagRow } from '../rows';
import { sentences } from './sentences';
import type { FlagTrait, Traits } from './traits';

interface FlagContext {
  readonly clientId: string;
  readonly providerId: string;
  readonly ownerId: string;
  readonly keyworker: string;
  readonly traits: Traits;
  readonly course: Course;
  readonly sex: 'M' | 'F';
}

/** Flags of a client: those asked for, else by chance; of somebody discharged they are ended (SG-2). */
export function writeFlags(rows: RecordRows, time: Timeline, context: FlagContext): void {
  const { course, traits } = context;
  if (course.initialAt === null) return;
  for (const flag of traits.flags ?? flagsByChance(time, context))
    rows.safeguarding_flag.push(rowOf(time, context, course.initialAt, flag));
}

function flagsByChance(time: Timeline, { course, sex }: FlagContext): FlagTrait[] {
  const { random } = time;
  const level = random.weighted([
    [50, 'low'],
    [35, 'medium'],
    [15, 'high'],
  ] as const);
  const reviewIn = random.int(-6, 60);
  if (course.priority?.reason === 'pregnant') return [{ kind: 'unborn-child', level: 'high', reviewIn }];
  if (random.chance(0.09)) return [{ kind: 'child', level, reviewIn }];
  if (random.chance(0.03)) return [{ kind: 'adult', level, reviewIn }];
  return sex === 'F' && random.chance(0.008) ? [{ kind: 'unborn-child', level, reviewIn }] : [];
}

function rowOf(time: Timeline, context: FlagContext, earliest: number, { kind, level, reviewIn }: FlagTrait): SafeguardingFlagRow {
  const { random } = time;
  const { course } = context;
  const closedAt = course.closed ? time.on(course.closed.on) : null;
  const recently = time.on(time.daysAgo(random.int(20, 80)));
  const raisedAt = closedAt === null ? Math.max(earliest, recently) : earliest;
  const enteredAt = time.entered(raisedAt);
  const wanted = closedAt === null ? addDays(time.today, reviewIn) : addDays(londonDayOfEpoch(raisedAt), 28);
  const raisedOn = londonDayOfEpoch(raisedAt);
  return {
    providerId: context.providerId,
    id: random.id(enteredAt),
    createdAt: instant(enteredAt),
    createdBy: context.keyworker,
    updatedAt: instant(enteredAt),
    updatedBy: context.keyworker,
    clientId: context.clientId,
    kind,
    level,
    reason: random.pick(sentences.flags),
    ownerId: context.ownerId,
    reviewOn: wanted > raisedOn ? wanted : raisedOn,
    raisedAt: instant(raisedAt),
    endedAt: closedAt === null ? null : instant(Math.max(closedAt, raisedAt)),
    endedReason: closedAt === null ? null : 'Left the service; the other agencies were told.',
  };
}
