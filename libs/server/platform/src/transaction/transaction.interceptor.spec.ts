import type { ExecutionContext } from '@nestjs/common';
import { lastValueFrom, of } from 'rxjs';
import type { ContextRequest } from '../auth/request-context';
import { AppError } from '../errors/app-error';
import { problemOf } from '../errors/problem.filter';
import { TransactionInterceptor } from './transaction.interceptor';

/** A request whose transaction ends in this way; its audit is written to nowhere. */
function requestThat(method: string, commit: () => Promise<void>): ExecutionContext {
  const principal = { staffId: 'staff', roles: [], sessionId: 'session' };
  const manager = { query: async () => [], queryRunner: { connect: async () => ({ query: async () => ({ rows: [] }) }) } };
  const open = { manager, commit, rollback: async () => undefined };
  const audit = { action: 'client.record.write', basis: 'in-scope', clientId: null, dataClasses: [], rowCount: 1, route: 'x' };
  const request = {
    method,
    id: 'request',
    throughline: { open, transaction: { providerId: 'p', principal }, audit },
  } as unknown as ContextRequest;
  return { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
}

const outcome = async (method: string, commit: () => Promise<void>): Promise<string> => {
  const answered = lastValueFrom(new TransactionInterceptor().intercept(requestThat(method, commit), { handle: () => of('saved') }));
  return answered.then(String, (error: unknown) => (error instanceof AppError ? error : problemOf(error)).code);
};
const broken = async (): Promise<never> => Promise.reject(new Error('Connection terminated unexpectedly'));

describe('the end of a transaction', () => {
  it('answers when the change is committed', async () => {
    expect(await outcome('POST', async () => undefined)).toBe('saved');
  });

  it('does not say that nothing was saved when the connection broke during the commit', async () => {
    expect(await outcome('POST', broken)).toBe('outcome-unknown');
  });

  it('is only unavailable for somebody who reads', async () => {
    expect(await outcome('GET', broken)).toBe('unavailable');
  });

  it('passes on what the database refused at the commit', async () => {
    expect(await outcome('PATCH', async () => Promise.reject(Object.assign(new Error('x'), { code: '40001' })))).toBe('busy');
  });
});
