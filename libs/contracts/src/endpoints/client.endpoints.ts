import type { AuditListResponse } from '../audit';
import type {
  BreakGlassRequest,
  BreakGlassResponse,
  ChangeResponse,
  ClientListResponse,
  ClientRecordResponse,
  ClientSearchRequest,
  DischargeRequest,
  UpdatePersonRequest,
  VersionResponse,
} from '../clients';
import { endpoint } from '../endpoint';
import type {
  AddReferralRequest,
  ConsentRequest,
  CreatedResponse,
  PriorityRemovalRequest,
  PriorityRequest,
  ReadinessRequest,
  RegisteredResponse,
  RegisterReferralRequest,
} from '../referrals';

/** People, their referrals, consents and the end of an episode. Writes to an existing row carry `If-Match`. */
export const clientEndpoints = {
  search: endpoint<ClientSearchRequest, ClientListResponse>('POST', '/clients/search'),
  register: endpoint<RegisterReferralRequest, RegisteredResponse>('POST', '/referrals'),
  read: endpoint<void, ClientRecordResponse>('GET', '/clients/:clientId'),
  updatePerson: endpoint<UpdatePersonRequest, VersionResponse>('PATCH', '/clients/:clientId'),
  changes: endpoint<void, { changes: ChangeResponse[] }>('GET', '/clients/:clientId/changes'),
  breakGlass: endpoint<BreakGlassRequest, BreakGlassResponse>('POST', '/clients/:clientId/break-glass'),
  addReferral: endpoint<AddReferralRequest, RegisteredResponse>('POST', '/clients/:clientId/referrals'),
  recordConsent: endpoint<ConsentRequest, CreatedResponse>('POST', '/clients/:clientId/consents'),
  recordReadiness: endpoint<ReadinessRequest, CreatedResponse>('POST', '/clients/:clientId/readiness'),
  identifyPriority: endpoint<PriorityRequest, CreatedResponse>('POST', '/clients/:clientId/priorities'),
  removePriority: endpoint<PriorityRemovalRequest, VersionResponse>('POST', '/clients/:clientId/priorities/:priorityId/removal'),
  discharge: endpoint<DischargeRequest, VersionResponse>('POST', '/clients/:clientId/episodes/:episodeId/closure'),
  audit: endpoint<void, AuditListResponse>('GET', '/clients/:clientId/audit'),
};
