import type { Page } from 'playwright-core';

/**
 * Hears what goes wrong on a page without being seen: console errors (with them every breach of the content policy), faults of
 * scripts, and answers of the server that speak of its own failure.
 */
export class PageWatch {
  private readonly heard: string[] = [];
  private readonly awaited: RegExp[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.hear(`${message.text()} at ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.hear(`fault: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 500) this.hear(`${response.status()} from ${response.request().method()} ${response.url()}`);
    });
  }

  /** A trouble that the journey causes itself, such as the browser's own line about a refused request. */
  allow(pattern: RegExp): void {
    this.awaited.push(pattern);
  }

  /** What was heard since the last call, without what was allowed. */
  take(): readonly string[] {
    return this.heard.splice(0).filter((line) => !this.awaited.some((pattern) => pattern.test(line)));
  }

  private hear(line: string): void {
    this.heard.push(line);
  }
}
