import { addDays, type Day } from '@throughline/domain/calendar';
import type { Intervention } from './clock-event';
import type { DayDraft } from './clock-draft';
import type { ContractTerms } from './contract-terms';
import { lateEntryDaysOf, type DatedEvent } from './dated-event';
import { endReasonOf } from './episode-end';

/** What one episode has agreed and offered so far. */
interface Episode {
  /** The intervention agreed or offered first: its wait counts from the referral. */
  first: Intervention | null;
  firstWait: DayDraft | null;
  /** The latest wait for each further intervention. */
  readonly furtherWaits: Map<Intervention, DayDraft>;
  readonly slots: Map<Intervention, Day[]>;
}

const newEpisode = (): Episode => ({ first: null, firstWait: null, furtherWaits: new Map(), slots: new Map() });

/**
 * The waits for the first and for every further intervention (RU 3.9; C row C, C39 to C45), counted in days to the earliest
 * slot offered, attended or not. The first counts from the first referral of the episode, each further one from its own
 * agreement. A slot counts from the day on which it is offered; a departure before the slot ends the wait instead.
 */
export function interventionClocks(stream: readonly DatedEvent[], terms: ContractTerms): DayDraft[] {
  const drafts: DayDraft[] = [];
  let episode = newEpisode();
  for (const dated of stream) {
    const started = follow(episode, dated, terms);
    if (started) drafts.push(started);
    const end = endReasonOf(dated.event.type);
    if (end === undefined) continue;
    for (const wait of waitsOf(episode)) if (!wait.stop || wait.stop.at > dated.day) wait.stop = { at: dated.day, reason: end };
    episode.slots.clear();
    if (dated.event.type === 'episode-closed') episode = newEpisode();
  }
  return drafts;
}

function* waitsOf({ firstWait, furtherWaits }: Episode): Iterable<DayDraft> {
  if (firstWait) yield firstWait;
  yield* furtherWaits.values();
}

/** Takes in one event; gives the wait that it starts. */
function follow(episode: Episode, dated: DatedEvent, terms: ContractTerms): DayDraft | null {
  const { event } = dated;
  if (event.type === 'referral-received') {
    if (episode.firstWait) return null;
    episode.firstWait = waitFrom('first-intervention', dated, episode.first ? episode.slots.get(episode.first) : [], terms);
    return episode.firstWait;
  }
  if (event.type === 'intervention-agreed') return agreed(episode, dated, event.intervention, terms);
  if (event.type === 'appointment-offered') offered(episode, event.intervention, event.slotOn);
  return null;
}

/** Agreeing again on what is still awaited starts nothing. */
function agreed(episode: Episode, dated: DatedEvent, intervention: Intervention, terms: ContractTerms): DayDraft | null {
  episode.first ??= intervention;
  if (intervention === episode.first) return null;
  const current = episode.furtherWaits.get(intervention);
  if (current && (!current.stop || current.stop.at > dated.day)) return null;
  const wait = waitFrom('subsequent-intervention', dated, current ? [] : episode.slots.get(intervention), terms);
  episode.furtherWaits.set(intervention, wait);
  return wait;
}

function offered(episode: Episode, intervention: Intervention, slotOn: Day): void {
  episode.first ??= intervention;
  const slots = episode.slots.get(intervention);
  if (slots) slots.push(slotOn);
  else episode.slots.set(intervention, [slotOn]);
  const wait = intervention === episode.first ? episode.firstWait : episode.furtherWaits.get(intervention);
  if (wait) takeSlot(wait, slotOn);
}

function waitFrom(kind: DayDraft['kind'], starter: DatedEvent, slots: readonly Day[] | undefined, terms: ContractTerms): DayDraft {
  const due = addDays(starter.day, terms.interventionDays);
  const wait: DayDraft = { kind, starter, started: starter.day, due, lateEntryDays: lateEntryDaysOf(starter) };
  for (const slotOn of slots ?? []) takeSlot(wait, slotOn);
  return wait;
}

/** The earliest slot counts, whenever it was offered; one from before the wait does not. */
function takeSlot(wait: DayDraft, slotOn: Day): void {
  const { stop } = wait;
  if (slotOn < wait.started || (stop && (stop.reason !== 'offered' || stop.at <= slotOn))) return;
  wait.stop = { at: slotOn, reason: 'offered' };
}
