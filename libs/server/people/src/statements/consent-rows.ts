import type { ConsentRequest } from '@throughline/contracts/referrals';
import { hasErrors, under } from '@throughline/domain/findings';
import { checkConsent } from '@throughline/domain/people';
import { momentOf, refused, type Transaction } from '@throughline/server/platform';
import { tidy } from '../clients/person-columns';
import type { ConsentRow } from '../referrals/referral.repository';

/**
 * Consent decisions as they will be stored. Refuses a decision in the future and an agency that is missing or not needed;
 * `path` is where the decision stands in the request, empty for a request that is the decision.
 */
export function consentRow(tx: Transaction, request: ConsentRequest, path: string): ConsentRow {
  const agency = tidy(request.agency) ?? null;
  const findings = checkConsent({ purpose: request.purpose, agency }).map((finding) => (path ? under(path, finding) : finding));
  if (hasErrors(findings)) throw refused(findings);
  return {
    purpose: request.purpose,
    agency,
    given: request.given,
    decidedAt: new Date(momentOf(request.at, path ? `${path}.at` : 'at', tx.now)),
    evidence: tidy(request.evidence) ?? null,
  };
}
