import { epochOf, londonDayOfEpoch, startOfLondonDayEpoch, type Day } from '@throughline/domain/calendar';
import type { ClockEvent, ClockEventType, CorrectionEvent, EventMoment, HappenedEvent } from './clock-event';
import type { DatedEvent } from './dated-event';

/** A client's events in no particular order, with the corrections taken out, oldest first. */
export interface EventLog {
  readonly entries: readonly DatedEvent[];
  readonly corrections: readonly Correction[];
}

/** An event that counts at another moment from `recordedAt` on. */
export interface Correction {
  readonly event: string;
  readonly moment: EventMoment;
  /** Epoch milliseconds. */
  readonly recordedAt: number;
}

/** A day without a time: at its beginning, at its end, or right after the initial assessment of that day. */
type DayPlace = 'first' | 'last' | 'after-initial';

/**
 * The order of events of one moment, and where an event with only a day falls among the timed ones of that day: what starts
 * something at its beginning, what ends something at its end, so that a client seen and closed on one day is closed.
 */
const dayOrder: Readonly<Record<ClockEventType, readonly [rank: number, place: DayPlace]>> = {
  'referral-received': [0, 'first'],
  released: [1, 'first'],
  'initial-assessment-held': [2, 'first'],
  'readiness-recorded': [3, 'first'],
  'priority-identified': [4, 'first'],
  'priority-removed': [5, 'last'],
  'comprehensive-offered': [6, 'first'],
  'comprehensive-cancelled': [7, 'first'],
  'comprehensive-not-attended': [8, 'last'],
  'external-assessment-accepted': [9, 'after-initial'],
  'comprehensive-started': [10, 'after-initial'],
  'comprehensive-completed': [11, 'after-initial'],
  'intervention-agreed': [12, 'first'],
  'appointment-offered': [13, 'first'],
  'intervention-started': [14, 'last'],
  'plan-signed': [15, 'first'],
  'review-held': [16, 'last'],
  'probation-appointment-ended': [17, 'first'],
  'feedback-sent': [18, 'last'],
  'admitted-to-hospital': [19, 'last'],
  died: [20, 'last'],
  'transferred-out': [21, 'last'],
  'taken-into-custody': [22, 'last'],
  disengaged: [23, 'last'],
  'episode-closed': [24, 'last'],
  'death-notified': [25, 'first'],
  'death-reported': [26, 'last'],
  'regulator-notified': [27, 'first'],
  'regulator-copy-sent': [28, 'last'],
  corrected: [29, 'last'],
};

const dayStart = Number.MIN_SAFE_INTEGER;
const dayEnd = Number.MAX_SAFE_INTEGER;

/** Reads a client's events once; `streamOf` then gives them in order. */
export function readLog(events: readonly ClockEvent[]): EventLog {
  const entries: DatedEvent[] = [];
  const corrections: Correction[] = [];
  events.forEach((event, origin) => {
    if (event.type === 'corrected') corrections.push(correctionOf(event));
    else entries.push(dated(event, origin));
  });
  corrections.sort((a, b) => a.recordedAt - b.recordedAt);
  return { entries, corrections };
}

/**
 * The events at the moments that the corrections given leave them, in the order in which they happened; with `knownAt` (epoch
 * milliseconds) only those recorded by then, as somebody looking at that moment saw them.
 * The order of the input matters only between events of one type and one moment that were recorded together and have no ids.
 */
export function streamOf(log: EventLog, corrections: readonly Correction[], knownAt?: number): DatedEvent[] {
  const moments = new Map(corrections.map(({ event, moment }) => [event, moment]));
  const entries = knownAt === undefined ? log.entries : knownBy(log.entries, knownAt);
  const stream = entries.map((entry) => {
    const moved = entry.event.id === undefined ? undefined : moments.get(entry.event.id);
    return moved ? { ...entry, ...placed(entry.event.type, moved) } : entry;
  });
  return placedAfterInitial(stream).sort(inOrder);
}

function knownBy(entries: readonly DatedEvent[], knownAt: number): DatedEvent[] {
  const today = londonDayOfEpoch(knownAt);
  return entries.filter(({ knownFrom, firstDay }) => (knownFrom === null ? firstDay <= today : knownFrom <= knownAt));
}

function correctionOf(event: CorrectionEvent): Correction {
  const moment: EventMoment = event.at === undefined ? { on: event.on } : { at: event.at };
  return { event: event.event, moment, recordedAt: epochOf(event.recordedAt) };
}

function dated(event: HappenedEvent, origin: number): DatedEvent {
  const moment = placed(event.type, event);
  const knownFrom = event.recordedAt === undefined ? moment.at : epochOf(event.recordedAt);
  return { event, ...moment, firstDay: moment.day, knownFrom, origin };
}

function placed(type: ClockEventType, moment: EventMoment): Pick<DatedEvent, 'day' | 'at' | 'place'> {
  if (moment.at === undefined) return { day: moment.on, at: null, place: dayOrder[type][1] === 'last' ? dayEnd : dayStart };
  const at = epochOf(moment.at);
  return { day: londonDayOfEpoch(at), at, place: at };
}

/** An assessment known by its day only cannot have come before the initial assessment timed on that day. */
function placedAfterInitial(stream: DatedEvent[]): DatedEvent[] {
  const isLoose = (entry: DatedEvent): boolean => entry.at === null && dayOrder[entry.event.type][1] === 'after-initial';
  if (!stream.some(isLoose)) return stream;
  const initials = new Map<Day, number>();
  for (const { event, day, at } of stream) {
    if (event.type === 'initial-assessment-held' && at !== null) initials.set(day, Math.min(at, initials.get(day) ?? at));
  }
  return stream.map((entry) => (isLoose(entry) ? { ...entry, place: initials.get(entry.day) ?? entry.place } : entry));
}

function inOrder(a: DatedEvent, b: DatedEvent): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.place !== b.place) return a.place < b.place ? -1 : 1;
  const rank = dayOrder[a.event.type][0] - dayOrder[b.event.type][0];
  if (rank !== 0) return rank;
  const recorded = recordedAtOf(a) - recordedAtOf(b);
  if (recorded !== 0) return recorded;
  const [aId = '', bId = ''] = [a.event.id, b.event.id];
  if (aId !== bId) return aId < bId ? -1 : 1;
  return a.origin - b.origin;
}

function recordedAtOf(entry: DatedEvent): number {
  return entry.knownFrom ?? startOfLondonDayEpoch(entry.firstDay);
}
