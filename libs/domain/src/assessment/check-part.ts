import { epochOf, londonDay, type Day, type Instant } from '@throughline/domain/calendar';
import { errorFinding, type Finding } from '@throughline/domain/findings';
import type { AssessmentPart } from './questions';

/** When a part of the assessment was begun and completed, in event time. */
export interface PartMoments {
  readonly part: AssessmentPart;
  readonly startedAt: Instant;
  /** Null while it goes on. */
  readonly completedAt: Instant | null;
}

/** A part as it is about to be saved, new or corrected, and what it is held against. */
export interface PartToCheck extends PartMoments {
  /** The other parts of the same assessment. */
  readonly others: readonly PartMoments[];
  /** Day of the first referral of the episode. */
  readonly referredOn: Day;
  /** First day of structured treatment; null while none has started. */
  readonly structuredFrom: Day | null;
}

/**
 * Checks the moments of one part of the assessment (AS-1, RU 1.6.3, 1.6.4; clocks case 30). Errors: `part-already-started`,
 * `completed-before-started`, `assessment-before-referral` (the initial assessment, NDTMS date order),
 * `comprehensive-before-initial` (without an initial assessment, or dated before it: the refusal that the clocks give), and
 * `comprehensive-not-complete` (structured treatment has started and would be left without a completed assessment before it).
 */
export function checkPart(part: PartToCheck): Finding[] {
  return [...checkTwice(part), ...checkOrderOfMoments(part), ...checkReferral(part), ...checkInitialFirst(part), ...checkTreatment(part)];
}

function checkTwice({ part, others }: PartToCheck): Finding[] {
  return others.some((other) => other.part === part) ? [errorFinding('part-already-started', 'part', { part })] : [];
}

function checkOrderOfMoments({ startedAt, completedAt }: PartToCheck): Finding[] {
  const reversed = completedAt !== null && epochOf(completedAt) < epochOf(startedAt);
  return reversed ? [errorFinding('completed-before-started', 'completedAt')] : [];
}

function checkReferral({ part, startedAt, referredOn }: PartToCheck): Finding[] {
  const early = part === 'initial' && londonDay(startedAt) < referredOn;
  return early ? [errorFinding('assessment-before-referral', 'startedAt', { referredOn })] : [];
}

function checkInitialFirst({ part, startedAt, others }: PartToCheck): Finding[] {
  const startOf = (name: AssessmentPart): number | null => {
    const found = name === part ? startedAt : others.find((other) => other.part === name)?.startedAt;
    return found === undefined ? null : epochOf(found);
  };
  const comprehensive = startOf('comprehensive');
  if (part === 'screening' || comprehensive === null) return [];
  const initial = startOf('initial');
  return initial === null || comprehensive < initial ? [errorFinding('comprehensive-before-initial', 'startedAt')] : [];
}

function checkTreatment({ part, completedAt, structuredFrom }: PartToCheck): Finding[] {
  if (part !== 'comprehensive' || structuredFrom === null) return [];
  const inTime = completedAt !== null && londonDay(completedAt) <= structuredFrom;
  return inTime ? [] : [errorFinding('comprehensive-not-complete', 'completedAt', { startedOn: structuredFrom })];
}
