import { ChangeDetectionStrategy, Component, DOCUMENT, ViewEncapsulation, inject, input } from '@angular/core';
import { IconComponent, type IconName } from '@throughline/web/ui';
import type { SectionLine } from './assessment.presenter';

const ICONS: Readonly<Record<SectionLine['state'], IconName>> = { complete: 'tick', started: 'half', empty: 'ring' };

/** The sections of the assessment with how far each is and who answered last; leads to them on the same page. */
@Component({
  selector: 'app-section-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [IconComponent],
  template: `
    <nav class="tl-sections" aria-label="Sections">
      <ul>
        @for (section of sections(); track section.code) {
          <li>
            <a [href]="'#section-' + section.code" (click)="go($event, section.code)">
              <svg [uiIcon]="icons[section.state]"></svg>
              <b>{{ section.label }}</b>
              <small>{{ section.note }}</small>
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
})
export class SectionListComponent {
  readonly sections = input.required<readonly SectionLine[]>();
  private readonly document = inject(DOCUMENT);
  protected readonly icons = ICONS;

  protected go(event: Event, code: string): void {
    event.preventDefault();
    const section = this.document.getElementById(`section-${code}`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }
}
