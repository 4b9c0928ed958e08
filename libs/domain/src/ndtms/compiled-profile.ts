import type { Day } from '@throughline/domain/calendar';
import type { InterventionFact, OutcomeFact, PersonFacts } from '@throughline/domain/facts';
import { lineWriterOf, type LineWriter } from './csv-line';
import { clientSources } from './mapping/client-sources';
import { episodeSources } from './mapping/episode-sources';
import { interventionSources } from './mapping/intervention-sources';
import { outcomeAnswerOf, outcomeSources } from './mapping/outcome-sources';
import type { Sources } from './mapping/sources';
import type { ReturnColumn, ReturnDateFormat, ReturnProfile } from './profile';
import type { ReturnSubject } from './return-subject';

/** Writes the values of one subject into their places of a row. */
export type CellWriter<T> = (row: string[], subject: T) => void;

/** A profile made ready for many rows: every column found and every place counted once. */
export interface CompiledProfile {
  /** A row without any value. */
  readonly empty: readonly string[];
  readonly writeEpisode: CellWriter<ReturnSubject>;
  readonly writeIntervention: CellWriter<InterventionFact>;
  readonly writeOutcome: CellWriter<OutcomeFact>;
  /** The row of a client who did not consent: AGNCY, CLIENTID and CONSENT only. */
  readonly writeRefusal: CellWriter<ReturnSubject>;
  readonly lineOf: LineWriter;
}

const compiled = new WeakMap<ReturnProfile, CompiledProfile>();

/** The compiled form of a profile, made on first use. */
export function compiledProfileOf(profile: ReturnProfile): CompiledProfile {
  const existing = compiled.get(profile);
  if (existing) return existing;
  const made = compile(profile);
  compiled.set(profile, made);
  return made;
}

/** Writes a day as the profile wants it. */
export function writtenDay(day: Day, format: ReturnDateFormat): string {
  if (format === 'YYYY-MM-DD') return day;
  if (format === 'YYYYMMDD') return day.slice(0, 4) + day.slice(5, 7) + day.slice(8);
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function compile(profile: ReturnProfile): CompiledProfile {
  const ofClient = onSubject(clientSources);
  const refusal: Sources<ReturnSubject> = { ...episodeSources, ...ofClient, CONSENT: () => 'N' };
  return {
    empty: profile.columns.map(() => profile.emptyValue),
    writeEpisode: cellWriter(profile, { ...episodeSources, ...ofClient }),
    writeIntervention: cellWriter(profile, interventionSources),
    writeOutcome: cellWriter(profile, { ...outcomeAnswerSources(profile), ...outcomeSources }),
    writeRefusal: cellWriter(profile, Object.fromEntries(profile.noConsentColumns.map((name) => [name, refusal[name] ?? (() => null)]))),
    lineOf: lineWriterOf(profile),
  };
}

function onSubject(sources: Sources<PersonFacts>): Sources<ReturnSubject> {
  return Object.fromEntries(Object.entries(sources).map(([name, read]) => [name, ({ client }: ReturnSubject) => read(client)]));
}

function outcomeAnswerSources(profile: ReturnProfile): Sources<OutcomeFact> {
  const items = profile.columns.filter(({ kind }) => kind.startsWith('top-'));
  return Object.fromEntries(
    items.map(({ name }) => [name, ({ answers }: OutcomeFact) => outcomeAnswerOf(name, answers[name], profile.undisclosedOutcome)]),
  );
}

function cellWriter<T>(profile: ReturnProfile, sources: Sources<T>): CellWriter<T> {
  const cells = profile.columns
    .map((column, index) => ({ index, read: sources[column.name], isDate: isReformatted(column, profile) }))
    .filter((cell): cell is typeof cell & { read: (subject: T) => string | null } => cell.read !== undefined);
  return (row, subject) => {
    for (const { index, read, isDate } of cells) {
      const value = read(subject);
      if (value) row[index] = isDate ? writtenDay(value, profile.dateFormat) : value;
    }
  };
}

const isReformatted = (column: ReturnColumn, profile: ReturnProfile): boolean =>
  column.kind === 'date' && profile.dateFormat !== 'YYYY-MM-DD';
