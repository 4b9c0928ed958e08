import { addDays, compareDays, daysBetween, type Day } from '@throughline/domain/calendar';
import { dischargeClassOf, type DischargeClass, type SubstanceGroup } from '@throughline/domain/codes';

/**
 * Treatment journeys: the episodes of one person that belong together in the national measures. Source: NDTMS business
 * rules (journey, 21-day gap, 84 days of effective treatment), measures.
 */

/** The facts of an episode that a journey rests on. */
export interface JourneyEpisode {
  readonly id: string;
  /** Who it is about; episodes without a client all belong to one person. */
  readonly client?: string;
  readonly triagedOn: Day | null;
  /** First day of structured treatment. */
  readonly structuredFrom: Day | null;
  readonly dischargedOn: Day | null;
  /** National discharge reason. */
  readonly reason: string | null;
  readonly group?: SubstanceGroup | null;
  /** Still on a substitute (methadone, buprenorphine) at discharge. */
  readonly onSubstitute?: boolean;
}

export type JourneyOutcome = DischargeClass | 'open' | 'inconsistent';

export interface Journey {
  readonly client: string | undefined;
  /** Ids of the episodes, by triage. */
  readonly episodes: readonly string[];
  /** Earliest triage. */
  readonly startedOn: Day;
  /** Latest discharge; null while any episode is open. */
  readonly endedOn: Day | null;
  readonly outcome: JourneyOutcome;
  /** 84 days or more of structured treatment, or successful before that. */
  readonly effective: boolean;
  /** Left incomplete in fewer than 84 days of structured treatment. */
  readonly earlyExit: boolean;
  /** First days of structured treatment of its episodes, earliest first. */
  readonly structuredFrom: readonly Day[];
}

type Triaged = JourneyEpisode & { readonly triagedOn: Day };

/** Days between a discharge and the next triage that still make one journey. */
const JOINING_GAP_DAYS = 21;
/** Days of structured treatment that count as effective. */
export const EFFECTIVE_TREATMENT_DAYS = 84;

/**
 * Joins the episodes of each person into journeys, by start. Episodes join when they overlap or the next triage is at
 * most 21 days after the discharge; an episode that was never triaged is in no journey. `asOf` is the day up to which
 * an open journey has lasted.
 */
export function journeysOf(episodes: readonly JourneyEpisode[], asOf: Day): Journey[] {
  const byClient = new Map<string | undefined, Triaged[]>();
  for (const episode of episodes) {
    if (!isTriaged(episode)) continue;
    const own = byClient.get(episode.client);
    if (own) own.push(episode);
    else byClient.set(episode.client, [episode]);
  }
  return [...byClient.values()]
    .flatMap((own) => joinEpisodes(own).map((joined) => journeyOf(joined, asOf)))
    .sort((a, b) => compareDays(a.startedOn, b.startedOn));
}

function joinEpisodes(episodes: Triaged[]): Triaged[][] {
  const ordered = [...episodes].sort((a, b) => compareDays(a.triagedOn, b.triagedOn));
  const journeys: Triaged[][] = [];
  let endedOn: Day | null = null;
  for (const episode of ordered) {
    const current = journeys.at(-1);
    if (current && (endedOn === null || episode.triagedOn <= addDays(endedOn, JOINING_GAP_DAYS))) {
      current.push(episode);
      endedOn = laterEnd(endedOn, episode.dischargedOn);
    } else {
      journeys.push([episode]);
      endedOn = episode.dischargedOn;
    }
  }
  return journeys;
}

function journeyOf(episodes: readonly Triaged[], asOf: Day): Journey {
  const endedOn = episodes.map(({ dischargedOn }) => dischargedOn).reduce(laterEnd);
  const outcome = outcomeOf(episodes, endedOn);
  const structuredFrom = episodes.flatMap((episode) => episode.structuredFrom ?? []).sort(compareDays);
  const [first] = structuredFrom;
  const lasted = first === undefined ? null : daysBetween(first, endedOn ?? asOf);
  const longEnough = lasted !== null && lasted >= EFFECTIVE_TREATMENT_DAYS;
  return {
    client: episodes[0]?.client,
    episodes: episodes.map(({ id }) => id),
    startedOn: episodes.map(({ triagedOn }) => triagedOn).reduce((a, b) => (a < b ? a : b)),
    endedOn,
    outcome,
    effective: longEnough || (lasted !== null && outcome === 'successful'),
    earlyExit: outcome === 'incomplete' && lasted !== null && !longEnough,
    structuredFrom,
  };
}

/** Outcome of the episode discharged last; a contradiction, or no usable reason, is `inconsistent` rather than guessed. */
function outcomeOf(episodes: readonly Triaged[], endedOn: Day | null): JourneyOutcome {
  if (endedOn === null) return 'open';
  const last = episodes.filter(({ dischargedOn }) => dischargedOn === endedOn);
  const outcomes = new Set(last.map(({ reason }) => (reason === null ? null : dischargeClassOf(reason))));
  const [outcome] = outcomes;
  if (outcomes.size > 1 || !outcome) return 'inconsistent';
  // Somebody still on a substitute has not completed treatment for opiate use.
  const onSubstitute = last.some((episode) => episode.group === 'opiate' && episode.onSubstitute === true);
  return outcome === 'successful' && onSubstitute ? 'inconsistent' : outcome;
}

function laterEnd(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}

function isTriaged(episode: JourneyEpisode): episode is Triaged {
  return episode.triagedOn !== null;
}
