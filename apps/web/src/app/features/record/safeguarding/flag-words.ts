import type { FlagResponse } from '@throughline/contracts/clients';
import { daysBetween, londonDay, type Day } from '@throughline/domain/calendar';
import { labelOf, safeguardingKinds, safeguardingLevels } from '@throughline/domain/codes';
import { countWords, plainDay, shortDay, type Tone } from '@throughline/web/ui';

const TONES: Readonly<Record<string, Tone>> = { high: 'red', medium: 'amber', low: 'grey' };

/** A safeguarding flag in words. */
export interface FlagLine {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly tone: Tone;
  readonly reason: string;
  readonly owner: string;
  readonly raised: string;
  readonly review: string;
  readonly isOverdue: boolean;
  readonly ended: string;
}

export function flagLine(flag: FlagResponse, today: Day): FlagLine {
  const left = daysBetween(today, flag.reviewOn);
  const review = shortDay(flag.reviewOn, today);
  return {
    id: flag.id,
    kind: labelOf(safeguardingKinds, flag.kind),
    level: labelOf(safeguardingLevels, flag.level),
    tone: TONES[flag.level] ?? 'grey',
    reason: flag.reason,
    owner: flag.owner.name,
    raised: plainDay(londonDay(flag.raisedAt)),
    review: left < 0 ? `${review}, ${countWords(-left, 'day')} overdue` : review,
    isOverdue: left < 0 && flag.endedAt === null,
    ended: flag.endedAt ? `${plainDay(londonDay(flag.endedAt))}: ${flag.endedReason ?? 'no reason given'}` : '',
  };
}
