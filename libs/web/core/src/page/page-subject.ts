import { Injectable, signal } from '@angular/core';

/** Whom or what the pages of a record are about; stands in the title. The record's shell sets it and clears it on leaving. */
@Injectable({ providedIn: 'root' })
export class PageSubject {
  readonly name = signal('');
}
