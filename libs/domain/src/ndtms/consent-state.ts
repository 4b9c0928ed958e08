import { compareInstants } from '@throughline/domain/calendar';
import type { ConsentFact } from '@throughline/domain/facts';

/** What holds about sharing with the national system: given, refused (also by withdrawal), or never asked. */
export type ConsentState = 'given' | 'refused' | 'not-recorded';

/** The latest decision on the national return (AS-7). Of two decisions at the same moment the refusal holds. */
export function consentStateOf(consents: readonly ConsentFact[]): ConsentState {
  let latest: ConsentFact | null = null;
  for (const consent of consents) {
    if (consent.purpose !== 'ndtms') continue;
    const order = latest ? compareInstants(consent.decidedAt, latest.decidedAt) : 1;
    if (order > 0 || (order === 0 && !consent.given)) latest = consent;
  }
  if (!latest) return 'not-recorded';
  return latest.given ? 'given' : 'refused';
}
