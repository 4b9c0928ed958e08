import { runExample } from '@throughline/domain/examples';
import cases from './examples/access.json';

describe('worked examples: access', () => {
  it.each(cases.map((example) => [example.id, example.title, example] as const))('%s %s', (_id, _title, example) => {
    expect(runExample('access', example)).toBeNull();
  });
});
