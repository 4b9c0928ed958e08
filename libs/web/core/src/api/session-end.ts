import { Injectable, signal } from '@angular/core';

/**
 * Knows that the server no longer accepts the session, and the page to return to after signing in. The page is kept in
 * memory: its address holds a client's id and must not travel in a query string.
 */
@Injectable({ providedIn: 'root' })
export class SessionEnd {
  /** Counts the times that the server refused a session thought to be alive. */
  readonly ended = signal(0);
  private returnPath: string | null = null;

  /** The server answered 401 to a request of a signed-in page. */
  end(): void {
    this.ended.update((count) => count + 1);
  }

  /** Remembers the page that needs a session. */
  rememberPath(path: string): void {
    if (!path.startsWith('/sign-in')) this.returnPath = path;
  }

  /** The remembered page, once. */
  takePath(): string | null {
    const path = this.returnPath;
    this.returnPath = null;
    return path;
  }
}
