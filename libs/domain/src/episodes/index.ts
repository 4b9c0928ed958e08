export { checkDischarge, type EpisodeDischarge } from './check-discharge';
export { checkOpening, type EpisodeOpening } from './check-opening';
export {
  episodeStateOf,
  episodeStates,
  episodeTransitions,
  isAllowedTransition,
  type EpisodeDates,
  type EpisodeState,
} from './episode-states';
export { countJourneys, type JourneyCounts, type Period } from './journey-counts';
export { EFFECTIVE_TREATMENT_DAYS, journeysOf, type Journey, type JourneyEpisode, type JourneyOutcome } from './journeys';
