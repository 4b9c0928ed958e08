import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { NowStore, ProblemComponent } from '@throughline/web/core';
import {
  ButtonDirective,
  DetailsComponent,
  EmptyComponent,
  PagerComponent,
  PanelComponent,
  TableDirective,
  WordComponent,
} from '@throughline/web/ui';
import { submissionLines } from './submission.presenter';
import { SubmissionStore } from './submission.store';

const STEP = 5;

/** Returns asked for earlier: what became of each, its checksum, and the file. */
@Component({
  selector: 'app-submissions-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ButtonDirective,
    DetailsComponent,
    EmptyComponent,
    PagerComponent,
    PanelComponent,
    ProblemComponent,
    TableDirective,
    WordComponent,
  ],
  host: { class: 'tl-block' },
  templateUrl: './submissions-panel.component.html',
})
export class SubmissionsPanelComponent {
  protected readonly store = inject(SubmissionStore);
  private readonly time = inject(NowStore);
  protected readonly told = signal('');
  protected readonly shown = signal(STEP);
  protected readonly all = computed(() => submissionLines(this.store.all(), this.store.services, this.time.now()));
  protected readonly lines = computed(() => this.all().slice(0, this.shown()));

  protected more(): void {
    this.shown.update((count) => count + STEP);
  }

  /** Browsers refuse the clipboard on pages that are not encrypted; the whole sum stands there to be marked by hand. */
  protected async copy(sum: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(sum);
      this.told.set('Checksum copied.');
    } catch {
      this.told.set('This browser does not let the page copy. Mark the checksum and copy it yourself.');
    }
  }
}
