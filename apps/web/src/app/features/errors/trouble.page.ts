import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject } from '@angular/core';
import { Router } from '@angular/router';
import { LastTrouble, ProblemComponent } from '@throughline/web/core';
import { BrandComponent } from '@throughline/web/ui';

/** Stands in for a page that could not be opened at all; tries again on request. */
@Component({
  selector: 'app-trouble',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ProblemComponent, BrandComponent],
  template: `
    <header class="tl-header">
      <div class="tl-header__in"><ui-brand /></div>
    </header>
    <main class="tl-page" id="main"><core-problem [problem]="trouble.problem" (retry)="again()" /></main>
  `,
})
export class TroublePage {
  private readonly router = inject(Router);
  protected readonly trouble = inject(LastTrouble);

  protected again(): void {
    void this.router.navigateByUrl(this.trouble.path, { onSameUrlNavigation: 'reload' });
  }
}
