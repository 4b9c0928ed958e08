import type { AnswerResponse, AssessmentResponse, OfferResponse, PartResponse, ScoreResponse } from '@throughline/contracts/assessment';
import { auditScore } from '@throughline/domain/assessment';
import type { AnswerRow, OfferRow, PartRow } from './assessment-view.repository';

/** What the assessment page is made of. */
export interface AssessmentRows {
  readonly assessment: { readonly id: string; readonly version: number } | null;
  readonly parts: readonly PartRow[];
  readonly answers: readonly AnswerRow[];
  readonly offers: readonly OfferRow[];
}

const partOf = ({ startedAt, completedAt, enteredAt, ...part }: PartRow): PartResponse => ({
  ...part,
  startedAt: startedAt.toISOString(),
  completedAt: completedAt?.toISOString() ?? null,
  enteredAt: enteredAt.toISOString(),
});

const answerOf = ({ question, part, value, gap, eventAt, enteredAt, enteredBy }: AnswerRow): AnswerResponse => ({
  question,
  part,
  value,
  gap,
  eventAt: eventAt.toISOString(),
  enteredAt: enteredAt.toISOString(),
  enteredBy,
});

const offerOf = ({ offeredAt, slotAt, outcomeAt, ...offer }: OfferRow): OfferResponse => ({
  ...offer,
  offeredAt: offeredAt.toISOString(),
  slotAt: slotAt.toISOString(),
  outcomeAt: outcomeAt?.toISOString() ?? null,
});

function scoresOf(answers: readonly AnswerRow[]): ScoreResponse[] {
  const audit = auditScore(Object.fromEntries(answers.map((answer) => [answer.question, answer])));
  return audit ? [{ instrument: 'audit', score: audit.score, band: audit.band, complete: audit.complete, flags: [...audit.flags] }] : [];
}

/** The assessment as the API shows it; version 0 while nothing was recorded. */
export function assessmentResponseOf({ assessment, parts, answers, offers }: AssessmentRows): AssessmentResponse {
  const current = answers.filter(({ superseded }) => !superseded);
  return {
    id: assessment?.id ?? null,
    version: assessment?.version ?? 0,
    parts: parts.map(partOf),
    answers: current.map(answerOf),
    earlier: answers.filter(({ superseded }) => superseded).map(answerOf),
    offers: offers.map(offerOf),
    scores: scoresOf(current),
  };
}
