import type { Day, Instant } from '@throughline/domain/calendar';
import type { ClientFacts } from '@throughline/domain/facts';
import { liveProfile, returnOf } from '@throughline/domain/ndtms';
import { cardOf } from './card';
import { deadlinesOf } from './deadlines';
import type { ClientProjections } from './rows';

/** Raise it when a projection's result changes for the same facts: the rebuild then re-derives every client. */
export const projectionVersion = 1;

/** What surrounds the facts: the holidays that apply and the moment at which clocks are read. */
export interface ProjectionContext {
  readonly holidays: readonly Day[];
  readonly asOf: Instant;
}

/**
 * Derives everything that is shown, alerted and returned about one client. Pure: the same facts give the same rows at any
 * time, but for clocks that have passed their due instant since.
 */
export function projectClient(facts: ClientFacts, context: ProjectionContext): ClientProjections {
  const deadlines = deadlinesOf(facts, context);
  const { rows, findings } = returnOf(facts, liveProfile);
  return { deadlines, returnRows: rows, findings, card: cardOf(facts, deadlines, findings) };
}
