import { runExample } from '@throughline/domain/examples';
import cases from './examples/calendar.json';

describe('worked examples: calendar', () => {
  it.each(cases.map((example) => [example.id, example.title, example] as const))('%s %s', (_id, _title, example) => {
    expect(runExample('calendar', example)).toBeNull();
  });
});
