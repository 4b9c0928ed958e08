import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  ViewEncapsulation,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import type { ProblemError } from '@throughline/web/core';
import { AlertComponent, ButtonDirective, TableDirective } from '@throughline/web/ui';

/** One answer as it is saved now and as it was typed. */
export interface ComparedValue {
  readonly field: string;
  readonly label: string;
  readonly saved: string;
  readonly typed: string;
}

/**
 * Somebody else saved first: names what changed, keeps what was typed, and puts the saved values beside it on request. Saving
 * again after that keeps the typed ones; the other values stay in the history.
 */
@Component({
  selector: 'app-conflict',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [AlertComponent, ButtonDirective, TableDirective],
  host: { class: 'tl-block', tabindex: '-1' },
  template: `
    <ui-alert tone="warning" heading="Somebody else saved this while you were working">
      <p>{{ sentence() }} What you typed is kept.</p>
      @if (rows()?.length === 0) {
        <p>Nothing that you changed was changed by them. Their answers are in the form now: save again.</p>
      } @else if (rows(); as compared) {
        <table uiTable [inset]="false">
          <caption class="tl-vh">
            What is saved now, beside what you typed
          </caption>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Saved now</th>
              <th scope="col">You typed</th>
            </tr>
          </thead>
          <tbody>
            @for (row of compared; track row.field) {
              <tr>
                <th scope="row">{{ row.label }}</th>
                <td>{{ row.saved }}</td>
                <td>{{ row.typed }}</td>
              </tr>
            }
          </tbody>
        </table>
        <p>Change your answers, or save again to keep what you typed. The other values stay in the history.</p>
      } @else {
        <p><button type="button" uiButton="small" (click)="look.emit()">Show what is saved now</button></p>
      }
    </ui-alert>
  `,
})
export class ConflictComponent {
  readonly problem = input.required<ProblemError>();
  /** Labels of the answers by name. */
  readonly labels = input<Readonly<Record<string, string>>>({});
  /** Given once the saved values were read again. */
  readonly rows = input<readonly ComparedValue[] | null>(null);
  readonly look = output<void>();

  protected readonly sentence = computed(() => {
    const labels = this.labels();
    const changed = this.problem().findings.filter(({ code }) => code === 'changed-meanwhile');
    if (changed.length === 0) return 'Look at what is saved now, then save again.';
    return `Different now: ${changed.map(({ path }) => labels[path] ?? path).join(', ')}.`;
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.focus());
  }
}
