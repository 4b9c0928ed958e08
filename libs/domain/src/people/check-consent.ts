import { errorFinding, type Finding } from '@throughline/domain/findings';

/**
 * Checks a consent decision (AS-7): sharing names the agency it is about, and nothing else does. Findings on `agency`:
 * `agency-missing`, `agency-only-for-sharing`.
 */
export function checkConsent({ purpose, agency }: { readonly purpose: string; readonly agency: string | null }): Finding[] {
  if (purpose === 'share' && !agency) return [errorFinding('agency-missing', 'agency')];
  if (purpose !== 'share' && agency) return [errorFinding('agency-only-for-sharing', 'agency')];
  return [];
}
