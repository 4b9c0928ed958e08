import { type JobContext, UnitOfWork } from '@throughline/server/platform';
import type { SubmissionRun, SubmissionRuns } from './submission-runs';

/** Why a production was broken off. */
export class ProductionStopped extends Error {
  constructor(readonly why: 'cancelled' | 'stopping' | 'lost') {
    super(why);
  }
}

/** What is watched, and how. */
export interface Watched {
  readonly providerId: string;
  readonly run: SubmissionRun;
  readonly context: JobContext;
  /** Milliseconds between two looks. */
  readonly beat: number;
  /** Percent done, 0 to 99. */
  readonly progress: () => number;
}

/**
 * Looks up from a production every second, on another connection: reports the progress, and breaks the production off when
 * somebody cancelled it, when the worker is stopping, or when another run has taken it over.
 */
export class ProductionWatch {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: SubmissionRuns,
    private readonly watched: Watched,
  ) {}

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  start(): void {
    this.timer = setTimeout(() => {
      this.looking = this.look().finally(() => this.timer && this.start());
    }, this.watched.beat);
  }

  /** Ends the watch; resolves when a look under way is over. */
  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.looking;
  }

  private async look(): Promise<void> {
    const { providerId, run, context, progress } = this.watched;
    if (context.stopping()) return this.break('stopping');
    try {
      const answer = await this.unitOfWork.runJob(providerId, context.jobId, (tx) => this.runs.beat(tx, run, progress()));
      if (answer === 'cancel') this.break('cancelled');
      if (answer === 'lost') this.break('lost');
    } catch {
      // A look that fails says nothing of the production; when the database is gone, the production fails by itself.
    }
  }

  private break(why: ProductionStopped['why']): void {
    this.controller.abort(new ProductionStopped(why));
  }
}
