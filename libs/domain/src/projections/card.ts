import { substanceGroupOf } from '@throughline/domain/codes';
import type { ClientFacts, EpisodeFacts } from '@throughline/domain/facts';
import type { CardRow, DeadlineRow, ReturnFindingRow } from './rows';

const severityOrder: Readonly<Record<string, number>> = { high: 0, medium: 1, low: 2 };

function stageOf(episode: EpisodeFacts | undefined): CardRow['stage'] {
  if (!episode || episode.closedOn) return 'closed';
  if (episode.interventions.some((intervention) => intervention.startedOn)) return 'treatment';
  return episode.parts.some((part) => part.part !== 'screening') ? 'assessment' : 'referral';
}

/** Substances of an episode: what the assessment names, else what the referral said. */
export function substancesOf(episode: EpisodeFacts): string[] {
  const named = ['substances.main', 'substances.second', 'substances.third']
    .map((question) => episode.answers[question]?.value)
    .filter((value): value is string => typeof value === 'string' && value !== '');
  return named.length > 0 ? named : [...new Set(episode.referrals.flatMap((referral) => referral.substances))];
}

function groupOf(episode: EpisodeFacts | undefined): string | null {
  return episode ? substanceGroupOf(substancesOf(episode)).group : null;
}

/** The one row that lists, banners and access decisions read (PL-5, SG-2). */
export function cardOf(facts: ClientFacts, deadlines: readonly DeadlineRow[], findings: readonly ReturnFindingRow[]): CardRow {
  const { client } = facts;
  const current = facts.episodes.find((episode) => !episode.closedOn) ?? facts.episodes.at(-1);
  const open = current !== undefined && !current.closedOn;
  const dues = deadlines.filter((deadline) => deadline.open).map((deadline) => deadline.dueAt);
  const reviews = deadlines.filter((deadline) => deadline.open && deadline.kind === 'plan-review');
  return {
    reference: client.reference,
    sortName: `${client.familyName}, ${client.givenName}`.toLowerCase(),
    displayName: `${client.familyName}, ${client.givenName}`,
    birthDate: client.birthDate,
    episodeId: current?.id ?? null,
    serviceId: current?.service.id ?? null,
    teamId: current?.allocation?.teamId ?? null,
    coordinatorId: current?.allocation?.staffId ?? null,
    open,
    restricted: client.restricted,
    stage: stageOf(current),
    substanceGroup: groupOf(current),
    referredOn: current?.openedOn ?? null,
    nextReviewOn: reviews[0]?.due ?? null,
    nextDueAt: dues.length > 0 ? dues.reduce((first, due) => (due < first ? due : first)) : null,
    flags: facts.flags
      .filter((flag) => !flag.endedAt)
      .map(({ id, kind, level, reviewOn }) => ({ id, kind, level, reviewOn }))
      .sort(
        (a, b) =>
          (severityOrder[a.level] ?? 3) - (severityOrder[b.level] ?? 3) || a.reviewOn.localeCompare(b.reviewOn) || a.id.localeCompare(b.id),
      ),
    findingErrors: findings.filter((finding) => finding.severity === 'error').length,
    findingWarnings: findings.filter((finding) => finding.severity === 'warning').length,
  };
}
