import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input } from '@angular/core';
import { ProblemComponent, ProblemError } from '@throughline/web/core';

/** A page that does not exist or is not part of the role; `status` comes from the route. */
@Component({
  selector: 'app-refused',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ProblemComponent],
  template: `<main class="tl-page" id="main"><core-problem [problem]="problem()" /></main>`,
})
export class RefusedPage {
  readonly status = input(404);
  protected readonly problem = computed(() => new ProblemError({ status: this.status() }));
}
