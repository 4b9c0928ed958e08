import { addDays, epochOf, londonDayOfEpoch, startOfLondonDayEpoch, type Day, type Instant } from '@throughline/domain/calendar';
import { admit } from './admission';
import { assessmentClocks } from './assessment';
import type { Clock, RejectedEvent } from './clock';
import type { ClockDraft } from './clock-draft';
import type { ClockEvent } from './clock-event';
import { defaultTerms, type ContractTerms } from './contract-terms';
import { correctionHistory } from './correction-history';
import type { DatedEvent } from './dated-event';
import { deathReportClocks } from './death-report';
import { readLog, streamOf } from './event-stream';
import { interventionClocks } from './intervention';
import { offenderManagerFeedbackClocks } from './offender-manager-feedback';
import { planReviewClocks } from './plan-review';
import { priorityAssessmentClocks } from './priority-assessment';
import { regulatorCopyClocks } from './regulator-copy';
import { releaseEngagementClocks } from './release-engagement';
import { verdictOn, type Look } from './verdict';

/** What the clocks of one client are derived from. */
export interface ClocksInput {
  /** Only what differs from `defaultTerms`. */
  readonly contract?: Partial<ContractTerms>;
  /** All holidays that apply. */
  readonly holidays: readonly Day[];
  /** Whether the waits are those of a young person; default false. */
  readonly youngPerson?: boolean;
  /** The dated history, in any order. */
  readonly events: readonly ClockEvent[];
  /** The moment for which states are given. */
  readonly asOf: Instant;
}

/** The clocks of one client. */
export interface ClocksResult {
  /** By kind in the order of `clockKinds`, within a kind by start. */
  readonly clocks: readonly Clock[];
  /** Events that had no effect, in the order in which they happened. */
  readonly rejected: readonly RejectedEvent[];
  /** The earliest due moment among the open assessment and priority clocks, in that clock's own form; null when none is open. */
  readonly effectiveDue: Day | Instant | null;
}

/**
 * Derives every clock from the dated events of a client; nothing is counted down or stored (C design rule 1), so that the same
 * events always give the same clocks. Linear in the events but for one sort; each correction costs two more passes.
 */
export function clocksOf({ contract, holidays, youngPerson = false, events, asOf }: ClocksInput): ClocksResult {
  const terms = termsOf(contract);
  const now = epochOf(asOf);
  const look: Look = { now, today: londonDayOfEpoch(now), terms, holidays, youngPerson };
  const log = readLog(events);
  const { admitted, rejected } = admit(streamOf(log, log.corrections));
  const drafts = draftsFrom(admitted, look);
  const history = correctionHistory(
    drafts,
    log.corrections,
    (corrections, knownAt) => draftsFrom(admit(streamOf(log, corrections, knownAt)).admitted, look),
    look,
  );
  const clocks = drafts.map((draft) => verdictOn(draft, look, history.get(draft)));
  return { clocks, rejected, effectiveDue: effectiveDueOf(clocks) };
}

/** The contract's terms over the defaults; a term without a value counts as left out. */
function termsOf(contract: Partial<ContractTerms> | undefined): ContractTerms {
  if (!contract) return defaultTerms;
  return { ...defaultTerms, ...Object.fromEntries(Object.entries(contract).filter(([, term]) => term !== undefined)) };
}

function draftsFrom(stream: readonly DatedEvent[], { terms, holidays }: Look): ClockDraft[] {
  const waits = interventionClocks(stream, terms);
  return [
    ...assessmentClocks(stream, terms),
    ...priorityAssessmentClocks(stream, terms),
    ...waits.filter(({ kind }) => kind === 'first-intervention'),
    ...waits.filter(({ kind }) => kind === 'subsequent-intervention'),
    ...planReviewClocks(stream, terms),
    ...offenderManagerFeedbackClocks(stream, terms),
    ...deathReportClocks(stream, terms),
    ...regulatorCopyClocks(stream, terms, holidays),
    ...releaseEngagementClocks(stream, terms),
  ];
}

/** The shorter of the two duties governs (C24). */
function effectiveDueOf(clocks: readonly Clock[]): Day | Instant | null {
  let earliest: { readonly due: Day | Instant; readonly at: number } | null = null;
  for (const { kind, due, stopped } of clocks) {
    if (stopped !== undefined || (kind !== 'assessment' && kind !== 'priority-assessment')) continue;
    const at = kind === 'assessment' ? startOfLondonDayEpoch(addDays(due, 1)) : epochOf(due);
    if (earliest === null || at < earliest.at) earliest = { due, at };
  }
  return earliest?.due ?? null;
}
