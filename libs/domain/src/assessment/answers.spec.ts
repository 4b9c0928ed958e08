import { auditScore } from './audit-score';
import { changedAnswers } from './changed-answers';
import { checkAnswers } from './check-answers';

const answer = (question: string, value: unknown, gap: string | null = null) => ({ question, value, gap });

describe('checkAnswers', () => {
  it('passes a sitting in order', () => {
    expect(
      checkAnswers([answer('alcohol.uses', true), answer('audit.q1', 3), answer('audit.q9', 4), answer('risk.summary', null, 'declined')]),
    ).toEqual([]);
  });

  it('refuses a question answered twice and a value that the instrument does not score', () => {
    expect(checkAnswers([answer('audit.q1', 1), answer('audit.q1', 2)])).toEqual([
      { code: 'question-answered-twice', severity: 'error', path: 'answers.audit.q1' },
    ]);
    expect(checkAnswers([answer('audit.q10', 3)])).toEqual([{ code: 'answer-not-valid', severity: 'error', path: 'answers.audit.q10' }]);
  });

  it('says what each question cannot have', () => {
    const codes = checkAnswers([
      answer('no.such', 1),
      answer('audit.q1', 5),
      answer('alcohol.uses', 'yes'),
      answer('housing.need', 'castle'),
    ]).map(({ code }) => code);
    expect(codes).toEqual(['unknown-question', 'number-out-of-range', 'answer-not-valid', 'unknown-code']);
  });
});

describe('changedAnswers', () => {
  it('leaves out what is on record already', () => {
    const current = [answer('audit.q1', 1), answer('alcohol.uses', null, 'not-asked')];
    const given = [answer('audit.q1', 1), answer('alcohol.uses', true), answer('audit.q2', 0)];
    expect(changedAnswers(current, given).map(({ question }) => question)).toEqual(['alcohol.uses', 'audit.q2']);
    expect(changedAnswers(given, given)).toEqual([]);
  });
});

describe('auditScore', () => {
  const items = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((item) => [`audit.q${item}`, { value: 2 }]));

  it('scores only a client who uses alcohol', () => {
    expect(auditScore(items)).toBeNull();
    expect(auditScore({ ...items, 'alcohol.uses': { value: true } })).toMatchObject({
      score: 20,
      band: 'possible-dependence',
      complete: true,
    });
  });

  it('gives no score while items are open', () => {
    const open = { ...items, 'audit.q7': { value: null }, 'alcohol.uses': { value: true } };
    expect(auditScore(open)).toMatchObject({ score: null, complete: false });
  });
});
