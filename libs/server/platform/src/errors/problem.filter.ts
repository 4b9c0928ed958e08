import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { ProblemResponse } from '@throughline/contracts/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { describeError } from '../logging/logger';
import { isConnectionFailure } from '../transaction/unit-of-work';
import { AppError, notFound, refused, unavailable } from './app-error';
import { findingOfConstraint } from './constraint-findings';

export const loggerToken = Symbol('logger');

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
}

const busy = (): AppError =>
  new AppError('busy', 409, 'Somebody else is saving this record at this moment. Try again in a few seconds. Nothing you typed is lost.');
const tooSlow = (): AppError =>
  new AppError('too-slow', 503, 'This took too long and was stopped. Try again, or ask for less at once. Nothing was saved.');

/** The AppError for what the database said. */
function ofDatabase(error: DatabaseError): AppError | null {
  const { code, constraint } = error;
  if (code === undefined) return null;
  if (code.startsWith('23') && constraint) return refused([findingOfConstraint(constraint)]);
  if (code === '55P03' || code === '40P01' || code === '40001') return busy();
  if (code === '57014') return tooSlow();
  if (code === '22P02' || code === '22007' || code === '22008') return notFound();
  return null;
}

function ofHttp(error: HttpException | { statusCode: number }): AppError {
  const status = error instanceof HttpException ? error.getStatus() : error.statusCode;
  if (status === 404) return notFound();
  if (status === 413) return new AppError('too-large', 413, 'This is more than can be sent at once (1 MB). Shorten it and try again.');
  if (status === 415) return new AppError('not-json', 415, 'The API takes JSON. Send content-type application/json.');
  return new AppError('not-understood', status >= 500 ? 500 : 400, 'The request could not be read. Check that it is valid JSON.');
}

/** Turns whatever went wrong into one problem of known shape. */
export function problemOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isConnectionFailure(error)) return unavailable();
  const database = error as DatabaseError & { driverError?: DatabaseError; statusCode?: number };
  const known = ofDatabase(database.driverError ?? database);
  if (known) return known;
  if (error instanceof HttpException) return ofHttp(error);
  if (typeof database.statusCode === 'number' && database.statusCode < 500) return ofHttp({ statusCode: database.statusCode });
  return new AppError(
    'unexpected',
    500,
    'Something went wrong on our side. Nothing was saved. Try again; if it stays, quote the reference number.',
  );
}

/** Every error leaves as `application/problem+json` with a stable code, findings and a reference number. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(loggerToken) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500)
      this.logger.error({ requestId: request.id, route: request.routeOptions.url, ...describeError(error) }, 'request failed');
    void reply
      .status(problem.status)
      .headers({ 'cache-control': 'no-store' })
      .type('application/problem+json')
      .send(problemBody(problem, request.id));
  }
}

export function problemBody(problem: AppError, requestId: string): ProblemResponse {
  return {
    type: `urn:throughline:problem:${problem.code}`,
    title: problem.code,
    status: problem.status,
    code: problem.code,
    detail: problem.detail,
    requestId,
    findings: problem.findings.map((finding) => ({ ...finding })),
    ...(problem.currentVersion === undefined ? {} : { currentVersion: problem.currentVersion }),
  };
}
