import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { sessionEndpoints } from '@throughline/contracts/endpoints';
import type { SessionResponse } from '@throughline/contracts/session';
import { ApiClient } from '../api/api-client';
import { csrfTokenOf } from '../api/csrf-token';
import { ProblemError } from '../api/problem-error';

/** Who is signed in. The server decides every request again; this only keeps from sight what would be refused. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(ApiClient);
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<SessionResponse | null>(null);
  private loading: Promise<SessionResponse | null> | null = null;

  readonly session = this.current.asReadonly();
  readonly signedIn = computed(() => this.current() !== null);
  private readonly permissions = computed(() => new Set(this.current()?.permissions ?? []));
  private readonly roles = computed(() => new Set(this.current()?.roles ?? []));

  /** The session, asked of the server once; `null` when nobody is signed in. */
  load(): Promise<SessionResponse | null> {
    if (this.current()) return Promise.resolve(this.current());
    this.loading ??= this.read().finally(() => (this.loading = null));
    return this.loading;
  }

  async signIn(email: string, password: string): Promise<void> {
    this.current.set(await this.api.call(sessionEndpoints.signIn, { body: { email, password }, anonymous: true }));
  }

  /** Signs out. Leaves the screen even when the server cannot be reached: the next person must not see the record. */
  async signOut(): Promise<void> {
    try {
      await this.api.call(sessionEndpoints.signOut, { anonymous: true });
    } finally {
      this.forget();
    }
  }

  /** Drops the session that the server no longer accepts. */
  forget(): void {
    this.current.set(null);
  }

  can(permission: string): boolean {
    return this.permissions().has(permission);
  }

  hasRole(role: string): boolean {
    return this.roles().has(role);
  }

  private async read(): Promise<SessionResponse | null> {
    // The server sets the token with the session and clears it with it: without one there is nothing to ask for.
    if (csrfTokenOf(this.document.cookie) === null) return null;
    try {
      this.current.set(await this.api.call(sessionEndpoints.read, { anonymous: true }));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      this.current.set(null);
    }
    return this.current();
  }
}
