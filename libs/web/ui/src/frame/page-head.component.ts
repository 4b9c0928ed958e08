import { ChangeDetectionStrategy, Component, ViewEncapsulation, input } from '@angular/core';

/** The page's one `h1`, a sentence under it (project `<p uiSub>`), what stands above it (`uiAbove`) and its actions (`uiActions`). */
@Component({
  selector: 'ui-page-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'tl-page__head' },
  template: `
    <div>
      <ng-content select="[uiAbove]" />
      <h1 class="tl-h1" tabindex="-1">{{ heading() }}</h1>
      @if (sub()) {
        <p class="tl-page__sub">{{ sub() }}</p>
      }
      <ng-content select="[uiSub]" />
    </div>
    <ng-content select="[uiActions]" />
  `,
})
export class PageHeadComponent {
  readonly heading = input.required<string>();
  readonly sub = input('');
}
