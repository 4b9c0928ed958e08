import { runExample } from '@throughline/domain/examples';
import cases from './examples/substances.json';

describe('worked examples: substances', () => {
  it.each(cases.map((example) => [example.id, example.title, example] as const))('%s %s', (_id, _title, example) => {
    expect(runExample('substances', example)).toBeNull();
  });
});
