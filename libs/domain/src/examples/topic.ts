import type { ComparisonRules } from './compare-result';
import type { ExampleValues } from './example-case';

/** How one topic's examples are run: the function of the rules that is called, in the names of the examples. */
export interface Topic {
  /** Calls the rules. Translates names and decides nothing. */
  readonly run: (given: ExampleValues) => unknown;
  readonly rules: ComparisonRules;
}

/** A topic whose examples give values of the type `Given`, as their documentation says. */
export function topic<Given>(run: (given: Given) => unknown, rules: ComparisonRules = {}): Topic {
  return { run: (given) => run(given as Given), rules };
}
