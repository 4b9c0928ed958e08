import assessment from '../clocks/examples/clocks-assessment.json';
import duties from '../clocks/examples/clocks-duties.json';
import intervention from '../clocks/examples/clocks-intervention.json';
import { runExample } from './index';

const cases: readonly { readonly id: string; readonly title: string }[] = [...assessment, ...duties, ...intervention];

describe('worked examples: clocks', () => {
  it.each(cases.map((example) => [example.id, example.title, example] as const))('%s %s', (_id, _title, example) => {
    expect(runExample('clocks', example)).toBeNull();
  });
});
