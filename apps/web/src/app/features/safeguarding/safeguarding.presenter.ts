import type { RegisterFlag, SafeguardingRegisterResponse } from '@throughline/contracts/safeguarding';
import { compareDays, londonDay, startOfLondonDay, type Day, type Instant } from '@throughline/domain/calendar';
import { labelOf, safeguardingKinds, safeguardingLevels } from '@throughline/domain/codes';
import { clockWords, countWords, shortDay, type ClockWords, type Tone } from '@throughline/web/ui';

/** What the register is narrowed to; every open flag without it. */
export type RegisterView = 'all' | 'overdue' | 'high';

/** A flag of the register in the words of the table. */
export interface RegisterLine {
  readonly id: string;
  /** The client's safeguarding page. */
  readonly path: string;
  readonly name: string;
  readonly reference: string;
  /** The record is closed to the reader: no name and no reason. */
  readonly restricted: boolean;
  readonly kind: string;
  readonly level: string;
  readonly tone: Tone;
  readonly raised: string;
  readonly review: ClockWords;
  readonly owner: string;
  readonly coordinator: string;
  readonly reason: string;
}

const TONES: Readonly<Record<string, Tone>> = { high: 'red', medium: 'amber', low: 'grey' };

/** The register in the order given, narrowed to the view. */
export function registerLines(flags: readonly RegisterFlag[], view: RegisterView, now: Instant): readonly RegisterLine[] {
  const today = londonDay(now);
  return flags.filter((flag) => isIn(flag, view, today)).map((flag) => lineOf(flag, now));
}

/** A review is overdue from the day after its date. */
export function isReviewOverdue(flag: { readonly reviewOn: Day }, today: Day): boolean {
  return compareDays(flag.reviewOn, today) < 0;
}

function isIn(flag: RegisterFlag, view: RegisterView, today: Day): boolean {
  if (view === 'overdue') return isReviewOverdue(flag, today);
  return view === 'all' || flag.level === 'high';
}

function lineOf(flag: RegisterFlag, now: Instant): RegisterLine {
  const { id, clientId, clientName, clientReference, kind, level, reviewOn, raisedAt, owner, coordinator } = flag;
  const restricted = clientName === '';
  return {
    id,
    path: `/clients/${clientId}/safeguarding`,
    name: restricted ? `Restricted record ${clientReference}` : clientName,
    reference: restricted ? 'Open to named staff only' : clientReference,
    restricted,
    kind: labelOf(safeguardingKinds, kind),
    level: labelOf(safeguardingLevels, level),
    tone: TONES[level] ?? 'grey',
    raised: `Raised ${shortDay(londonDay(raisedAt), londonDay(now))}`,
    review: clockWords({ dueAt: startOfLondonDay(reviewOn), unit: 'days', kind: 'task' }, now),
    owner: owner.name,
    coordinator: coordinator === null ? 'Nobody coordinates' : `Coordinator ${coordinator}`,
    reason: restricted ? 'Hidden: the record is restricted.' : flag.reason,
  };
}

/** The line under the heading; a list that was cut says so. */
export function registerSummary({ flags, total, now }: SafeguardingRegisterResponse): string {
  const today = londonDay(now);
  const overdue = flags.filter((flag) => isReviewOverdue(flag, today)).length;
  const shown = total > flags.length ? ` The first ${flags.length} are shown.` : '';
  return `${countWords(total, 'open flag')}, ${countWords(overdue, 'review')} overdue.${shown}`;
}

/** What stands in place of an empty list. */
export function emptyRegister(view: RegisterView): string {
  if (view === 'overdue') return 'No review is overdue.';
  return view === 'high' ? 'No open flag is high.' : 'No flag is open.';
}
