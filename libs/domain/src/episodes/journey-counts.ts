import { addMonths, type Day } from '@throughline/domain/calendar';
import type { Journey } from './journeys';

/** A period, both days included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export interface JourneyCounts {
  /** Journeys that start in the period. */
  readonly newPresentations: number;
  /** People with a journey that overlaps the period and has structured treatment by its end. */
  readonly inTreatment: number;
  /** Those journeys of theirs that are effective. */
  readonly effective: number;
  /** Journeys that end successful in the period. */
  readonly successfulCompletions: number;
  /** Successful completions followed by structured treatment in another journey within six months. */
  readonly representations: number;
}

/** Calendar months after a successful end within which a return counts as a re-presentation. */
const REPRESENTATION_MONTHS = 6;
const ALL_TIME: Period = { from: '0000-01-01', to: '9999-12-31' };

/**
 * Counts journeys over a period; without one, over all time. A re-presentation counts as known at `asOf`: treatment that
 * starts later is not known yet. Source: measures (PHOF 2.15, new presentations, effective treatment), PE-1.
 */
export function countJourneys(journeys: readonly Journey[], asOf: Day, period: Period = ALL_TIME): JourneyCounts {
  const treated = journeys.filter((journey) => overlaps(journey, period) && journey.structuredFrom.some((day) => day <= period.to));
  const completed = journeys.filter((journey) => journey.outcome === 'successful' && within(journey.endedOn, period));
  return {
    newPresentations: journeys.filter(({ startedOn }) => within(startedOn, period)).length,
    inTreatment: new Set(treated.map(({ client }) => client)).size,
    effective: treated.filter(({ effective }) => effective).length,
    successfulCompletions: completed.length,
    representations: completed.filter((journey) => cameBack(journey, journeys, asOf)).length,
  };
}

function cameBack(completed: Journey, journeys: readonly Journey[], asOf: Day): boolean {
  const { client, endedOn } = completed;
  if (endedOn === null) return false;
  const until = addMonths(endedOn, REPRESENTATION_MONTHS);
  return journeys.some(
    (other) =>
      other !== completed && other.client === client && other.structuredFrom.some((day) => day > endedOn && day <= until && day <= asOf),
  );
}

function overlaps({ startedOn, endedOn }: Journey, { from, to }: Period): boolean {
  return startedOn <= to && (endedOn === null || endedOn >= from);
}

function within(day: Day | null, { from, to }: Period): boolean {
  return day !== null && from <= day && day <= to;
}
