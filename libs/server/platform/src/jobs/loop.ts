import { setTimeout as pause } from 'node:timers/promises';

/** Does one thing again and again with a pause in between, never twice at once. `work` deals with its own errors. */
export class Loop {
  private running: Promise<void> | null = null;
  private abort = new AbortController();

  constructor(
    private readonly interval: number,
    private readonly work: () => Promise<void>,
  ) {}

  get stopping(): boolean {
    return this.abort.signal.aborted;
  }

  start(): void {
    if (this.running) return;
    this.abort = new AbortController();
    this.running = this.run(this.abort.signal);
  }

  /** Waits for the turn under way; it may be started again afterwards. */
  async stop(): Promise<void> {
    const { running } = this;
    this.abort.abort();
    await running;
    this.running = null;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.work();
      await pause(this.interval, undefined, { signal }).catch(() => undefined);
    }
  }
}
