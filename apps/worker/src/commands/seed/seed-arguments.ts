import { parseArgs } from 'node:util';
import { isInstant, type Instant } from '@throughline/domain/calendar';
import { populationSizes, sizeNames, type PopulationSize, type SizeName } from '@throughline/testing';

export interface SeedArguments {
  readonly size: PopulationSize;
  /** Do nothing where a provider exists. */
  readonly ifEmpty: boolean;
  /** The same seed gives the same population. */
  readonly seed: number;
  /** The moment at which the population stands; null: the database's now. */
  readonly now: Instant | null;
}

export const seedUsage = `npm run seed -- --size ${sizeNames.join('|')} [--if-empty] [--seed NUMBER] [--now 2026-11-22T10:00:00Z]`;

const isSize = (name: string): name is SizeName => (sizeNames as readonly string[]).includes(name);

/** Reads the command line; the error says in one sentence what is wrong. */
export function seedArguments(parameters: readonly string[]): SeedArguments {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      size: { type: 'string', default: 'small' },
      'if-empty': { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      now: { type: 'string' },
    },
  });
  if (!isSize(values.size)) throw new Error(`--size must be one of ${sizeNames.join(', ')}: ${seedUsage}`);
  if (!/^\d{1,9}$/.test(values.seed)) throw new Error(`--seed must be a whole number: ${seedUsage}`);
  if (values.now !== undefined && !isInstant(values.now))
    throw new Error(`--now must be a moment such as 2026-11-22T10:00:00Z: ${seedUsage}`);
  return { size: populationSizes[values.size], ifEmpty: values['if-empty'], seed: Number(values.seed), now: values.now ?? null };
}
