import { Injectable, inject } from '@angular/core';
import { RedirectCommand, Router, type NavigationError } from '@angular/router';
import { ProblemError, asProblem } from '../api/problem-error';

/** Why the last page could not be opened, and its address for another try. */
@Injectable({ providedIn: 'root' })
export class LastTrouble {
  problem = new ProblemError({ status: 500 });
  path = '/';
}

/** A page that cannot be opened, for instance while the service is down, gives a page that says so; the address stays. */
export function showTrouble(error: NavigationError): RedirectCommand {
  const trouble = inject(LastTrouble);
  trouble.problem = asProblem(error.error);
  trouble.path = error.url;
  return new RedirectCommand(inject(Router).parseUrl('/trouble'), { skipLocationChange: true });
}
