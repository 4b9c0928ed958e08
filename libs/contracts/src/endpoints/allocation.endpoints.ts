import type { AllocateRequest } from '../allocation';
import type { VersionResponse } from '../clients';
import { endpoint } from '../endpoint';
import type { CreatedResponse } from '../referrals';
import type { EndFlagRequest, FlagListResponse, RaiseFlagRequest, SafeguardingRegisterResponse, UpdateFlagRequest } from '../safeguarding';

/** Who coordinates, and who watches over a child or adult at risk. */
export const allocationEndpoints = {
  /** `If-Match` is the episode's version. */
  allocate: endpoint<AllocateRequest, VersionResponse>('POST', '/clients/:clientId/allocations'),
  flags: endpoint<void, FlagListResponse>('GET', '/clients/:clientId/flags'),
  raiseFlag: endpoint<RaiseFlagRequest, CreatedResponse>('POST', '/clients/:clientId/flags'),
  updateFlag: endpoint<UpdateFlagRequest, VersionResponse>('PATCH', '/clients/:clientId/flags/:flagId'),
  endFlag: endpoint<EndFlagRequest, VersionResponse>('POST', '/clients/:clientId/flags/:flagId/end'),
  register: endpoint<void, SafeguardingRegisterResponse>('GET', '/safeguarding/flags'),
};
