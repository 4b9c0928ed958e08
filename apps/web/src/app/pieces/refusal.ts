import { FormGroup, type AbstractControl } from '@angular/forms';
import { pathParts, sentenceOf, wordsFor, type ProblemError } from '@throughline/web/core';
import type { FormDirective, SummaryItem } from '@throughline/web/ui';

/** How a form meets a refusal. */
export interface RefusalSettings {
  /** The part of the path above the form: `referral` for `referral.receivedOn`. */
  readonly prefix?: string;
  /** The field for a path, for forms whose fields are not named by the path. */
  readonly locate?: (path: string) => AbstractControl | null;
}

/**
 * Shows a refusal in a form: each finding at its field, the rest in the error summary, which takes the focus. A finding about
 * a moment stands at its day; several findings about one field are said one after the other.
 */
export function showRefusal(form: FormDirective, problem: ProblemError, settings: RefusalSettings = {}): void {
  const general: SummaryItem[] = [];
  const texts = new Map<AbstractControl, { code: string; text: string }>();
  for (const { code, path, parameters } of problem.findings.filter(({ severity }) => severity === 'error')) {
    const text = wordsFor(code, parameters);
    const control = fieldAt(form.group, path, settings);
    const earlier = control && texts.get(control);
    if (!control) general.push({ text, fieldId: '' });
    else texts.set(control, { code, text: earlier ? `${earlier.text} ${text}` : text });
  }
  for (const [control, finding] of texts) control.setErrors({ ...control.errors, finding });
  if (texts.size === 0 && general.length === 0) general.push({ text: sentenceOf(problem), fieldId: '' });
  form.refuse(general);
}

function fieldAt(group: FormGroup, path: string, { prefix = '', locate }: RefusalSettings): AbstractControl | null {
  const located = locate?.(path) ?? null;
  if (located) return located;
  const parts = pathParts(path);
  const above = pathParts(prefix);
  const inner = above.every((part, index) => parts[index] === part) ? parts.slice(above.length) : parts;
  const control = inner.length > 0 ? group.get(inner) : null;
  if (!(control instanceof FormGroup)) return control;
  // A group has no place on the page; that of a moment is its day.
  return control.get('day');
}
