import { endpoint } from '../endpoint';
import type {
  FindingListResponse,
  FindingSearchRequest,
  ReturnProfilesResponse,
  ReturnsSummaryResponse,
  SubmissionListResponse,
  SubmissionRequest,
  SubmissionResponse,
} from '../returns';

/** The data officer's return (ND-1, ND-2). */
export const returnEndpoints = {
  profiles: endpoint<void, ReturnProfilesResponse>('GET', '/returns/profiles'),
  summary: endpoint<void, ReturnsSummaryResponse>('GET', '/returns/services/:serviceId/summary'),
  findings: endpoint<FindingSearchRequest, FindingListResponse>('POST', '/returns/findings'),
  submissions: endpoint<void, SubmissionListResponse>('GET', '/submissions'),
  submit: endpoint<SubmissionRequest, SubmissionResponse>('POST', '/submissions'),
  submission: endpoint<void, SubmissionResponse>('GET', '/submissions/:submissionId'),
  cancel: endpoint<void, SubmissionResponse>('POST', '/submissions/:submissionId/cancellation'),
  file: endpoint<void, Blob>('GET', '/submissions/:submissionId/file'),
};
