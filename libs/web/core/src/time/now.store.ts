import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { londonDay } from '@throughline/domain/calendar';
import { NOW } from '@throughline/web/ui';

const MINUTE = 60_000;

/** The present moment and day for pages that say "2 h left": moves on once a minute. */
@Injectable({ providedIn: 'root' })
export class NowStore {
  private readonly read = inject(NOW);
  private readonly moment = signal(this.read());
  readonly now = this.moment.asReadonly();
  /** Today in London. */
  readonly today = computed(() => londonDay(this.moment()));

  constructor() {
    const timer = setInterval(() => this.moment.set(this.read()), MINUTE);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
