import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  ViewEncapsulation,
  afterRenderEffect,
  computed,
  inject,
  input,
} from '@angular/core';
import { countWords } from '../dates/day-words';
import type { SummaryItem } from './field-option';
import { FormFields } from './form-fields';

/** Moves the focus to a field by id and shows it with its label. */
export function focusField(fieldId: string): void {
  const control = document.getElementById(fieldId);
  if (!control) return;
  control.closest('.govuk-form-group, .tl-item')?.scrollIntoView({ block: 'nearest' });
  control.focus({ preventScroll: false });
}

/**
 * What keeps a form from being accepted, with a link to each field. Inside `form[uiForm]` it fills itself and takes the
 * focus on each refused submission; elsewhere give it `items`.
 */
@Component({
  selector: 'ui-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    @if (shown()) {
      <div class="govuk-error-summary" tabindex="-1" role="alert" aria-labelledby="error-summary-title">
        <h2 class="govuk-error-summary__title" id="error-summary-title">{{ title() }}</h2>
        <ul class="govuk-error-summary__list">
          @for (item of lines(); track $index) {
            <li>
              @if (item.fieldId) {
                <a [href]="'#' + item.fieldId" (click)="go($event, item)">{{ item.text }}</a>
              } @else {
                {{ item.text }}
              }
            </li>
          }
        </ul>
        <p class="tl-meta">{{ note() }}</p>
      </div>
    }
  `,
})
export class ErrorSummaryComponent {
  readonly items = input<readonly SummaryItem[] | null>(null);
  readonly heading = input('');
  readonly note = input('Everything you have entered is kept.');
  private readonly form = inject(FormFields, { optional: true });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private seen = 0;

  protected readonly lines = computed(() => this.items() ?? this.form?.items() ?? []);
  protected readonly shown = computed(() => this.lines().length > 0 && (this.items() !== null || (this.form?.refusals() ?? 0) > 0));
  protected readonly title = computed(() => {
    const count = this.lines().length;
    if (this.heading()) return this.heading();
    // What belongs to no answer is about the whole: the service cannot be reached, or something else has to be done first.
    if (this.lines().every(({ fieldId }) => fieldId === '')) return 'This was not saved';
    return `${countWords(count, 'answer')} ${count === 1 ? 'needs' : 'need'} your attention`;
  });

  constructor() {
    afterRenderEffect(() => {
      const refusals = this.form?.refusals() ?? (this.items()?.length ? this.seen + 1 : 0);
      if (!this.shown() || refusals <= this.seen) return;
      this.seen = refusals;
      this.host.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
    });
  }

  protected go(event: Event, item: SummaryItem): void {
    event.preventDefault();
    focusField(item.fieldId);
  }
}
