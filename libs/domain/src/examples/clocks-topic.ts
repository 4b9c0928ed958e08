import type { Day, Instant } from '@throughline/domain/calendar';
import { clockKinds, clocksOf, type ClockEvent, type ContractTerms } from '@throughline/domain/clocks';
import { topic } from './topic';

interface ClocksGiven {
  readonly contract?: Partial<ContractTerms>;
  readonly holidays?: readonly Day[];
  readonly youngPerson?: boolean;
  readonly events: ClockEvent[];
  readonly asOf: Instant;
}

export const clocksTopic = topic(
  ({ contract = {}, holidays = [], youngPerson = false, events, asOf }: ClocksGiven) => {
    const result = clocksOf({ contract, holidays: [...holidays], youngPerson, events, asOf });
    const counts = Object.fromEntries(clockKinds.map((kind) => [kind, result.clocks.filter((clock) => clock.kind === kind).length]));
    return { ...result, counts };
  },
  { found: { clocks: ['kind', 'started'] }, one: ['rejected'] },
);
