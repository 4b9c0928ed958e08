import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input, output } from '@angular/core';
import { ButtonDirective, PageHeadComponent } from '@throughline/web/ui';
import type { ProblemError } from '../api/problem-error';

/** Stands in for a page that could not be shown: what happened, what to do, and the number to quote. */
@Component({
  selector: 'core-problem',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [PageHeadComponent, ButtonDirective],
  template: `
    <div class="tl-form tl-stack tl-stack--tight">
      <ui-page-head [heading]="words().heading" />
      <p>{{ words().advice }}</p>
      @if (problem().requestId) {
        <p>
          If you ask for help, quote the reference <b class="tl-num">{{ problem().requestId }}</b>.
        </p>
      }
      @if (words().again) {
        <p><button type="button" uiButton="secondary" (click)="retry.emit()">Try again</button></p>
      }
    </div>
  `,
})
export class ProblemComponent {
  readonly problem = input.required<ProblemError>();
  readonly retry = output<void>();
  protected readonly words = computed(() => problemWords(this.problem()));
}

/** Heading and advice for a problem that takes the place of a page. */
export function problemWords(problem: ProblemError): { readonly heading: string; readonly advice: string; readonly again: boolean } {
  if (problem.status === 404) {
    return {
      heading: 'Page not found',
      advice: 'It may have moved, or it is not open to your role. Check the address, or start again from the header.',
      again: false,
    };
  }
  if (problem.status === 403) {
    return {
      heading: 'Not part of your role',
      advice: 'Your role does not include this. Ask your team lead if you need it.',
      again: false,
    };
  }
  if (problem.code === 'unreachable') return { heading: problem.title, advice: 'Check your connection, then try again.', again: true };
  if (problem.status === 0) return { heading: problem.title, advice: problem.detail, again: true };
  return { heading: 'Sorry, this did not work', advice: 'Nothing you saved before is lost. Try again in a moment.', again: true };
}
