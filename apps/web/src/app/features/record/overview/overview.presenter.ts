import type {
  AllocationResponse,
  ClientRecordResponse,
  ConsentResponse,
  DeadlineResponse,
  EpisodeResponse,
} from '@throughline/contracts/clients';
import type { FindingResponse } from '@throughline/contracts/problem';
import { londonDay, londonTime, type Day, type Instant } from '@throughline/domain/calendar';
import { consentKinds, labelOf, priorityReasons, referralChannels, referralSources, substances } from '@throughline/domain/codes';
import { topItemOf } from '@throughline/domain/outcomes';
import { wordsFor } from '@throughline/web/core';
import { countWords, plainDay, shortDay, type ClockWords, type Fact, type FindingWords } from '@throughline/web/ui';
import { clockKindWords, clockPath, clockStartWords, deadlineWords } from '../../../pieces/clock-kinds';
import { recordLink, type RecordLink } from '../../../pieces/record-link';
import { currentConsents } from '../record-banner';

const STAGES: Readonly<Record<string, string>> = {
  referral: 'Referred, not yet assessed',
  assessment: 'In assessment',
  treatment: 'In treatment',
  closed: 'Closed',
};
const GROUPS: Readonly<Record<string, string>> = {
  opiate: 'opiates',
  'non-opiate-and-alcohol': 'non-opiates and alcohol',
  'non-opiate': 'non-opiates',
  alcohol: 'alcohol',
};
const STOP_WORDS: Readonly<Record<string, string>> = {
  attended: 'attended',
  'accepted-external': 'another assessment was accepted',
  offered: 'offered',
  held: 'held',
  sent: 'sent',
  started: 'started',
  withdrawn: 'the client withdrew',
  'entered-in-error': 'entered in error',
  died: 'the client died',
  transferred: 'transferred',
  disengaged: 'disengaged',
  custody: 'in custody',
  'episode-closed': 'episode closed',
};

/** `In treatment since 6 May 2026, opiates.` */
export function stageLine(record: ClientRecordResponse, episode: EpisodeResponse | null): string {
  if (!episode) return 'No episode is recorded.';
  const stage = STAGES[record.stage] ?? record.stage;
  const since = episode.closedOn ? `on ${plainDay(episode.closedOn)}` : `since ${plainDay(episode.triagedOn ?? episode.openedOn)}`;
  const group = record.substanceGroup ? `, ${GROUPS[record.substanceGroup] ?? record.substanceGroup}` : '';
  return `${stage} ${since}${group}. ${episode.service.name}.`;
}

/** One open duty of this client. */
export interface DueLine {
  readonly key: string;
  readonly what: string;
  readonly note: string;
  readonly clock: ClockWords;
  readonly action: string;
  readonly path: string;
}

/** Open duties, the least time left first. */
export function dueLines(record: ClientRecordResponse, now: Instant): readonly DueLine[] {
  return record.deadlines
    .filter(({ open }) => open)
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .map((deadline) => {
      const clock = deadlineWords(deadline, now);
      const { what, action } = clockKindWords(deadline.kind);
      return {
        key: deadline.key,
        what,
        note: `${clock.when}. ${clockStartWords(deadline, londonDay(now))}`,
        clock,
        action,
        path: clockPath(record.person.id, deadline.kind),
      };
    });
}

/** How a duty ended, for the list of earlier ones. */
export interface StoppedLine {
  readonly key: string;
  readonly what: string;
  readonly due: string;
  readonly ended: string;
  readonly met: boolean;
  readonly state: string;
}

export function stoppedLines(deadlines: readonly DeadlineResponse[]): readonly StoppedLine[] {
  return deadlines
    .filter(({ open }) => !open)
    .map(({ key, kind, due, stopped, reason, state }) => ({
      key,
      what: clockKindWords(kind).what,
      due: momentOrDay(due),
      ended: [stopped ? momentOrDay(stopped) : '', STOP_WORDS[reason ?? ''] ?? reason ?? ''].filter(Boolean).join(', '),
      met: state === 'met',
      state: state === 'met' ? 'In time' : state === 'breached' ? 'Late' : 'Ended without an answer',
    }));
}

function momentOrDay(when: string): string {
  return when.length === 10 ? plainDay(when) : `${plainDay(londonDay(when))} ${londonTime(when)}`;
}

