import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { JobDefinition, JobHandler } from './define-job';

const handlerKey = 'throughline:job-handler';
const reconcilerKey = 'throughline:reconciler';

/** Marks a provider that implements `JobHandler`. */
export const HandlesJob = (): ClassDecorator => SetMetadata(handlerKey, true);

/** Marks a provider that implements `Reconciler`. */
export const Reconciles = (): ClassDecorator => SetMetadata(reconcilerKey, true);

/**
 * Puts right what the queue has lost, for one area: looks in the tables for work that is due, not done and not waiting in a
 * queue, and asks for it again. Runs every minute, and twice does no harm.
 */
export interface Reconciler {
  reconcile(providerId: string): Promise<void>;
}

/** Finds the handlers and reconcilers that the modules of this process brought along. */
@Injectable()
export class JobHandlers {
  constructor(private readonly discovery: DiscoveryService) {}

  handlers(): JobHandler[] {
    return this.marked<JobHandler>(handlerKey);
  }

  reconcilers(): Reconciler[] {
    return this.marked<Reconciler>(reconcilerKey);
  }

  private marked<T>(key: string): T[] {
    return this.discovery
      .getProviders()
      .filter(({ metatype, instance }) => typeof metatype === 'function' && instance && Reflect.hasMetadata(key, metatype))
      .map(({ instance }) => instance as T);
  }
}

/** Handlers by job name. Throws when a job has no handler or two: a worker that would drop work does not start. */
export function assertEveryJobHandled(definitions: readonly JobDefinition[], handlers: readonly JobHandler[]): Map<string, JobHandler> {
  const byName = new Map<string, JobHandler>();
  for (const handler of handlers) {
    const { name } = handler.definition;
    if (byName.has(name)) throw new Error(`The job ${name} has two handlers: keep one.`);
    byName.set(name, handler);
  }
  const without = definitions.filter(({ name }) => !byName.has(name)).map(({ name }) => name);
  if (without.length > 0) throw new Error(`No handler for ${without.join(', ')}: add the module that has it to the worker.`);
  return byName;
}
