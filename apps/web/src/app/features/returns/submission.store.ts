import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { returnEndpoints } from '@throughline/contracts/endpoints';
import type { SubmissionListResponse, SubmissionRequest, SubmissionResponse } from '@throughline/contracts/returns';
import { ApiClient, SessionStore, asProblem, loadable, pollUntil, type ProblemError } from '@throughline/web/core';
import { endedWords, isPending, namesOf } from './submission.presenter';

/**
 * The returns that were asked for. Whatever waits or is being produced is asked after until it has ended, also when the page
 * is opened while somebody's file is on its way. Provided by the page.
 */
@Injectable()
export class SubmissionStore {
  private readonly api = inject(ApiClient);
  private readonly leaving = new AbortController();
  private asking = false;

  readonly services = namesOf(inject(SessionStore).session()?.services ?? []);
  readonly list = loadable((signal) => this.read(signal));
  /** Said when a file has ended, one way or the other. */
  readonly told = signal('');
  /** Why the progress could not be read, or a file not be stopped. */
  readonly trouble = signal<ProblemError | null>(null);
  readonly stopping = signal<string | null>(null);
  readonly all = computed(() => this.list.value()?.submissions ?? []);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.leaving.abort());
  }

  /** Asks for a file. Rejects with the refusal, for the form. */
  async ask(request: SubmissionRequest): Promise<void> {
    const submission = await this.api.call(returnEndpoints.submit, { body: request });
    this.told.set('');
    this.put(submission);
  }

  /** Asks for the same again. */
  async askAgain(submissionId: string): Promise<void> {
    const before = this.all().find(({ id }) => id === submissionId);
    if (!before) return;
    const { serviceId, profile, fromOn, toOn } = before;
    await this.guarded(() => this.ask({ serviceId, profile, fromOn, toOn }));
  }

  async stop(submissionId: string): Promise<void> {
    if (this.stopping() !== null) return;
    this.stopping.set(submissionId);
    await this.guarded(async () => this.put(await this.api.call(returnEndpoints.cancel, { params: { submissionId } })));
    this.stopping.set(null);
  }

  private async read(signal: AbortSignal): Promise<SubmissionListResponse> {
    const list = await this.api.call(returnEndpoints.submissions, { signal });
    if (list.submissions.some(isPending)) setTimeout(() => void this.follow());
    return list;
  }

  /** Puts a newer state in its place, or a new one at the top, and follows it. */
  private put(submission: SubmissionResponse): void {
    const before = this.all();
    const known = before.some(({ id }) => id === submission.id);
    const submissions = known ? before.map((one) => (one.id === submission.id ? submission : one)) : [submission, ...before];
    this.show({ submissions });
    void this.follow();
  }

  private show(list: SubmissionListResponse): void {
    const words = endedWords(this.all(), list.submissions);
    if (words) this.told.set(words);
    this.list.set(list);
  }

  private async follow(): Promise<void> {
    if (this.asking || !this.all().some(isPending)) return;
    this.asking = true;
    const { signal } = this.leaving;
    try {
      await pollUntil(
        () => this.api.call(returnEndpoints.submissions, { signal }),
        () => !this.all().some(isPending),
        (list) => this.show(list),
        { signal, longestMs: 3000 },
      );
      this.trouble.set(null);
    } catch (error) {
      if (!signal.aborted) this.trouble.set(asProblem(error));
    } finally {
      this.asking = false;
    }
  }

  private async guarded(run: () => Promise<void>): Promise<void> {
    try {
      await run();
      this.trouble.set(null);
    } catch (error) {
      this.trouble.set(asProblem(error));
    }
  }
}
