import { Injectable } from '@nestjs/common';
import type { ChangeResponse, ClientRecordResponse, UpdatePersonRequest, VersionResponse } from '@throughline/contracts/clients';
import { londonDay } from '@throughline/domain/calendar';
import { hasErrors } from '@throughline/domain/findings';
import { checkBirthDate } from '@throughline/domain/people';
import { Client } from '@throughline/server/database';
import { type Admission, ClientWriter, notFound, refused, type Transaction, updateVersioned } from '@throughline/server/platform';
import { mayDo, toRecordResponse } from './client.mapper';
import { ClientRepository } from './client.repository';
import { missingNames, personColumns } from './person-columns';

/** A client's record: the banner and the overview, corrections of who the person is, and what was corrected. */
@Injectable()
export class ClientService {
  constructor(
    private readonly repository: ClientRepository,
    private readonly writer: ClientWriter,
  ) {}

  async read(tx: Transaction, clientId: string, admission: Admission, basis: string): Promise<ClientRecordResponse> {
    const parts = await this.repository.record(tx, clientId);
    if (!parts) throw notFound();
    return toRecordResponse(parts, admission, basis, tx.now);
  }

  /** Corrects the person; the earlier values are kept. Returns the new version. */
  async update(tx: Transaction, clientId: string, version: number, request: UpdatePersonRequest): Promise<VersionResponse> {
    return this.writer.write(tx, clientId, async () => {
      const firstReferredOn = await this.repository.firstReferredOn(tx, clientId);
      const findings = [
        ...missingNames(request),
        ...checkBirthDate({ bornOn: request.birthDate, today: londonDay(tx.now), firstReferredOn }),
      ];
      if (hasErrors(findings)) throw refused(findings);
      const client = await tx.manager.findOneBy(Client, { providerId: tx.providerId, id: clientId });
      if (!client) throw notFound();
      return { version: await updateVersioned(tx, Client, client, version, personColumns(request), { clientId, record: 'client' }) };
    });
  }

  /** What was corrected, newest first. Concerns are narrative: only who may read them sees their corrections. */
  async changes(tx: Transaction, clientId: string, admission: Admission): Promise<{ changes: ChangeResponse[] }> {
    const rows = await this.repository.changes(tx, clientId, mayDo(admission, 'safeguarding.concern.read'));
    return { changes: rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })) };
  }
}
