import { Injectable } from '@nestjs/common';
import type { VersionResponse } from '@throughline/contracts/clients';
import type { CreatedResponse } from '@throughline/contracts/referrals';
import type {
  EndFlagRequest,
  FlagListResponse,
  RaiseFlagRequest,
  SafeguardingRegisterResponse,
  UpdateFlagRequest,
} from '@throughline/contracts/safeguarding';
import { errorFinding, type Finding, hasErrors } from '@throughline/domain/findings';
import { checkFlag } from '@throughline/domain/safeguarding';
import { newId, SafeguardingFlag } from '@throughline/server/database';
import { ClientWriter, momentOf, notFound, principalOf, refused, type Transaction, updateVersioned } from '@throughline/server/platform';
import { toFlagResponse, toRegisterFlag } from './flag.mapper';
import { FlagRepository } from './flag.repository';

/** Safeguarding flags: raised, kept up to date, ended; never deleted (SG-2). */
@Injectable()
export class FlagService {
  constructor(
    private readonly repository: FlagRepository,
    private readonly writer: ClientWriter,
  ) {}

  async list(tx: Transaction, clientId: string): Promise<FlagListResponse> {
    return { flags: (await this.repository.ofClient(tx, clientId)).map(toFlagResponse) };
  }

  async register(tx: Transaction): Promise<SafeguardingRegisterResponse> {
    const rows = await this.repository.register(tx);
    return { flags: rows.map(toRegisterFlag), total: rows[0]?.total ?? 0, now: tx.now };
  }

  async raise(tx: Transaction, clientId: string, request: RaiseFlagRequest): Promise<CreatedResponse> {
    const { kind, level, ownerId, reviewOn } = request;
    const raisedAt = momentOf(request.raisedAt, 'raisedAt', tx.now);
    const { staffId } = principalOf(tx);
    return this.writer.write(tx, clientId, async () => {
      refuseErrors([...checkFlag({ raisedAt, reviewOn }), ...reasonFindings(request.reason), ...(await this.ownerFindings(tx, ownerId))]);
      const id = newId();
      await tx.manager.insert(SafeguardingFlag, {
        providerId: tx.providerId,
        id,
        clientId,
        kind,
        level,
        reason: request.reason.trim(),
        ownerId,
        reviewOn,
        raisedAt: new Date(raisedAt),
        createdBy: staffId,
        updatedBy: staffId,
      });
      return { id, version: 1 };
    });
  }

  async update(tx: Transaction, clientId: string, flagId: string, version: number, request: UpdateFlagRequest): Promise<VersionResponse> {
    return this.writer.write(tx, clientId, async () => {
      const flag = await this.openFlag(tx, clientId, flagId, version);
      // Nothing of a flag can be cleared, so null says as much as absent.
      const changes = withoutEmpty({
        level: request.level,
        reason: request.reason?.trim(),
        ownerId: request.ownerId,
        reviewOn: request.reviewOn,
      });
      const newOwner = changes.ownerId !== undefined && changes.ownerId !== flag.ownerId ? changes.ownerId : null;
      refuseErrors([
        ...checkFlag({ raisedAt: flag.raisedAt.toISOString(), reviewOn: changes.reviewOn ?? flag.reviewOn }),
        ...(changes.reason === undefined ? [] : reasonFindings(changes.reason)),
        ...(newOwner === null ? [] : await this.ownerFindings(tx, newOwner)),
      ]);
      return { version: await updateVersioned(tx, SafeguardingFlag, flag, version, changes, { clientId, record: 'safeguarding_flag' }) };
    });
  }

  async end(tx: Transaction, clientId: string, flagId: string, version: number, request: EndFlagRequest): Promise<VersionResponse> {
    const endedAt = momentOf(request.endedAt, 'endedAt', tx.now);
    return this.writer.write(tx, clientId, async () => {
      const flag = await this.openFlag(tx, clientId, flagId, version);
      refuseErrors([
        ...checkFlag({ raisedAt: flag.raisedAt.toISOString(), reviewOn: flag.reviewOn, endedAt }),
        ...reasonFindings(request.reason),
      ]);
      const changes = { endedAt: new Date(endedAt), endedReason: request.reason.trim() };
      return { version: await updateVersioned(tx, SafeguardingFlag, flag, version, changes, { clientId, record: 'safeguarding_flag' }) };
    });
  }

  /** The flag at the version the reader saw. Refuses with `flag-already-ended` once it is over. */
  private async openFlag(tx: Transaction, clientId: string, flagId: string, version: number): Promise<SafeguardingFlag> {
    const flag = await this.repository.find(tx, clientId, flagId);
    if (!flag) throw notFound();
    // At another version the conflict is what the reader is told, with what changed.
    if (flag.endedAt && flag.version === version) throw refused([errorFinding('flag-already-ended', 'flag')]);
    return flag;
  }

  private async ownerFindings(tx: Transaction, ownerId: string): Promise<Finding[]> {
    return (await this.repository.isActiveStaff(tx, ownerId)) ? [] : [errorFinding('unknown-staff', 'ownerId')];
  }
}

function reasonFindings(reason: string): Finding[] {
  return reason.trim().length < 3 ? [errorFinding('too-short', 'reason', { limit: 3 })] : [];
}

function withoutEmpty<T extends Record<string, string | null | undefined>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function refuseErrors(findings: readonly Finding[]): void {
  if (hasErrors(findings)) throw refused(findings);
}
