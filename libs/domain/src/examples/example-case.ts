/** One worked example: what is known, and what must hold of the result. Practitioners read and write these as JSON. */
export interface ExampleCase {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly given: ExampleValues;
  /** Keys that are not named here are not compared, at any depth. */
  readonly expect: ExampleValues;
}

export type ExampleValues = Readonly<Record<string, unknown>>;

/** True when a value read from a file has the form of a worked example. */
export function isExampleCase(value: unknown): value is ExampleCase {
  return isValues(value) && typeof value['id'] === 'string' && isValues(value['given']) && isValues(value['expect']);
}

/** The topic of a file of examples: its name before the first dot or dash. */
export function topicOfFile(fileName: string): string {
  return /^[^.-]+/.exec(fileName)?.[0] ?? '';
}

/** True for a JSON object. */
export function isValues(value: unknown): value is ExampleValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
