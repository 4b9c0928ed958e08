import { isConnectionFailure } from './unit-of-work';

describe('a failure of the connection', () => {
  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'Query read timeout',
    'Query runner already released. Cannot run queries anymore.',
    'Database connection provided by a query runner was already released, cannot continue to use its querying methods anymore.',
  ])('is known by its words: %s', (message) => {
    expect(isConnectionFailure(new Error(message))).toBe(true);
  });

  it('is known by its code, also inside the error of TypeORM', () => {
    expect(isConnectionFailure(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBe(true);
    expect(isConnectionFailure(Object.assign(new Error('x'), { driverError: { code: '57P01' } }))).toBe(true);
  });

  it('is not what the database refuses, nor anything else', () => {
    expect(isConnectionFailure(Object.assign(new Error('duplicate key value'), { code: '23505' }))).toBe(false);
    expect(isConnectionFailure(new TypeError('client is undefined'))).toBe(false);
    expect(isConnectionFailure('gone')).toBe(false);
  });
});
