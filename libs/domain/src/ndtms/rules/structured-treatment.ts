import { interventionKinds } from '@throughline/domain/codes';
import type { InterventionFact } from '@throughline/domain/facts';
import type { ReturnSubject } from '../return-subject';

const structured: ReadonlySet<string> = new Set(interventionKinds.filter((kind) => kind.structured).map(({ code }) => code));

/** True for structured treatment; recovery support alone does not make a client "in treatment". */
export const isStructured = ({ kind }: InterventionFact): boolean => structured.has(kind);

/** First day of structured treatment in the episode; null when none has started. */
export function structuredTreatmentStart({ interventions }: ReturnSubject): string | null {
  let first: string | null = null;
  for (const intervention of interventions) {
    const { startedOn } = intervention;
    if (startedOn !== null && isStructured(intervention) && (first === null || startedOn < first)) first = startedOn;
  }
  return first;
}
