import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, effect, inject, signal, untracked } from '@angular/core';
import { treatmentEndpoints } from '@throughline/contracts/endpoints';
import type { OutcomeResponse } from '@throughline/contracts/outcomes';
import { ApiClient, ProblemComponent, loadable, wordsFor } from '@throughline/web/core';
import {
  AlertComponent,
  ButtonDirective,
  EmptyComponent,
  FindingComponent,
  PageHeadComponent,
  PanelComponent,
  TableDirective,
  countWords,
} from '@throughline/web/ui';
import { fragmentFocus } from '../../../pieces/focus-fragment';
import { RecordStore } from '../record.store';
import { changeRows, formName, headlines, nextStage } from './top-answers';
import { TopFormComponent } from './top-form.component';

/** What is open on the page: a new form of a stage, a form that is corrected, or nothing. */
type Open = { readonly stage: string; readonly correct: OutcomeResponse | null } | null;

/** Treatment outcomes: the forms taken, what changed since the start in words and in a table, and the form to fill. */
@Component({
  selector: 'app-outcomes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    AlertComponent,
    ButtonDirective,
    EmptyComponent,
    FindingComponent,
    PageHeadComponent,
    PanelComponent,
    ProblemComponent,
    TableDirective,
    TopFormComponent,
  ],
  templateUrl: './outcomes.page.html',
})
export class OutcomesPage {
  private readonly api = inject(ApiClient);
  protected readonly store = inject(RecordStore);
  private readonly focusFragment = fragmentFocus((fragment) => this.openNamed(fragment));

  protected readonly outcomes = loadable((signal) =>
    this.api.call(treatmentEndpoints.outcomes, { params: { clientId: this.store.clientId() }, signal }),
  );
  protected readonly open = signal<Open>(null);
  protected readonly told = signal('');
  protected readonly forms = computed(() => this.outcomes.value()?.outcomes ?? []);
  /** Columns of the table: the first form and the latest ones, so that the start stays beside. */
  protected readonly shown = computed(() =>
    this.forms().length > 5 ? [...this.forms().slice(0, 1), ...this.forms().slice(-4)] : this.forms(),
  );
  protected readonly names = computed(() => this.shown().map(formName));
  protected readonly rows = computed(() => changeRows(this.shown()));
  protected readonly headlines = computed(() => headlines(this.forms()));
  protected readonly lines = computed(() =>
    [...this.forms()].reverse().map((form) => ({
      form,
      name: formName(form),
      by: form.enteredBy ? `Recorded by ${form.enteredBy}` : '',
      findings: form.findings.map(({ code, severity, parameters }) => ({ code, words: { severity, text: wordsFor(code, parameters) } })),
    })),
  );
  protected readonly line = computed(() => `Treatment Outcomes Profile. ${countWords(this.forms().length, 'form')} in this episode.`);

  constructor() {
    effect(() => {
      if (this.outcomes.value()) untracked(() => this.focusFragment());
    });
  }

  protected start(): void {
    this.told.set('');
    this.open.set({ stage: nextStage(this.forms(), this.store.episode()?.closedOn != null), correct: null });
  }

  protected correct(form: OutcomeResponse): void {
    this.told.set('');
    this.open.set({ stage: form.stage, correct: form });
  }

  protected async saved(): Promise<void> {
    this.open.set(null);
    this.told.set('The form is saved.');
    await Promise.all([this.outcomes.reload(), this.store.reload()]);
  }

  /** Reads the forms again after a conflict; the form that is open takes the new version. */
  protected async readAgain(): Promise<void> {
    await this.outcomes.reload();
    const open = this.open();
    const fresh = this.forms().find(({ id }) => id === open?.correct?.id);
    if (open && fresh) this.open.set({ ...open, correct: fresh });
  }

  /** An address that names a form or an item of one opens it: `#new-exit`, `#<form>.ALCUSE`. */
  private openNamed(fragment: string): void {
    if (!this.store.mayWrite()) return;
    const named = this.forms().find(({ id }) => fragment.startsWith(id));
    if (named) this.correct(named);
    else if (fragment.startsWith('new-')) this.open.set({ stage: fragment.slice('new-'.length), correct: null });
  }
}
