import { InjectionToken } from '@angular/core';
import type { ValidationErrors } from '@angular/forms';
import type { FieldKind } from './field-option';

/** Turns the errors of a control into one sentence that says what to do. `label` is the field's own label. */
export type FieldWording = (errors: ValidationErrors, label: string, kind: FieldKind) => string;

export const FIELD_WORDING = new InjectionToken<FieldWording>('FIELD_WORDING', {
  providedIn: 'root',
  factory: () => fieldErrorWords,
});

const CHOSEN: readonly FieldKind[] = ['radios', 'checkboxes'];

/** The label inside a sentence: first letter small, unless it is an abbreviation such as NHS. */
export function labelInSentence(label: string): string {
  return /^[A-Z][^A-Z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** Sentences for the validators in use and for what a control could not read. */
export function fieldErrorWords(errors: ValidationErrors, label: string, kind: FieldKind): string {
  const name = labelInSentence(label);
  if (errors['finding']) return String(errors['finding'].text);
  if (errors['misread']) return misreadWords(errors['misread'], name);
  if (errors['required']) {
    if (kind === 'checkbox') return `Tick the box: ${name}`;
    if (kind === 'select') return `Choose ${name}`;
    return CHOSEN.includes(kind) ? `Choose an answer: ${name}` : `Enter ${name}`;
  }
  if (errors['email']) return 'Enter an email address such as name@example.org';
  if (errors['minlength']) return `Write at least ${errors['minlength'].requiredLength} characters for ${name}`;
  if (errors['maxlength'])
    return `Shorten ${name} to ${errors['maxlength'].requiredLength} characters; it has ${errors['maxlength'].actualLength}`;
  if (errors['min']) return `Enter ${errors['min'].min} or more for ${name}`;
  if (errors['max']) return `Enter ${errors['max'].max} or less for ${name}`;
  return `Check ${name}`;
}

function misreadWords(reason: string, name: string): string {
  if (reason === 'nonexistent') return `That date does not exist. Check the day and month of ${name}`;
  if (reason === 'incomplete') return `Enter day, month and year of ${name}`;
  if (reason === 'number') return `Enter ${name} in figures`;
  if (reason === 'time') return `Enter ${name} as a time such as 14:05`;
  return `Enter ${name} as a date such as 3/11, 3 Nov 2026 or today`;
}
