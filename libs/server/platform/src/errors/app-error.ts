import type { Finding } from '@throughline/domain/findings';

/** An expected failure: a stable code, the HTTP status, what to do about it in plain words, and the findings behind it. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly findings: readonly Finding[] = [],
    readonly currentVersion?: number,
  ) {
    super(code);
  }
}

/** The record does not exist, or the reader may not know that it does. */
export const notFound = (): AppError =>
  new AppError('not-found', 404, 'There is nothing here that you can open. Check the link, or search for the client.');

/** Rules refused the request; nothing was saved. */
export const refused = (findings: readonly Finding[]): AppError =>
  new AppError('refused', 422, 'Some answers need to be changed before this can be saved. Nothing you typed is lost.', findings);

/** Somebody saved the same record since it was read. `changed` names the fields that differ now. */
export const versionConflict = (currentVersion: number, changed: readonly string[] = []): AppError =>
  new AppError(
    'version-conflict',
    412,
    'Somebody else saved this after you opened it. Look at what changed, then save again. Nothing you typed is lost.',
    changed.map((path) => ({ code: 'changed-meanwhile', severity: 'information', path })),
    currentVersion,
  );

export const signInNeeded = (): AppError => new AppError('sign-in-needed', 401, 'You are signed out. Sign in again to go on.');

export const forbidden = (detail = 'Your role does not include this. Ask your team lead if you think it should.'): AppError =>
  new AppError('not-allowed', 403, detail);

/** Break-glass is possible: give a reason to open the record for reading. */
export const reasonNeeded = (why: string): AppError =>
  new AppError(
    'reason-needed',
    403,
    'This record is outside your team. If you need it for your work, give a reason to open it for an hour.',
    [{ code: why === 'restricted' ? 'record-restricted' : 'record-out-of-scope', severity: 'information', path: '' }],
  );

export const unavailable = (): AppError =>
  new AppError('unavailable', 503, 'Throughline cannot reach its database at this moment. Wait a little and try again. Nothing was saved.');

/** The database went away while a change was being saved: it may be there or not. */
export const outcomeUnknown = (): AppError =>
  new AppError(
    'outcome-unknown',
    503,
    'Throughline lost its database while this was being saved. Open the record again and look whether it is there before you send it again.',
  );
