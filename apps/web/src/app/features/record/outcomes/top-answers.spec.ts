import type { OutcomeResponse } from '@throughline/contracts/outcomes';
import { topItemOf, type TopItem } from '@throughline/domain/outcomes';
import { answerOf, changeRows, changeWords, headlines, nextStage, problemOf, stagesFor, topGroups, valueWords } from './top-answers';

const item = (code: string): TopItem => {
  const found = topItemOf(code);
  if (!found) throw new Error(code);
  return found;
};
const form = (stage: string, takenOn: string, answers: OutcomeResponse['answers']): OutcomeResponse => ({
  id: `${stage}-${takenOn}`,
  stage,
  takenOn,
  answers,
  enteredBy: null,
  version: 1,
  findings: [],
});
const start = form('start', '2026-05-12', { ALCUSE: 26, OPIUSE: 28, PSYHSTAT: 5, SHARING: 'Y', CANNUSE: 'NA' });
const review = form('review', '2026-11-17', { ALCUSE: 10, OPIUSE: 0, PSYHSTAT: 12, SHARING: 'N', CANNUSE: 4 });

describe('the outcome form', () => {
  it('reads what is typed, and N as not disclosed where a number is asked', () => {
    expect(answerOf(item('ALCUSE'), ' 12 ')).toBe(12);
    expect(answerOf(item('ALCUSE'), 'n')).toBe('NA');
    expect(answerOf(item('SHARING'), 'N')).toBe('N');
    expect(answerOf(item('ALCUSE'), '')).toBeNull();
  });

  it('refuses what the item cannot have and says what it can', () => {
    expect(problemOf(item('ALCUSE'), '29')).toBe('Alcohol: enter a whole number from 0 to 28, or N for not disclosed');
    expect(problemOf(item('PHSTAT'), '21')).toContain('0 to 20');
    expect(problemOf(item('ALCUSE'), 'a few')).not.toBe('');
    expect(problemOf(item('ALCUSE'), '')).toBe('');
    expect(problemOf(item('SHARING'), 'NA')).toBe('');
  });

  it('says change in days and points and never judges it', () => {
    expect(changeWords(item('ALCUSE'), start.answers as never, review.answers as never)).toBe('16 fewer');
    expect(changeWords(item('OPIUSE'), start.answers as never, review.answers as never)).toBe('28 fewer, abstinent');
    expect(changeWords(item('PSYHSTAT'), start.answers as never, review.answers as never)).toBe('7 higher');
    expect(changeWords(item('CANNUSE'), start.answers as never, review.answers as never)).toBe('Cannot be compared');
    expect(changeWords(item('SHARING'), start.answers as never, review.answers as never)).toBe('Was yes');
    expect(changeWords(item('SHARING'), start.answers as never, start.answers as never)).toBe('Same');
  });

  it('puts every form beside the others with the change since the start', () => {
    const rows = changeRows([start, review]);
    expect(rows.find(({ code }) => code === 'ALCUSE')).toEqual({
      code: 'ALCUSE',
      label: 'Alcohol',
      values: ['26', '10'],
      since: '16 fewer',
    });
    expect(changeRows([start])[0]?.since).toBe('One form only');
    expect(headlines([start, review])).toContain('Alcohol: 26 days to 10, 16 fewer');
    expect(headlines([start])).toEqual([]);
  });

  it('asks every item once and proposes the next stage', () => {
    expect(topGroups('2026-11-22').flatMap(({ items }) => items)).toHaveLength(21);
    expect(topGroups('2016-01-01').flatMap(({ items }) => items)).toHaveLength(20);
    expect(nextStage([], false)).toBe('start');
    expect(nextStage([start], false)).toBe('review');
    expect(nextStage([start], true)).toBe('exit');
    expect(nextStage([start, form('exit', '2026-11-20', {})], true)).toBe('post-exit');
    expect(stagesFor(true).map(({ code }) => code)).toEqual(['exit', 'post-exit']);
    expect(valueWords(undefined)).toBe('Not asked');
  });
});
