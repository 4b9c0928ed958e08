import { Injectable } from '@nestjs/common';
import type { Permission } from '@throughline/domain/access';
import { assertService, notFound, principalOf, type Transaction } from '@throughline/server/platform';

/** A service as the return sees it. */
export interface ServiceOfReturn {
  readonly id: string;
  readonly name: string;
  /** NDTMS agency code: a letter and four digits. */
  readonly agencyCode: string;
}

/** Finds services that a reader may report on. */
@Injectable()
export class ReportableService {
  /** 404 when the provider has no such service, 403 when the reader's permission does not reach it. */
  async require(tx: Transaction, permission: Permission, serviceId: string): Promise<ServiceOfReturn> {
    const [service]: ServiceOfReturn[] = await tx.manager.query(
      'select id, name, agency_code as "agencyCode" from service where provider_id = $1 and id = $2',
      [tx.providerId, serviceId],
    );
    if (!service) throw notFound();
    assertService(principalOf(tx), permission, serviceId);
    return service;
  }
}
