import type { ChangeResponse } from '@throughline/contracts/clients';
import { isDay, isInstant, type Instant } from '@throughline/domain/calendar';
import { momentWords, plainDay } from '@throughline/web/ui';

/** A correction in the words of the table. */
export interface ChangeLine {
  readonly key: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly earlier: string;
  readonly later: string;
  readonly reason: string;
}

const RECORDS: Readonly<Record<string, string>> = {
  client: 'Person',
  episode: 'Episode',
  referral: 'Referral',
  assessment: 'Assessment',
  assessment_part: 'Part of the assessment',
  assessment_answer: 'Answer',
  assessment_offer: 'Slot offered',
  plan: 'Plan',
  plan_goal: 'Goal',
  review: 'Review',
  outcome: 'Outcome form',
  intervention: 'Intervention',
  safeguarding_flag: 'Safeguarding flag',
  allocation: 'Allocation',
  priority: 'Priority',
  consent: 'Consent',
};

/** Corrections, newest first as the API gives them. */
export function changeLines(changes: readonly ChangeResponse[], now: Instant): readonly ChangeLine[] {
  return changes.map((change, index) => ({
    key: `${index} ${change.record} ${change.field} ${change.changedAt}`,
    when: momentWords(change.changedAt, now),
    who: change.changedBy ?? 'Not known',
    what: `${RECORDS[change.record] ?? change.record.replaceAll('_', ' ')}, ${fieldWords(change.field)}`,
    earlier: valueWords(change.earlier, now),
    later: valueWords(change.later, now),
    reason: change.reason ?? '',
  }));
}

/** `next review on` for `nextReviewOn`. */
function fieldWords(field: string): string {
  return field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** A value of any kind as people read it; the pairs of a form one after the other. */
export function valueWords(value: unknown, now: Instant): string {
  if (value === null || value === undefined || value === '') return 'Empty';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map((entry) => valueWords(entry, now)).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${name} ${valueWords(inner, now)}`)
      .join(', ');
  const text = String(value);
  if (isDay(text)) return plainDay(text);
  return isInstant(text) ? momentWords(text, now) : text;
}
