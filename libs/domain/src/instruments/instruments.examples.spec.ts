import { runExample } from '@throughline/domain/examples';
import cases from './examples/instruments.json';

describe('worked examples: instruments', () => {
  it.each(cases.map((example) => [example.id, example.title, example] as const))('%s %s', (_id, _title, example) => {
    expect(runExample('instruments', example)).toBeNull();
  });
});
