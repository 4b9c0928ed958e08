import type { FormGroup } from '@angular/forms';

/** Answers of a form by name; only plain values. */
export type PlainValues = Readonly<Record<string, unknown>>;

/**
 * After somebody else saved: what was not touched here follows the saved state, what was stays as typed. `filled` is what the
 * form was filled with, `saved` what is there now. Returns the names that both sides changed, to be looked at.
 */
export function mergeUntouched(form: FormGroup, filled: PlainValues, saved: PlainValues): readonly string[] {
  const both: string[] = [];
  for (const name of Object.keys(saved)) {
    const control = form.controls[name];
    if (!control) continue;
    const touched = control.value !== filled[name];
    const movedThere = saved[name] !== filled[name];
    if (!touched && movedThere) control.setValue(saved[name]);
    if (touched && movedThere && control.value !== saved[name]) both.push(name);
  }
  return both;
}
