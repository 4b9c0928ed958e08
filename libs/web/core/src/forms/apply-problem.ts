import type { AbstractControl, FormGroup } from '@angular/forms';
import type { FindingResponse } from '@throughline/contracts/problem';
import type { FormDirective, SummaryItem } from '@throughline/web/ui';
import type { ProblemError } from '../api/problem-error';
import { wordsFor } from '../wording/words-for';

/**
 * Shows a refusal of the API in a form: each finding at the field that its path names, the rest in the error summary, which
 * takes the focus. `prefix` is the part of the path above the form (`referral` for `referral.receivedOn`).
 */
export function applyProblem(form: FormDirective, problem: ProblemError, prefix = ''): void {
  form.refuse(markFindings(form.group, problem, prefix));
}

/** Sets findings on the controls of a form and returns what belongs to none of them. */
export function markFindings(group: FormGroup, problem: ProblemError, prefix = ''): readonly SummaryItem[] {
  const general: SummaryItem[] = [];
  const errors = problem.findings.filter(({ severity }) => severity === 'error');
  for (const finding of errors) {
    const text = wordsFor(finding.code, finding.parameters);
    const control = controlAt(group, finding, prefix);
    if (!control) general.push({ text, fieldId: '' });
    else control.setErrors({ ...control.errors, finding: { code: finding.code, text } });
  }
  // A refusal without errors of its own, such as a conflict, speaks for itself.
  if (errors.length === 0) general.push({ text: sentenceOf(problem), fieldId: '' });
  return general;
}

function controlAt(group: FormGroup, finding: FindingResponse, prefix: string): AbstractControl | null {
  const parts = pathParts(finding.path);
  const above = pathParts(prefix);
  const inner = above.every((part, index) => parts[index] === part) ? parts.slice(above.length) : parts;
  return inner.length > 0 ? group.get(inner) : null;
}

/** Parts of `referral.receivedOn`, `answers[2].value` or `/answers/2/value`. */
export function pathParts(path: string): string[] {
  return path.split(/[./[\]]/).filter((part) => part !== '');
}

/** A refusal as a whole in words. */
export function sentenceOf(problem: ProblemError): string {
  // Without an answer of the server the advice alone does not say what happened.
  if (problem.status === 0 && problem.detail) return `${problem.title}. ${problem.detail}`;
  if (problem.detail) return problem.detail;
  return wordsFor(problem.code);
}
