import { runExample } from '@throughline/domain/examples';
import cases from './examples/outcomes.json';

describe('worked examples: outcomes', () => {
  it.each(cases.map((example) => [example.id, example.title, example] as const))('%s %s', (_id, _title, example) => {
    expect(runExample('outcomes', example)).toBeNull();
  });
});
