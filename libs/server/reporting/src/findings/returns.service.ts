import { Injectable } from '@nestjs/common';
import type {
  FindingListResponse,
  FindingSearchRequest,
  ReturnProfilesResponse,
  ReturnsSummaryResponse,
} from '@throughline/contracts/returns';
import { liveProfile, profiles } from '@throughline/domain/ndtms';
import { principalOf, type Transaction } from '@throughline/server/platform';
import { ReportableService } from '../reportable-service';
import { readPlace, writePlace } from './finding-place';
import { toFinding, toProfile } from './returns.mapper';
import { ReturnsRepository } from './returns.repository';

const permission = 'ndtms.findings.read';
const pageSize = 50;

/** What is known about the next return before anybody uploads it (ND-2). */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly repository: ReturnsRepository,
    private readonly services: ReportableService,
  ) {}

  profiles(): ReturnProfilesResponse {
    return { profiles: profiles.map(toProfile) };
  }

  async summary(tx: Transaction, serviceId: string): Promise<ReturnsSummaryResponse> {
    const service = await this.services.require(tx, permission, serviceId);
    const readiness = await this.repository.readiness(tx, service, liveProfile.code);
    const rules = await this.repository.ruleCounts(tx, serviceId);
    return { service: { id: service.id, name: service.name }, profile: liveProfile.code, ...readiness, rules };
  }

  async findings(tx: Transaction, request: FindingSearchRequest): Promise<FindingListResponse> {
    await this.services.require(tx, permission, request.serviceId);
    const limit = request.limit ?? pageSize;
    const after = request.after === undefined || request.after === null ? null : readPlace(request.after);
    // One row more than asked for says whether there is a next page.
    const rows = await this.repository.findings(tx, { ...request, readerId: principalOf(tx).staffId, after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { items: shown.map(toFinding), next: rows.length > limit && last ? writePlace(last) : null };
  }
}
