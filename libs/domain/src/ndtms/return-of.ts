import type { ClientFacts, EpisodeFacts } from '@throughline/domain/facts';
import type { ReturnFindingRow, ReturnRowRow } from '@throughline/domain/projections';
import { compiledProfileOf, type CompiledProfile } from './compiled-profile';
import { consentStateOf } from './consent-state';
import type { ReturnProfile } from './profile';
import { returnSubjectOf, type ReturnSubject } from './return-subject';
import { findingsOfEpisode } from './rules/findings-of-episode';

/** What one client puts into the national return. */
export interface ClientReturn {
  readonly rows: ReturnRowRow[];
  readonly findings: ReturnFindingRow[];
}

/**
 * The rows of one client in the national return and what an upload would reject or query about them (ND-1, ND-2). Pure:
 * nothing depends on the present moment, so the same facts always give the same rows.
 *
 * Consent given: every triaged episode has one row for each of its interventions or outcome forms, whichever are more, and
 * at least one. Consent refused or withdrawn: one row an agency that says no more than that. Not recorded: no row.
 */
export function returnOf(facts: ClientFacts, profile: ReturnProfile): ClientReturn {
  const consent = consentStateOf(facts.consents);
  const ready = compiledProfileOf(profile);
  const subjects = facts.episodes.map((episode) => returnSubjectOf(facts, episode));
  const findings = subjects.flatMap((subject) => findingsOfEpisode(subject, consent, profile));
  if (consent === 'not-recorded') return { rows: [], findings };
  if (consent === 'refused') return { rows: refusalRows(subjects, profile, ready), findings };
  const triaged = subjects.filter(({ episode }) => episode.triagedOn !== null);
  return { rows: triaged.flatMap((subject) => episodeRows(subject, profile, ready)), findings };
}

function episodeRows(subject: ReturnSubject, profile: ReturnProfile, ready: CompiledProfile): ReturnRowRow[] {
  const { interventions, outcomes } = subject;
  const repeated = ready.empty.slice();
  ready.writeEpisode(repeated, subject);
  const rows: ReturnRowRow[] = [];
  const count = Math.max(1, interventions.length, outcomes.length);
  for (let i = 0; i < count; i++) {
    const cells = i === count - 1 ? repeated : repeated.slice();
    const intervention = interventions[i];
    const outcome = outcomes[i];
    if (intervention) ready.writeIntervention(cells, intervention);
    if (outcome) ready.writeOutcome(cells, outcome);
    rows.push({ ...rowHead(subject, profile), rowNumber: i + 1, consented: true, line: ready.lineOf(cells) });
  }
  return rows;
}

/** One row an agency, from the first of the client's episodes there to the end of the last. */
function refusalRows(subjects: readonly ReturnSubject[], profile: ReturnProfile, ready: CompiledProfile): ReturnRowRow[] {
  const byAgency = new Map<string, ReturnSubject[]>();
  for (const subject of subjects) {
    const agency = subject.episode.service.agencyCode;
    byAgency.set(agency, [...(byAgency.get(agency) ?? []), subject]);
  }
  return [...byAgency.values()].map((atAgency) => {
    const first = atAgency.reduce((earliest, subject) => (subject.episode.openedOn < earliest.episode.openedOn ? subject : earliest));
    const cells = ready.empty.slice();
    ready.writeRefusal(cells, first);
    return {
      ...rowHead(first, profile),
      activeTo: lastDayOf(atAgency.map(({ episode }) => episode)),
      rowNumber: 1,
      consented: false,
      line: ready.lineOf(cells),
    };
  });
}

function lastDayOf(episodes: readonly EpisodeFacts[]): string | null {
  let last = '';
  for (const { closedOn } of episodes) {
    if (closedOn === null) return null;
    if (closedOn > last) last = closedOn;
  }
  return last;
}

function rowHead({ client, episode }: ReturnSubject, profile: ReturnProfile): Omit<ReturnRowRow, 'rowNumber' | 'consented' | 'line'> {
  return {
    episodeId: episode.id,
    profile: profile.code,
    agencyCode: episode.service.agencyCode,
    clientReference: client.reference,
    activeFrom: episode.openedOn,
    activeTo: episode.closedOn,
  };
}
