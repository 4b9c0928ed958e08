import { FormControl, FormGroup } from '@angular/forms';
import type { AnswerRequest, AnswerResponse } from '@throughline/contracts/assessment';
import { assessmentQuestions, visibleQuestions, type AssessmentPart, type Question } from '@throughline/domain/assessment';
import type { Instant } from '@throughline/domain/calendar';
import { momentGroup } from '../../../pieces/moment';

/** A choice can also say why there is no answer; such a value of the control begins with this. */
export const GAP = 'gap:';

/** An answer as the record keeps it: a value, or why there is none. */
export interface Answer {
  readonly value: string | number | boolean | null;
  readonly gap: string | null;
}

export type Answers = Readonly<Record<string, Answer>>;

const codes = assessmentQuestions.map(({ code }) => code);
/** Names of controls have no dots, which forms read as a path. */
const keyOf = (code: string): string => code.replaceAll('.', '/');
const controls = <T>(): Record<string, FormControl<T | null>> =>
  Object.fromEntries(codes.map((code) => [keyOf(code), new FormControl<T | null>(null)]));

/** Every question of the assessment, whether it is shown or not; what is sent is decided when saving. */
export function assessmentForm(now: Instant) {
  return new FormGroup({
    part: new FormControl<AssessmentPart>('screening', { nonNullable: true }),
    eventAt: momentGroup(now),
    answers: new FormGroup(controls<string | number | boolean>()),
    gaps: new FormGroup(controls<string>()),
    auditGap: new FormControl<string | null>(null),
  });
}

export type AssessmentForm = ReturnType<typeof assessmentForm>;

/** The control of a question's answer; null for a question that the assessment does not have. */
export function answerControl(form: AssessmentForm, code: string): FormControl<string | number | boolean | null> | null {
  return form.controls.answers.controls[keyOf(code)] ?? null;
}

/** The control that says why a question has no answer. */
export function gapControl(form: AssessmentForm, code: string): FormControl<string | null> | null {
  return form.controls.gaps.controls[keyOf(code)] ?? null;
}

/** What is typed at the moment, by question. */
export function liveAnswers(form: AssessmentForm): Readonly<Record<string, { readonly value: unknown }>> {
  return Object.fromEntries(codes.map((code) => [code, { value: answerControl(form, code)?.value ?? null }]));
}

/** True where the reason for a missing answer is one of the choices, not a field beside it. */
export const takesGapAsChoice = ({ type }: Question): boolean => type === 'choice' || type === 'yes-no';

export const isAudit = ({ code }: Question): boolean => code.startsWith('audit.');

/** Current answers by question. */
export function answersOf(current: readonly AnswerResponse[]): Answers {
  return Object.fromEntries(current.map(({ question, value, gap }) => [question, { value, gap }]));
}

/** What the control and the field beside it show for an answer. */
export function shownOf(question: Question, answer: Answer | undefined): { readonly value: Answer['value']; readonly gap: string | null } {
  if (!answer) return { value: null, gap: null };
  if (takesGapAsChoice(question)) return { value: answer.gap ? `${GAP}${answer.gap}` : answer.value, gap: null };
  return { value: answer.value, gap: answer.gap };
}

/** What was typed for a question; null where nothing was. */
export function typedAnswer(question: Question, form: AssessmentForm): Answer | null {
  const value = answerControl(form, question.code)?.value ?? null;
  if (typeof value === 'string' && value.startsWith(GAP)) return { value: null, gap: value.slice(GAP.length) };
  if (value !== null && value !== '') return { value: typeof value === 'string' ? value.trim() : value, gap: null };
  const gap = isAudit(question) ? form.controls.auditGap.value : (gapControl(form, question.code)?.value ?? null);
  return gap === null ? null : { value: null, gap };
}

/** The questions that the chosen part shows for what is typed at the moment. */
export function shownQuestions(form: AssessmentForm): readonly Question[] {
  return visibleQuestions(form.controls.part.value, liveAnswers(form));
}

export const sameAnswer = (a: Answer | null | undefined, b: Answer | null | undefined): boolean =>
  (a?.value ?? null) === (b?.value ?? null) && (a?.gap ?? null) === (b?.gap ?? null);

/** Questions whose answer on the page differs from the one it was filled with. */
export function changedQuestions(form: AssessmentForm, filled: Answers): readonly Question[] {
  return shownQuestions(form).filter((question) => {
    const typed = typedAnswer(question, form);
    // An answer cannot be taken back, only corrected: an emptied field keeps what is recorded.
    return typed !== null && !sameAnswer(typed, filled[question.code]);
  });
}

/** What to send: answers that changed, and carried ones that were confirmed. */
export function answersToSend(form: AssessmentForm, filled: Answers, confirmed: ReadonlySet<string>): AnswerRequest[] {
  const changed = new Set(changedQuestions(form, filled).map(({ code }) => code));
  return shownQuestions(form).flatMap((question) => {
    const typed = typedAnswer(question, form);
    if (typed === null || !(changed.has(question.code) || confirmed.has(question.code))) return [];
    return [{ question: question.code, value: typed.value, ...(typed.gap === null ? {} : { gap: typed.gap }) }];
  });
}

/**
 * Fills the form with answers that were read again. A question that was changed on the page keeps what was typed; the others
 * follow the record. Returns the questions that were changed here and by somebody else.
 */
export function refill(form: AssessmentForm, filled: Answers, fresh: Answers): readonly Question[] {
  const typedHere = new Set(changedQuestions(form, filled).map(({ code }) => code));
  const both: Question[] = [];
  for (const question of assessmentQuestions) {
    const { code } = question;
    if (typedHere.has(code)) {
      const movedThere = !sameAnswer(fresh[code], filled[code]) && !sameAnswer(fresh[code], typedAnswer(question, form));
      if (movedThere) both.push(question);
      continue;
    }
    const { value, gap } = shownOf(question, fresh[code]);
    answerControl(form, code)?.setValue(value, { emitEvent: false });
    gapControl(form, code)?.setValue(gap, { emitEvent: false });
  }
  form.updateValueAndValidity();
  return both;
}
