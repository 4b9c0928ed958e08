import type { FindingResponse, ProblemResponse } from '@throughline/contracts/problem';

/** A refusal of the API, in the form in which pages meet it. Carries codes and sentences, never what was sent. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Stable name of the error, such as `version-conflict`. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** To quote when asking for help; empty when no answer came. */
  readonly requestId: string;
  readonly findings: readonly FindingResponse[];
  /** After a conflict (412): the version that is there now. */
  readonly currentVersion: number | null;

  constructor(problem: Partial<ProblemResponse> & { status: number }) {
    super(problem.title ?? `HTTP ${problem.status}`);
    this.status = problem.status;
    this.code = problem.code ?? `http.${problem.status}`;
    this.title = problem.title ?? 'Something went wrong';
    this.detail = problem.detail ?? '';
    this.requestId = problem.requestId ?? '';
    this.findings = problem.findings ?? [];
    this.currentVersion = problem.currentVersion ?? null;
  }

  /** Somebody else saved first: read again, keep what was typed, and ask. */
  get isConflict(): boolean {
    return this.status === 412;
  }
}

/** Any thrown value as a problem, so that a page handles one kind. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError({ status: 0, code: 'page-fault', title: 'This page has a fault', detail: 'Reload the page and try again.' });
}
