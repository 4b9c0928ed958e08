import { newId, StaffSession } from '@throughline/server/database';
import { createDataSource } from '@throughline/server/database';
import {
  createTestDatabase,
  insertTestOrganisation,
  type TestDatabase,
  type TestOrganisation,
  type TestRole,
} from '@throughline/server/database/testing';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { csrfHeader } from '../auth/cookies';
import { csrfTokenOf, newSessionToken } from '../auth/session-token';
import { Environment } from '../environment/environment';
import { createHttpApp } from '../http/create-http-app';
import { createLogger } from '../logging/logger';

export interface TestAnswer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

/** Calls the API as one member of staff, through the whole stack but the socket. */
export interface TestUser {
  readonly staffId: string;
  get<T = Record<string, unknown>>(path: string): Promise<TestAnswer<T>>;
  send<T = Record<string, unknown>>(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    version?: number,
  ): Promise<TestAnswer<T>>;
}

/** The API on a database of its own, with an organisation. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly organisation: TestOrganisation;
  /** Superuser connection: sees every row. */
  readonly admin: DataSource;
  signIn(role: TestRole, organisation?: TestOrganisation): Promise<TestUser>;
  anonymous: TestUser;
  stop(): Promise<void>;
}

export interface TestApiOptions {
  readonly environment?: Record<string, string>;
  readonly passwordHash?: string;
  /** What else is served beside the module's controllers. */
  readonly mount?: (app: NestFastifyApplication) => Promise<void>;
}

/** Starts the API with these modules. Close it in `afterAll`. */
export async function startTestApi(module: Type, options: TestApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const organisation = await insertTestOrganisation(database.adminUrl, options.passwordHash ? { passwordHash: options.passwordHash } : {});
  const admin = await createDataSource({ url: database.adminUrl, poolSize: 2, applicationName: 'test-admin' }).initialize();
  const dataSource = await createDataSource({ url: database.apiUrl, poolSize: 8, applicationName: 'test-api' }).initialize();
  const environment = new Environment('api', {
    API_DATABASE_URL: database.apiUrl,
    QUEUE_DATABASE_URL: database.queueUrl,
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    DATA_DIR: `/tmp/throughline-test-${process.pid}`,
    ...options.environment,
  });
  const app = await createHttpApp(module, { environment, dataSource, logger: createLogger('test-api', environment.logLevel) });
  await options.mount?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    database,
    organisation,
    admin,
    signIn: async (role, of = organisation) => {
      const token = newSessionToken(of.providerId);
      await admin.manager.insert(StaffSession, {
        providerId: of.providerId,
        id: newId(),
        staffId: of.staff[role],
        tokenHash: token.hash,
        expiresAt: new Date(Date.now() + 3_600_000),
        endedAt: null,
      });
      return userOf(app, of.staff[role], { cookie: `throughline=${token.value}`, [csrfHeader]: csrfTokenOf(token) });
    },
    anonymous: userOf(app, '', {}),
    stop: async () => {
      await app.close();
      await admin.destroy();
      await database.drop();
    },
  };
}

function userOf(app: NestFastifyApplication, staffId: string, headers: Record<string, string>): TestUser {
  const call = async <T>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    version?: number,
  ): Promise<TestAnswer<T>> => {
    const answer = await app.inject({
      method,
      url: /^\/(api|health|metrics|admin)(\/|$)/.test(path) ? path : `/api/v1${path}`,
      headers: { ...headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const json = String(answer.headers['content-type'] ?? '').includes('json') && answer.body !== '';
    return { status: answer.statusCode, body: (json ? answer.json() : answer.body) as T, headers: answer.headers };
  };
  return { staffId, get: (path) => call('GET', path), send: call };
}
