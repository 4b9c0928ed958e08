import { runExample } from '@throughline/domain/examples';
import cases from './examples/journeys.json';

describe('worked examples: journeys', () => {
  it.each(cases.map((example) => [example.id, example.title, example] as const))('%s %s', (_id, _title, example) => {
    expect(runExample('journeys', example)).toBeNull();
  });
});
