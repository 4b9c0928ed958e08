import { Injectable, type StreamableFile } from '@nestjs/common';
import type { SubmissionListResponse, SubmissionRequest, SubmissionResponse } from '@throughline/contracts/returns';
import { compareDays, londonDay } from '@throughline/domain/calendar';
import { errorFinding, type Finding } from '@throughline/domain/findings';
import { checkSubmission, profileOf } from '@throughline/domain/ndtms';
import { AppError, enqueue, notFound, principalOf, refused, servicesFor, type Transaction } from '@throughline/server/platform';
import { produceSubmission } from '../production/produce-submission.job';
import { ReportableService } from '../reportable-service';
import { SubmissionFiles } from './submission-files';
import { keptReturnOf, type SubmissionRow } from './submission-state';
import { toSubmission } from './submissions.mapper';
import { SubmissionsRepository } from './submissions.repository';

const permission = 'ndtms.submission.produce';
const listed = 50;
/** Producing a file is costly: so many of a provider may wait or run at a time. */
const maxPending = 20;

const tooMany = (): AppError =>
  new AppError(
    'submissions-pending',
    429,
    'Many files are waiting to be produced already. Wait until some are ready, or cancel those you do not need.',
  );

/** Asks for return files and hands out those that are kept (ND-1). */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly repository: SubmissionsRepository,
    private readonly services: ReportableService,
    private readonly files: SubmissionFiles,
  ) {}

  async list(tx: Transaction): Promise<SubmissionListResponse> {
    const rows = await this.repository.newest(tx, servicesFor(principalOf(tx), permission), listed);
    return { submissions: rows.map(toSubmission) };
  }

  /** Writes the submission and asks for its job in one transaction. Refuses drafts, unknown profiles and impossible periods. */
  async submit(tx: Transaction, request: SubmissionRequest): Promise<SubmissionResponse> {
    await this.services.require(tx, permission, request.serviceId);
    const findings = findingsOfRequest(request, tx);
    if (findings.length > 0) throw refused(findings);
    if ((await this.repository.pending(tx, maxPending)) >= maxPending) throw tooMany();
    const id = await this.repository.add(tx, request);
    await enqueue(tx, produceSubmission.name, { providerId: tx.providerId, submissionId: id });
    return this.read(tx, id);
  }

  async read(tx: Transaction, submissionId: string): Promise<SubmissionResponse> {
    return toSubmission(await this.require(tx, submissionId));
  }

  async cancel(tx: Transaction, submissionId: string): Promise<SubmissionResponse> {
    await this.require(tx, submissionId);
    await this.repository.cancel(tx, submissionId);
    return this.read(tx, submissionId);
  }

  async file(tx: Transaction, submissionId: string): Promise<{ content: StreamableFile; sha256: string; rowCount: number }> {
    const kept = keptReturnOf(await this.require(tx, submissionId));
    return { content: await this.files.open(tx.providerId, kept), sha256: kept.sha256, rowCount: kept.rowCount };
  }

  /** A submission of a service that the reader may report on; any other is not there for them. */
  private async require(tx: Transaction, submissionId: string): Promise<SubmissionRow> {
    const row = await this.repository.find(tx, submissionId, servicesFor(principalOf(tx), permission));
    if (!row) throw notFound();
    return row;
  }
}

function findingsOfRequest({ profile: code, fromOn, toOn }: SubmissionRequest, tx: Transaction): Finding[] {
  const profile = profileOf(code);
  const findings = profile ? checkSubmission(profile) : [errorFinding('unknown-code', 'profile')];
  if (compareDays(fromOn, toOn) > 0) findings.push(errorFinding('period-ends-before-start', 'toOn'));
  if (compareDays(toOn, londonDay(tx.now)) > 0) findings.push(errorFinding('in-the-future', 'toOn'));
  return findings;
}
