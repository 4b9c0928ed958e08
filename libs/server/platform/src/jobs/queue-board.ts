import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listScope } from '@throughline/domain/access';
import type { Queue } from 'bullmq';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { writeAudit } from '../audit/audit';
import { admit } from '../auth/access-query';
import { sessionCookie } from '../auth/cookies';
import { rolesOf } from '../auth/principal';
import { readSessionToken } from '../auth/session-token';
import { Environment } from '../environment/environment';
import { AppError, forbidden, signInNeeded } from '../errors/app-error';
import { loggerToken, problemBody, problemOf } from '../errors/problem.filter';
import { UnitOfWork } from '../transaction/unit-of-work';
import { readied } from './job-queues';
import { defaultJobSettings } from './job-settings';
import { chooseQueueBackend, openQueue, queueNames } from './queue-backend';

export const queueBoardPath = '/admin/queues';

/**
 * Shows the administrator the state of the queues at `/admin/queues`: to look at, not to change. Whoever lacks `queue.read`
 * is refused; each visit and each refusal is audited. Jobs hold ids only. Call it when the database answers and before
 * static files are served from the root (both bring `reply.sendFile`).
 */
export async function mountQueueBoard(app: NestFastifyApplication, prefix = defaultJobSettings.prefix): Promise<void> {
  const environment = app.get(Environment);
  const logger = app.get<Logger>(loggerToken);
  const unitOfWork = app.get(UnitOfWork);
  const connection = chooseQueueBackend(environment);
  const queues: Queue[] = [];
  for (const name of queueNames) queues.push(await readied(() => openQueue(name, connection, prefix), logger));

  // Loaded here, so that programs without the board do not carry it.
  const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/fastify'),
  ]);
  const board = new FastifyAdapter().setBasePath(queueBoardPath);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'Throughline queues' } },
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onClose', async () => {
    await Promise.all(queues.map((queue) => queue.close().catch(() => undefined)));
  });
  await fastify.register(
    async (scope) => {
      scope.addHook('preHandler', (request, reply) => admitVisitor(request, reply, unitOfWork, environment));
      await scope.register(board.registerPlugin());
    },
    { prefix: queueBoardPath },
  );
}

/** Answers with a problem unless an administrator looks. */
async function admitVisitor(
  request: FastifyRequest,
  reply: FastifyReply,
  unitOfWork: UnitOfWork,
  environment: Environment,
): Promise<FastifyReply | undefined> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw forbidden('The queues can be looked at here, not changed.');
    const refusal = await decideVisit(request, unitOfWork, environment);
    if (refusal) throw refusal;
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    return reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(problemBody(problem, request.id));
  }
}

async function decideVisit(request: FastifyRequest, unitOfWork: UnitOfWork, environment: Environment): Promise<AppError | null> {
  const token = readSessionToken(request.cookies[sessionCookie(environment.secureCookies)]);
  if (!token) return signInNeeded();
  return unitOfWork.run(token.providerId, async (manager) => {
    const admission = await admit(manager, token, null, environment.sessionIdleMinutes);
    if (!admission) return signInNeeded();
    const { principal } = admission;
    const allowed = listScope(rolesOf(principal), 'queue.read') !== 'none';
    // The page asks again every few seconds: the visit is its opening.
    const opens = !/\/(api|static)\//.test(request.url);
    if (opens || !allowed) {
      await writeAudit(manager, {
        principal,
        providerId: token.providerId,
        action: 'queue.read',
        basis: allowed ? 'in-scope' : 'denied',
        purpose: 'administration',
        clientId: null,
        dataClasses: ['queue'],
        rowCount: allowed ? 1 : 0,
        route: `${request.method} ${queueBoardPath}`,
        requestId: request.id,
      });
    }
    return allowed ? null : forbidden();
  });
}
