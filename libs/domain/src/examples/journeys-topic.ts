import type { Day } from '@throughline/domain/calendar';
import { countJourneys, journeysOf, type JourneyEpisode, type Period } from '@throughline/domain/episodes';
import { topic } from './topic';

interface JourneysGiven {
  readonly episodes: readonly JourneyEpisode[];
  readonly asOf: Day;
  readonly period?: Period;
}

export const journeysTopic = topic(({ episodes, asOf, period }: JourneysGiven) => {
  const journeys = journeysOf(episodes, asOf);
  return { journeys, ...countJourneys(journeys, asOf, period) };
});
