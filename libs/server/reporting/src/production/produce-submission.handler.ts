import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { fileName, headerLine, profileOf, type ReturnProfile } from '@throughline/domain/ndtms';
import {
  describeError,
  Environment,
  HandlesJob,
  type JobContext,
  type JobHandler,
  loggerToken,
  UnitOfWork,
} from '@throughline/server/platform';
import type { Logger } from 'pino';
import { SubmissionFiles } from '../submissions/submission-files';
import { copyReturn, expectedRows } from './copy-return';
import { ExtractConnection } from './extract-connection';
import { extractQuery } from './extract-query';
import { failureCodeOf } from './failure-code';
import { produceSubmission, type ProduceSubmissionPayload } from './produce-submission.job';
import { type ProductionPace, productionPace } from './production-pace';
import { ProductionStopped, ProductionWatch } from './production-watch';
import { ReturnFileWriter } from './return-file-writer';
import { type ProducedFile, type SubmissionRun, SubmissionRuns } from './submission-runs';

/** One run with all that its steps need. */
interface Production {
  readonly providerId: string;
  readonly run: SubmissionRun;
  readonly context: JobContext;
  readonly connection: ExtractConnection;
}

/**
 * Produces the file of a submission: the published header and the projected lines of one snapshot, streamed to the disk, with
 * its SHA-256. The same record gives the same bytes, so that producing twice has one effect; twice at once, the second leaves.
 * A run that was killed left at most a `.part`, which the next one removes before it starts over.
 */
@Injectable()
@HandlesJob()
export class ProduceSubmissionHandler implements JobHandler<ProduceSubmissionPayload> {
  readonly definition = produceSubmission;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
    private readonly runs: SubmissionRuns,
    private readonly files: SubmissionFiles,
    @Inject(productionPace) private readonly pace: ProductionPace,
    @Inject(loggerToken) private readonly logger: Logger,
  ) {}

  async run({ providerId, submissionId }: ProduceSubmissionPayload, context: JobContext): Promise<void> {
    const connection = await ExtractConnection.open(this.environment.databaseUrl, submissionId);
    if (!connection) return;
    try {
      const run = await this.unitOfWork.runJob(providerId, context.jobId, (tx) => this.runs.claim(tx, submissionId));
      if (run) await this.guarded({ providerId, run, context, connection });
    } finally {
      await connection.close();
    }
  }

  /** Sees to it that the submission says how the run ended, and that nothing half written stays. */
  private async guarded(production: Production): Promise<void> {
    try {
      await this.produce(production);
    } catch (error) {
      await production.connection.close();
      await this.files.removeParts(production.providerId, production.run.submissionId);
      await this.ended(production, error);
    }
  }

  private async ended({ providerId, run, context }: Production, error: unknown): Promise<void> {
    const why = error instanceof ProductionStopped ? error.why : null;
    if (why === 'lost') return;
    const end = <T>(work: Parameters<UnitOfWork['runJob']>[2]): Promise<T> =>
      this.unitOfWork.runJob(providerId, context.jobId, work) as Promise<T>;
    if (why === 'cancelled') return end((tx) => this.runs.end(tx, run, { status: 'cancelled' }));
    const failureCode = failureCodeOf(error);
    if (why === null && failureCode !== null) {
      this.logger.error({ jobId: context.jobId, failureCode, ...describeError(error) }, 'a return file could not be produced');
      return end((tx) => this.runs.end(tx, run, { status: 'failed', failureCode }));
    }
    // Put back for the next try of the queue; when even that cannot be written, the reconciler finds the run without a sign of life.
    await end((tx) => this.runs.end(tx, run, { status: 'queued' }));
    throw error;
  }

  private async produce(production: Production): Promise<void> {
    const { providerId, run, connection } = production;
    if (run.cancelRequested) throw new ProductionStopped('cancelled');
    const profile = profileOf(run.profile);
    if (!profile) throw new Error('the submission names a profile that this program does not know');
    const part = await this.files.startPart(providerId, run.submissionId, randomUUID());
    const file = new ReturnFileWriter(part);
    const query = extractQuery({ providerId, profile: run.profile, agencyCode: run.agencyCode, from: run.fromOn, to: run.toOn });
    await connection.begin(providerId);
    const began = performance.now();
    const rowCount = await this.extract(production, file, query, profile);
    const produced = {
      sha256: file.digest(),
      byteSize: file.bytes,
      rowCount,
      fileName: fileName(profile, { agencyCode: run.agencyCode, from: run.fromOn, to: run.toOn }),
    };
    await this.keep(production, part, produced);
    this.logger.info(
      { jobId: production.context.jobId, rows: rowCount, bytes: file.bytes, milliseconds: Math.round(performance.now() - began) },
      'a return file was produced',
    );
  }

  /** Streams the rows; returns their number. */
  private async extract(
    { providerId, run, context, connection }: Production,
    file: ReturnFileWriter,
    query: string,
    profile: ReturnProfile,
  ): Promise<number> {
    const expected = await expectedRows(connection.client, query);
    const progress = (): number => Math.min(99, Math.round((100 * file.approximateLines) / Math.max(1, expected)));
    const watch = new ProductionWatch(this.unitOfWork, this.runs, { providerId, run, context, beat: this.pace.beat, progress });
    watch.start();
    try {
      return await copyReturn(connection.client, query, headerLine(profile) + profile.file.lineEnd, file, watch.signal);
    } catch (error) {
      throw watch.signal.aborted ? watch.signal.reason : error;
    } finally {
      await watch.stop();
    }
  }

  /** The final name and the state `ready` under the submission's row lock: a cancellation comes before both or after both. */
  private async keep({ providerId, run, context }: Production, part: string, file: ProducedFile): Promise<void> {
    await this.unitOfWork.runJob(providerId, context.jobId, async (tx) => {
      const answer = await this.runs.takeForEnd(tx, run);
      if (answer !== 'go-on') throw new ProductionStopped(answer === 'cancel' ? 'cancelled' : 'lost');
      await this.files.keep(part, providerId, file.sha256);
      await this.runs.ready(tx, run, file);
    });
  }
}
