import type {
  AssessmentResponse,
  OfferOutcomeRequest,
  OfferRequest,
  RecordAnswersRequest,
  StartPartRequest,
  UpdatePartRequest,
} from '../assessment';
import type { VersionResponse } from '../clients';
import { endpoint } from '../endpoint';
import type { CreatedResponse } from '../referrals';

/** The one assessment of the open episode (AS-1). */
export const assessmentEndpoints = {
  read: endpoint<void, AssessmentResponse>('GET', '/clients/:clientId/assessment'),
  startPart: endpoint<StartPartRequest, CreatedResponse>('POST', '/clients/:clientId/assessment/parts'),
  updatePart: endpoint<UpdatePartRequest, VersionResponse>('PATCH', '/clients/:clientId/assessment/parts/:partId'),
  /** `If-Match` is the assessment's version. */
  recordAnswers: endpoint<RecordAnswersRequest, VersionResponse>('POST', '/clients/:clientId/assessment/answers'),
  offer: endpoint<OfferRequest, CreatedResponse>('POST', '/clients/:clientId/assessment/offers'),
  recordOfferOutcome: endpoint<OfferOutcomeRequest, VersionResponse>('PATCH', '/clients/:clientId/assessment/offers/:offerId'),
};
