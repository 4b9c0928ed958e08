import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { Type, DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryService, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessGuard } from '../auth/access.guard';
import { assertEveryRouteDecided, routesOf } from '../auth/route-check';
import { ProblemFilter, problemBody, problemOf } from '../errors/problem.filter';
import { createValidationPipe } from '../errors/validation';
import { NestLogger } from '../logging/logger';
import { PlatformModule, type PlatformParts } from '../platform.module';
import { TransactionInterceptor } from '../transaction/transaction.interceptor';
import { countRequests } from './metrics';
import { protectResponses } from './security-headers';

export const apiPrefix = 'api/v1';
const bodyLimit = 1024 * 1024;

/** Bounds of every connection: slow headers and stuck requests are cut, bodies end at 1 MB. */
const limits = {
  bodyLimit,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
} as const;

/** The HTTP application around a root module: guard, transaction, validation and problems are the same for every route. */
export async function createHttpApp(module: Type, parts: PlatformParts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...limits,
    genReqId: () => randomUUID(),
    trustProxy: false,
    loggerInstance: undefined,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read is refused before any hook runs: this answer brings its own headers.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const problem = problemOf(error);
      const headers = {
        'x-request-id': String(request.id),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': `default-src 'none'`,
      };
      void reply
        .status(problem.status)
        .headers(headers)
        .type('application/problem+json')
        .send(problemBody(problem, String(request.id)));
    },
  });
  const root: DynamicModule = {
    module,
    imports: [PlatformModule.with(parts)],
    providers: [
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(parts.logger),
    abortOnError: false,
  });
  await app.register(cookie);
  await protectResponses(app, parts.environment);
  countRequests(app);
  // Health answers load balancers, which know no API version.
  app.setGlobalPrefix(apiPrefix, { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(createValidationPipe());
  assertEveryRouteDecided(routesOf(app.get(DiscoveryService), apiPrefix));
  return app;
}