/** A finding of the national return in words, and where it is mended. */
export interface FindingLine {
  readonly key: string;
  readonly words: FindingWords;
  readonly link: RecordLink | null;
}

/** What the return lacks, errors first. Items of one form with the same trouble are one line that names them. */
export function findingLines(clientId: string, findings: readonly FindingResponse[]): readonly FindingLine[] {
  const weight = { error: 0, warning: 1, information: 2 };
  const groups = new Map<string, FindingResponse[]>();
  for (const finding of [...findings].sort((a, b) => weight[a.severity] - weight[b.severity])) {
    const key = `${finding.code} ${itemOf(finding.path) ? finding.path.slice(0, finding.path.lastIndexOf('.')) : finding.path}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups].flatMap(([key, [first, ...others]]) => (first ? [findingLine(clientId, key, first, others)] : []));
}

function findingLine(clientId: string, key: string, first: FindingResponse, others: readonly FindingResponse[]): FindingLine {
  const { code, severity, path, parameters } = first;
  const items = [first, ...others].flatMap((finding) => itemOf(finding.path) ?? []);
  const named = items.length > 0 ? ` ${countWords(items.length, 'item')}: ${items.join(', ')}.` : '';
  return { key, words: { severity, text: wordsFor(code, parameters) + named, why: `Rule ${code}` }, link: recordLink(clientId, path) };
}

/** Name of the item that a finding about an outcome form is about: `outcome.<id>.CRAUSE`. */
function itemOf(path: string): string | undefined {
  return path.startsWith('outcome.') ? topItemOf(path.split('.').at(-1) ?? '')?.label : undefined;
}

/** The latest referral in facts. */
export function referralFacts(episode: EpisodeResponse): readonly Fact[] {
  const referral = episode.referrals[0];
  if (!referral) return [{ label: 'Referral', value: 'Not recorded' }];
  const names = referral.substances.map((code) => labelOf(substances, code));
  return [
    { label: 'Received', value: plainDay(referral.receivedOn) },
    { label: 'Source', value: [labelOf(referralSources, referral.source), referral.sourceOrganisation].filter(Boolean).join(', ') },
    { label: 'Channel', value: labelOf(referralChannels, referral.channel) },
    { label: 'Substances', value: names.join(', ') || 'Not asked yet' },
    { label: 'Why now', value: referral.reason ?? 'Not asked yet' },
    { label: 'Readiness', value: episode.ready === null ? 'Not asked yet' : episode.ready ? 'Ready and willing' : 'Not ready' },
  ];
}

/** A priority with its time, and whether it was removed. */
export function priorityWords(priority: EpisodeResponse['priorities'][number], today: Day): string {
  const when = `${shortDay(londonDay(priority.eventAt), today)} ${londonTime(priority.eventAt)}`;
  const removed = priority.removedAt ? ` Removed: ${priority.removedReason ?? 'no reason given'}.` : '';
  return `${labelOf(priorityReasons, priority.reason)}, identified ${when}.${removed}`;
}

/** A consent decision for the table. */
export interface ConsentLine {
  readonly id: string;
  readonly about: string;
  readonly given: boolean;
  readonly decided: string;
  readonly evidence: string;
}

export function consentLines(consents: readonly ConsentResponse[]): readonly ConsentLine[] {
  return currentConsents(consents).map(({ id, purpose, agency, given, decidedAt, evidence, enteredBy }) => ({
    id,
    about: agency ? `${labelOf(consentKinds, purpose)}: ${agency}` : labelOf(consentKinds, purpose),
    given,
    decided: [`${plainDay(londonDay(decidedAt))} ${londonTime(decidedAt)}`, enteredBy ?? ''].filter(Boolean).join(', '),
    evidence: evidence ?? 'Not recorded',
  }));
}

/** `Priya Oakleaf, Eastmere adults, since 6 May 2026`. */
export function allocationWords({ staff, team, startedAt, endedAt }: AllocationResponse): string {
  const from = plainDay(londonDay(startedAt));
  const span = endedAt ? `${from} to ${plainDay(londonDay(endedAt))}` : `since ${from}`;
  return `${staff?.name ?? 'Nobody yet'}, ${team.name}, ${span}`;
}
