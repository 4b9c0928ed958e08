import type { GoalResponse } from '@throughline/contracts/plans';
import { labelOf, recoveryCapitalDomains } from '@throughline/domain/codes';
import { plainDay, type FieldOption, type Tone } from '@throughline/web/ui';

/** How a goal stands, as choices and as words with their tone. */
const STATUSES: Readonly<Record<string, { readonly label: string; readonly tone: Tone }>> = {
  'not-started': { label: 'Not started', tone: 'grey' },
  'on-track': { label: 'On track', tone: 'green' },
  'at-risk': { label: 'At risk', tone: 'amber' },
  achieved: { label: 'Achieved', tone: 'green' },
  dropped: { label: 'Dropped', tone: 'grey' },
};

export const goalStatusOptions: readonly FieldOption[] = Object.entries(STATUSES).map(([value, { label }]) => ({ value, label }));

/** One value of a goal as people read it. */
export function goalValueWords(field: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') return 'Empty';
  if (field === 'domain') return labelOf(recoveryCapitalDomains, value);
  if (field === 'status') return STATUSES[value]?.label ?? value;
  return field === 'byWhen' ? plainDay(value) : value;
}

/** A goal in the words of a table. */
export interface GoalLine {
  readonly id: string;
  readonly capital: string;
  readonly goal: string;
  readonly step: string;
  readonly status: string;
  readonly tone: Tone;
}

/** Goals by recovery capital, in the order of its domains. */
export function goalLines(goals: readonly GoalResponse[]): readonly GoalLine[] {
  const order: readonly string[] = recoveryCapitalDomains.map(({ code }) => code);
  return [...goals]
    .sort((a, b) => order.indexOf(a.domain) - order.indexOf(b.domain))
    .map(({ id, domain, goal, nextStep, who, byWhen, status }) => ({
      id,
      capital: labelOf(recoveryCapitalDomains, domain).split(':')[0] ?? domain,
      goal,
      step: [nextStep, who, byWhen ? plainDay(byWhen) : null].filter(Boolean).join('. ') || 'Not set',
      status: STATUSES[status]?.label ?? status,
      tone: STATUSES[status]?.tone ?? 'grey',
    }));
}
