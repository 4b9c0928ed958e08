import type { ClientListItem } from '@throughline/contracts/clients';
import { ageOn, londonDay, type Instant } from '@throughline/domain/calendar';
import { labelOf, safeguardingKinds, safeguardingLevels } from '@throughline/domain/codes';
import { countWords, plainDay, shortDay, type ClockWords } from '@throughline/web/ui';
import { dueAtWords } from '../../pieces/clock-kinds';

export type ClientView = 'mine' | 'team' | 'service';
export type ClientState = '' | 'open' | 'closed' | 'unallocated';

/** One client in the list; a restricted one is named by its reference only. */
export interface ClientRow {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly note: string;
  /** Only named staff may open it. */
  readonly restricted: boolean;
  /** Restricted, and the reader is not one of those staff. */
  readonly closed: boolean;
  readonly stage: string;
  readonly coordinator: string;
  readonly team: string;
  readonly clock: ClockWords | null;
  readonly review: string;
  readonly flags: readonly string[];
  readonly findings: string;
}

export const STAGES: Readonly<Record<string, string>> = {
  referral: 'Referred',
  assessment: 'In assessment',
  treatment: 'In treatment',
  closed: 'Closed',
};

/** A client of the list in the words of the table. */
export function rowOf(client: ClientListItem, now: Instant): ClientRow {
  const today = londonDay(now);
  const { id, reference, restricted, birthDate } = client;
  const closed = client.name === '';
  const age = birthDate === null ? '' : `, born ${plainDay(birthDate)} (${ageOn(birthDate, today)})`;
  return {
    id,
    path: `/clients/${id}`,
    name: closed ? `Restricted record ${reference}` : client.name,
    note: closed ? 'Open to named staff only' : `${reference}${age}`,
    restricted,
    closed,
    stage: STAGES[client.stage] ?? client.stage,
    coordinator: client.coordinator ?? 'Nobody yet',
    team: client.team ?? '',
    clock: client.nextDueAt === null ? null : dueAtWords(client.nextDueAt, null, now),
    review: client.nextReviewOn === null ? 'Not set' : shortDay(client.nextReviewOn, today),
    flags: client.flags.map(
      ({ kind, level }) => `${labelOf(safeguardingKinds, kind)}: ${labelOf(safeguardingLevels, level).toLowerCase()}`,
    ),
    findings: client.findingErrors === 0 ? 'None' : countWords(client.findingErrors, 'error'),
  };
}

/** The views that somebody's roles can fill; a data officer or safeguarding lead has no caseload and no team. */
export function viewsFor(roles: readonly string[]): readonly ClientView[] {
  const clinical = roles.some((role) => ['keyworker', 'prescriber', 'team-lead'].includes(role));
  return clinical ? ['mine', 'team', 'service'] : ['service'];
}

/** What stands in place of an empty list. */
export function emptyWords(view: ClientView, text: string): string {
  if (text !== '') return 'Nobody matches. Type the beginning of the family name, or the whole reference.';
  if (view === 'mine') return 'You coordinate no clients that match. Look under My team.';
  return 'No clients match.';
}
