import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError, signInNeeded } from '../errors/app-error';
import type { Transaction } from '../transaction/transaction';
import type { OpenTransaction } from '../transaction/unit-of-work';
import type { Admission } from './access-query';

/** What the guard leaves for the interceptor and the handler of the same request. */
export interface RequestContext {
  readonly open: OpenTransaction;
  readonly transaction: Transaction;
  /** Roles and facts that the access decision rested on. */
  readonly admission: Admission;
  /** Written by the guard; a handler may say whom it turned out to be about and how many rows it showed. */
  readonly audit: {
    action: string;
    basis: string;
    clientId: string | null;
    dataClasses: readonly string[];
    rowCount: number;
    route: string;
  };
}

export interface ContextRequest extends FastifyRequest {
  throughline?: RequestContext;
}

export const contextOfRequest = (context: ExecutionContext): RequestContext => {
  const found = context.switchToHttp().getRequest<ContextRequest>().throughline;
  if (!found) throw signInNeeded();
  return found;
};

/** The transaction of this request. */
export const Tx = createParamDecorator((_: unknown, context: ExecutionContext): Transaction => contextOfRequest(context).transaction);

/** What is being written into the audit for this request. */
export const Audit = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestContext['audit'] => contextOfRequest(context).audit,
);

/** Roles and access facts of this request: what the reader may do with the client of the route, by `decide`. */
export const Admitted = createParamDecorator((_: unknown, context: ExecutionContext): Admission => contextOfRequest(context).admission);

/** The version the reader saw, from `If-Match: "3"`. Without it a change is refused with 428. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '');
  if (!match) throw new AppError('version-needed', 428, 'Say which version you are changing, in the header If-Match.');
  return Number(match[1]);
});
