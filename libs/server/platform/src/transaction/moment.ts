import { epochOf, instantOf, isInstant, parseLondonTime, type Instant } from '@throughline/domain/calendar';
import { errorFinding } from '@throughline/domain/findings';
import { refused } from '../errors/app-error';

/**
 * The instant a person meant. London wall time that the clocks skip is refused with `time-does-not-exist`, one that they
 * repeat with `time-happens-twice` and the two candidates; a moment after `now` is refused with `in-the-future` unless
 * it is allowed. Source: clocks.md row 21.
 */
export function momentOf(text: string, path: string, now: Instant, options: { readonly future?: boolean } = {}): Instant {
  const instant = isInstant(text) ? instantOf(epochOf(text)) : londonInstant(text, path);
  // A minute of grace: the reader's clock is not ours.
  if (!options.future && epochOf(instant) > epochOf(now) + 60_000) throw refused([errorFinding('in-the-future', path)]);
  return instant;
}

function londonInstant(text: string, path: string): Instant {
  const parsed = parseLondonTime(text.slice(0, 16));
  if (parsed.result === 'ok') return parsed.at;
  if (parsed.result === 'nonexistent') throw refused([errorFinding('time-does-not-exist', path)]);
  throw refused([errorFinding('time-happens-twice', path, { first: parsed.candidates[0], second: parsed.candidates[1] })]);
}
