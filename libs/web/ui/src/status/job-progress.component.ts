import { ChangeDetectionStrategy, Component, ViewEncapsulation, input, output } from '@angular/core';
import { ButtonDirective } from '../controls/button.directive';

/** A long job: how far, which stage, and that the page may be left. `percent` is `null` while the size is not yet known. */
@Component({
  selector: 'ui-job-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ButtonDirective],
  template: `
    @if (percent() !== null) {
      <progress [value]="percent()" max="100" [attr.aria-label]="label()"></progress>
    } @else {
      <progress [attr.aria-label]="label()"></progress>
    }
    <p class="tl-job__stage" role="status">
      @if (percent() !== null) {
        <b>{{ percent() }}%</b>
        @if (stage()) {
          <span>, {{ stage() }}</span>
        }
      } @else {
        {{ stage() }}
      }
    </p>
    <div class="tl-buttons tl-buttons--apart">
      <span class="tl-meta">You can leave this page</span>
      @if (cancellable()) {
        <button type="button" uiButton="small" [busy]="cancelling()" (click)="stop.emit()">{{ cancelLabel() }}</button>
      }
    </div>
  `,
})
export class JobProgressComponent {
  readonly label = input.required<string>();
  readonly percent = input<number | null>(null);
  readonly stage = input('');
  readonly cancellable = input(true);
  readonly cancelling = input(false);
  readonly cancelLabel = input('Cancel');
  readonly stop = output<void>();
}
