import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { PageSubject } from './page-subject';

/** `Page - Client - Throughline`; parts that are empty are left out. */
export function titleWords(page: string, subject: string): string {
  return [page, subject, 'Throughline'].filter((part) => part !== '').join(' - ');
}

/** Titles of routes, with the client's name where the page is about one. */
@Injectable({ providedIn: 'root' })
export class PageTitleStrategy extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly subject = inject(PageSubject);
  private readonly page = signal('');

  constructor() {
    super();
    effect(() => this.title.setTitle(titleWords(this.page(), this.subject.name())));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.page.set(this.buildTitle(snapshot) ?? '');
    this.title.setTitle(titleWords(this.page(), this.subject.name()));
  }
}
