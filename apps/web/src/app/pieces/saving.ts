import { signal } from '@angular/core';
import { asProblem, type ProblemError } from '@throughline/web/core';
import type { FormDirective } from '@throughline/web/ui';
import { showRefusal, type RefusalSettings } from './refusal';

/**
 * The saving of one form: whether it is under way, and a conflict with what somebody else saved. What was typed stays in the
 * form whatever happens.
 */
export class Saving {
  readonly busy = signal(false);
  /** Set while somebody else's newer state has to be looked at. */
  readonly conflict = signal<ProblemError | null>(null);

  constructor(
    private readonly form: () => FormDirective,
    private readonly settings: RefusalSettings = {},
  ) {}

  /** Runs the save unless one is under way. True when it went through; a refusal is shown in the form. */
  async run(save: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      await save();
      this.conflict.set(null);
      return true;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.isConflict) this.conflict.set(problem);
      else showRefusal(this.form(), problem, this.settings);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
