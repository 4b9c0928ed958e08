import { DestroyRef, computed, inject, signal, type Signal } from '@angular/core';
import { asProblem, type ProblemError } from '../api/problem-error';

/** Something read from the API for a page: what came, what went wrong, and whether it is on its way. */
export interface Loadable<T> {
  /** The latest answer; stays while it is read again. */
  readonly value: Signal<T | null>;
  readonly problem: Signal<ProblemError | null>;
  readonly loading: Signal<boolean>;
  /** Reads (again). Answers that were overtaken by a later question are dropped. */
  reload(): Promise<void>;
  /** Puts a newer state in place, for instance the answer of a save. */
  set(value: T): void;
}

/** Reads at once and again on `reload()`; stops with the component that made it. Call in an injection context. */
export function loadable<T>(read: (signal: AbortSignal) => Promise<T>): Loadable<T> {
  const value = signal<T | null>(null);
  const problem = signal<ProblemError | null>(null);
  const pending = signal(0);
  let running: AbortController | null = null;
  inject(DestroyRef).onDestroy(() => running?.abort());

  const reload = async (): Promise<void> => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    pending.update((count) => count + 1);
    try {
      const answer = await read(mine.signal);
      if (mine.signal.aborted) return;
      value.set(answer);
      problem.set(null);
    } catch (error) {
      if (!mine.signal.aborted) problem.set(asProblem(error));
    } finally {
      pending.update((count) => count - 1);
    }
  };
  void reload();
  return {
    value: value.asReadonly(),
    problem: problem.asReadonly(),
    loading: computed(() => pending() > 0),
    reload,
    set: (next) => value.set(next),
  };
}
