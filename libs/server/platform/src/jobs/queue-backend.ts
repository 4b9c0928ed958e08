import {
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type JobsOptions,
  type PostgresPoolConfig,
  Queue,
  setDefaultBackendFactory,
} from 'bullmq';
import type { Environment } from '../environment/environment';
import type { JobDefinition } from './define-job';

export type QueueName = JobDefinition['queue'];
export const queueNames: readonly QueueName[] = ['work', 'schedule'];

/** How queues and workers of this process connect. Each opens a pool of its own, so it is small. */
export interface QueueConnection {
  readonly kind: 'redis' | 'postgresql';
  readonly connection: ConnectionOptions;
}

/**
 * The one place that decides where queues are kept: in Redis or Valkey where `REDIS_URL` names one, else in PostgreSQL, in
 * a schema and by a login of their own. Call it when the database answers and is migrated, before the first queue.
 */
export function chooseQueueBackend({ redisUrl, queueDatabaseUrl }: Pick<Environment, 'redisUrl' | 'queueDatabaseUrl'>): QueueConnection {
  if (redisUrl !== null) {
    setDefaultBackendFactory(createRedisBackend);
    return { kind: 'redis', connection: { url: redisUrl, maxRetriesPerRequest: null } };
  }
  setDefaultBackendFactory(createPostgresBackend);
  const connection: PostgresPoolConfig = {
    connectionString: queueDatabaseUrl,
    schema: 'bullmq',
    migrate: true,
    max: 2,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  };
  // The option's type is that of Redis; the factory that was just chosen reads the other.
  return { kind: 'postgresql', connection: connection as unknown as ConnectionOptions };
}

/** How BullMQ tries a job again, and how long it remembers one that has ended. */
export function optionsOf(definition: JobDefinition): JobsOptions {
  return {
    attempts: definition.attempts,
    backoff: { type: 'exponential', delay: definition.backoff },
    // Remembered while the relay might still repeat an id; a schedule's runs have ids of their own.
    removeOnComplete: definition.queue === 'work' ? { age: 86_400, count: 1_000 } : { count: 100 },
    removeOnFail: { age: 1_209_600, count: 1_000 },
  };
}

export const openQueue = (name: QueueName, { connection }: QueueConnection, prefix: string): Queue =>
  new Queue(name, { connection, prefix });
