import type { Day } from '@throughline/domain/calendar';

/**
 * States of an episode, from referral to discharge. The state is derived from the dates and never stored beside them.
 * `referred`: the referral was taken. `triaged`: the initial assessment was held. `in-treatment`: a structured
 * intervention has started. `discharged`: the episode is over; a client who comes back has a new one (clocks case 38).
 */
export const episodeStates = ['referred', 'triaged', 'in-treatment', 'discharged'] as const;

export type EpisodeState = (typeof episodeStates)[number];

/** Which state may follow which. Nothing follows a discharge. */
export const episodeTransitions: Readonly<Record<EpisodeState, readonly EpisodeState[]>> = {
  referred: ['triaged', 'discharged'],
  triaged: ['in-treatment', 'discharged'],
  'in-treatment': ['discharged'],
  discharged: [],
};

/** The dates that decide the state; null is known to be nothing. */
export interface EpisodeDates {
  readonly triagedOn: Day | null;
  readonly structuredFrom: Day | null;
  readonly dischargedOn: Day | null;
}

/** True when an episode may go from one state to the other. */
export function isAllowedTransition(from: EpisodeState, to: EpisodeState): boolean {
  return episodeTransitions[from].includes(to);
}

/** The state that the dates of an episode amount to on a day; what lies after the day has not happened yet. */
export function episodeStateOf(dates: EpisodeDates, on: Day): EpisodeState {
  const happened = (day: Day | null): boolean => day !== null && day <= on;
  if (happened(dates.dischargedOn)) return 'discharged';
  if (happened(dates.structuredFrom)) return 'in-treatment';
  return happened(dates.triagedOn) ? 'triaged' : 'referred';
}
