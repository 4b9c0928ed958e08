import { ageOn, epochOf, instantOf } from '@throughline/domain/calendar';
import { clocksOf, clockSteps, dueInstant, isOpenClock, type Clock } from '@throughline/domain/clocks';
import type { ClientFacts, EpisodeFacts } from '@throughline/domain/facts';
import { clockEventsOf } from './clock-events';
import type { ProjectionContext } from './project-client';
import type { DeadlineRow } from './rows';

function rowOf(episode: EpisodeFacts, clock: Clock): DeadlineRow {
  const open = isOpenClock(clock);
  const { kind, started, due, state, stopped, reason, startedBy, ...detail } = clock;
  return {
    key: `${kind}:${startedBy ?? episode.id}`,
    episodeId: episode.id,
    kind,
    started,
    due,
    dueAt: instantOf(epochOf(dueInstant(clock))),
    // An open clock is stored as running: whether it is late is the due instant against the database's clock, so that the
    // row does not change with time and a rebuild that finds the same record changes nothing.
    state: open ? 'running' : state,
    stopped: stopped ?? null,
    reason: reason ?? null,
    open,
    detail: withoutTime(detail, open),
    steps: open ? clockSteps(clock).map(({ step, at }) => ({ step, at: instantOf(epochOf(at)) })) : [],
    coordinatorId: episode.allocation?.staffId ?? null,
    teamId: episode.allocation?.teamId ?? null,
  };
}

/** What depends on when an open clock is looked at is left to the reader. */
function withoutTime(detail: Readonly<Record<string, unknown>>, open: boolean): Record<string, unknown> {
  const timeless = open ? ['offer', 'longWait', 'days'] : [];
  return Object.fromEntries(Object.entries(detail).filter(([name, value]) => value !== undefined && !timeless.includes(name)));
}

/** Every clock of a client whose events exist in the record (IN-4, IN-5, PL-2). */
export function deadlinesOf(facts: ClientFacts, context: ProjectionContext): DeadlineRow[] {
  return facts.episodes.flatMap((episode) => {
    const { clocks } = clocksOf({
      contract: episode.service.terms,
      holidays: context.holidays,
      youngPerson: ageOn(facts.client.birthDate, episode.openedOn) < 18,
      events: clockEventsOf(facts, episode),
      asOf: context.asOf,
    });
    return clocks.map((clock) => rowOf(episode, clock));
  });
}
