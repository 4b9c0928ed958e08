import {
  answerControl,
  answersToSend,
  assessmentForm,
  changedQuestions,
  gapControl,
  refill,
  shownQuestions,
  type Answers,
} from './assessment-form';

const NOW = '2026-11-22T10:30:00Z';
const filled: Answers = { 'housing.need': { value: 'none', gap: null }, 'alcohol.uses': { value: false, gap: null } };

const filledForm = () => {
  const form = assessmentForm(NOW);
  form.controls.part.setValue('initial');
  refill(form, {}, filled);
  return form;
};
const set = (form: ReturnType<typeof assessmentForm>, code: string, value: string | number | boolean): void =>
  answerControl(form, code)?.setValue(value);

describe('the form of the assessment', () => {
  it('sends what changed and nothing else', () => {
    const form = filledForm();
    expect(answersToSend(form, filled, new Set())).toEqual([]);
    set(form, 'housing.need', 'urgent');
    set(form, 'work.status', 'retired');
    expect(answersToSend(form, filled, new Set())).toEqual([
      { question: 'housing.need', value: 'urgent' },
      { question: 'work.status', value: 'retired' },
    ]);
  });

  it('sends why there is no answer, chosen in place of one or beside it', () => {
    const form = filledForm();
    set(form, 'health.pregnant', 'gap:declined');
    gapControl(form, 'family.children-in-home')?.setValue('not-known');
    expect(answersToSend(form, filled, new Set())).toEqual([
      { question: 'family.children-in-home', value: null, gap: 'not-known' },
      { question: 'health.pregnant', value: null, gap: 'declined' },
    ]);
  });

  it('sends a carried answer again once it was confirmed', () => {
    expect(answersToSend(filledForm(), filled, new Set(['housing.need']))).toEqual([{ question: 'housing.need', value: 'none' }]);
  });

  it('keeps an emptied answer as it is recorded, for it can only be corrected', () => {
    const form = filledForm();
    answerControl(form, 'housing.need')?.setValue(null);
    expect(changedQuestions(form, filled)).toEqual([]);
  });

  it('asks about drinking only who drinks, and of a part its own and earlier questions', () => {
    const form = filledForm();
    const codes = (): string[] => shownQuestions(form).map(({ code }) => code);
    expect(codes()).not.toContain('audit.q1');
    set(form, 'alcohol.uses', true);
    expect(codes()).toContain('audit.q1');
    expect(codes()).not.toContain('health.physical');
    form.controls.part.setValue('comprehensive');
    expect(codes()).toContain('health.physical');
  });

  it('says for all open AUDIT items at once why there is no answer', () => {
    const form = filledForm();
    set(form, 'alcohol.uses', true);
    set(form, 'audit.q1', 0);
    form.controls.auditGap.setValue('declined');
    const audit = answersToSend(form, filled, new Set()).filter(({ question }) => question.startsWith('audit.'));
    expect(audit[0]).toEqual({ question: 'audit.q1', value: 0 });
    expect(audit.slice(1).every(({ gap }) => gap === 'declined')).toBe(true);
    expect(audit).toHaveLength(10);
  });

  it('follows what others saved and keeps what was typed here', () => {
    const form = filledForm();
    set(form, 'work.status', 'retired');
    const fresh: Answers = { ...filled, 'housing.need': { value: 'problem', gap: null }, 'work.status': { value: 'student', gap: null } };
    expect(refill(form, filled, fresh).map(({ code }) => code)).toEqual(['work.status']);
    expect(answerControl(form, 'housing.need')?.value).toBe('problem');
    expect(answerControl(form, 'work.status')?.value).toBe('retired');
  });
});
