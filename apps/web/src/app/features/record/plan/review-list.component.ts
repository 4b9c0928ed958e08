import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, input } from '@angular/core';
import type { ReviewResponse } from '@throughline/contracts/plans';
import { DetailsComponent, FactsComponent, WordComponent, plainDay } from '@throughline/web/ui';
import { REVIEW_QUESTIONS, countsAsReview, reviewSummary } from './plan.presenter';

/** Reviews held, newest first, each with its six answers on demand. */
@Component({
  selector: 'app-review-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [DetailsComponent, FactsComponent, WordComponent],
  host: { class: 'tl-block' },
  template: `
    @if (lines().length > 0) {
      <ul class="tl-inner tl-plain-list">
        @for (line of lines(); track line.id) {
          <li>
            <p>
              <b>{{ line.day }}</b>
              <ui-word [tone]="line.counts ? 'green' : 'grey'">{{ line.counts ? 'Counts' : 'Does not count' }}</ui-word>
            </p>
            <p class="tl-meta">{{ line.summary }}</p>
            <ui-details [summary]="'Answers of ' + line.day"><ui-facts [facts]="line.facts" /></ui-details>
          </li>
        }
      </ul>
    }
  `,
})
export class ReviewListComponent {
  readonly reviews = input.required<readonly ReviewResponse[]>();
  protected readonly lines = computed(() =>
    this.reviews().map((review) => ({
      id: review.id,
      day: plainDay(review.heldOn),
      counts: countsAsReview(review),
      summary: reviewSummary(review),
      facts: REVIEW_QUESTIONS.map(({ name, label }) => ({ label, value: review[name] ?? 'Not answered' })),
    })),
  );
}
