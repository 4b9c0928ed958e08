import { differences, type Difference } from './compare-result';
import { isExampleCase, topicOfFile } from './example-case';
import { topics } from './topics';

/** A file of worked examples as it was read: its name and the text in it. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** What running files of examples came to. */
export interface ExamplesReport {
  readonly passed: number;
  readonly failed: number;
  /** Topics without rules here, with the number of their cases. */
  readonly skipped: ReadonlyMap<string, number>;
  /** One line for each failing case: id, what was expected, what came. */
  readonly failures: readonly string[];
}

/** Runs one example of a topic. Null when it holds, else what was expected and what came. */
export function runExample(topicName: string, example: unknown): string | null {
  const topic = topics.get(topicName);
  if (!topic) return `no rules for the topic ${topicName}`;
  if (!isExampleCase(example)) return 'expected a case with id, given and expect';
  try {
    const found = differences(example.expect, topic.run(example.given), topic.rules);
    return found.length === 0 ? null : found.map(describeDifference).join('; ');
  } catch (error) {
    return `expected ${write(example.expect)}, got an error: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Runs every example of the files; the topic of a file is in its name. */
export function runExampleFiles(files: readonly ExampleFile[]): ExamplesReport {
  const failures: string[] = [];
  const skipped = new Map<string, number>();
  let passed = 0;
  for (const { name, text } of files) {
    const cases = readCases(text);
    if (cases === null) {
      failures.push(`${name}: expected a JSON array of cases, got something else`);
      continue;
    }
    const topicName = topicOfFile(name);
    if (!topics.has(topicName)) {
      skipped.set(topicName, (skipped.get(topicName) ?? 0) + cases.length);
      continue;
    }
    for (const example of cases) {
      const failure = runExample(topicName, example);
      if (failure === null) passed += 1;
      else failures.push(`${idOf(example, name)}: ${failure}`);
    }
  }
  return { passed, failed: failures.length, skipped, failures };
}

function readCases(text: string): unknown[] | null {
  try {
    const cases: unknown = JSON.parse(text);
    return Array.isArray(cases) ? cases : null;
  } catch {
    return null;
  }
}

function idOf(example: unknown, fileName: string): string {
  return isExampleCase(example) ? example.id : fileName;
}

function describeDifference({ path, expected, got }: Difference): string {
  return `${path === '' ? '' : `${path}: `}expected ${write(expected)}, got ${write(got)}`;
}

function write(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
