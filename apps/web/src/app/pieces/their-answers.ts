import { signal } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import { mergeUntouched, type PlainValues } from './merge-untouched';

/** What a form was filled with, and how it follows the saved state after a conflict. */
export class TheirAnswers {
  private filled: PlainValues = {};
  private version: number | null = null;
  /** Names that both sides changed; null until the saved state was read again. */
  readonly both = signal<readonly string[] | null>(null);

  constructor(private readonly form: FormGroup) {}

  /** Fills the form with a saved state. */
  fill(version: number, values: PlainValues): void {
    this.version = version;
    this.filled = values;
    this.both.set(null);
    this.form.patchValue(values);
  }

  /** Takes over a newer saved state: untouched answers follow it, typed ones stay. The same version changes nothing. */
  follow(version: number, values: PlainValues): void {
    if (version === this.version || this.version === null) return;
    this.version = version;
    this.both.set(mergeUntouched(this.form, this.filled, values));
    this.filled = values;
  }

  /** A new save is tried: what was compared before is over. */
  forget(): void {
    this.both.set(null);
  }
}
