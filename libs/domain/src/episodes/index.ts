export { checkDischarge, type EpisodeDischarge } from './check-discharge';
export {
  checkIntervention,
  isStructuredKind,
  structuredKinds,
  type InterventionDates,
  type InterventionToCheck,
} from './check-intervention';
export { checkOpening, type EpisodeOpening } from './check-opening';
export { deathOnDischarge } from './death-on-discharge';
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
