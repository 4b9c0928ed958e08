import { ErrorHandler, Injectable, inject, signal } from '@angular/core';
import { ProblemError } from '../api/problem-error';

/** The latest fault that no page handled; the shell shows a line about it. */
@Injectable({ providedIn: 'root' })
export class PageFaults {
  readonly latest = signal<ProblemError | null>(null);
}

/** Takes faults that no page handled: says so on screen, and writes kind and code to the console, never the content. */
@Injectable()
export class PageFaultHandler implements ErrorHandler {
  private readonly faults = inject(PageFaults);

  handleError(error: unknown): void {
    const problem = problemOf(error);
    // An ended session has its own way: the sign-in page.
    if (problem.status === 401) return;
    this.faults.latest.set(problem);
    console.error(error instanceof ProblemError ? `${problem.code} ${problem.requestId}` : error);
  }
}

function problemOf(error: unknown): ProblemError {
  const inner = error instanceof Error && 'rejection' in error ? error.rejection : error;
  if (inner instanceof ProblemError) return inner;
  return new ProblemError({
    status: 0,
    code: 'page-fault',
    title: 'This page has a fault',
    detail: 'Reload the page. What you saved is kept.',
  });
}
