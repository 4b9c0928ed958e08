import {
  ChangeDetectionStrategy,
  Component,
  ViewEncapsulation,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import type { AssessmentResponse } from '@throughline/contracts/assessment';
import { assessmentEndpoints } from '@throughline/contracts/endpoints';
import { assessmentQuestions, type Question } from '@throughline/domain/assessment';
import { ApiClient, NowStore, ProblemComponent, asProblem, loadable } from '@throughline/web/core';
import {
  ButtonDirective,
  ErrorSummaryComponent,
  FieldComponent,
  FormDirective,
  PageHeadComponent,
  PanelComponent,
  countWords,
} from '@throughline/web/ui';
import { ConflictComponent, type ComparedValue } from '../../../pieces/conflict.component';
import { fragmentFocus } from '../../../pieces/focus-fragment';
import { MomentComponent } from '../../../pieces/moment.component';
import { momentOf } from '../../../pieces/moment';
import { Saving } from '../../../pieces/saving';
import { RecordStore } from '../record.store';
import {
  answerControl,
  answersOf,
  answersToSend,
  assessmentForm,
  isAudit,
  liveAnswers,
  refill,
  shownQuestions,
  typedAnswer,
  type Answers,
} from './assessment-form';
import { PARTS, PART_LABELS, answerWords, partInHand, questionLine, sectionLines } from './assessment.presenter';
import { AuditComponent } from './audit.component';
import { auditStanding } from './audit-words';
import { OffersPanelComponent } from './offers-panel.component';
import { PartsPanelComponent } from './parts-panel.component';
import { QuestionComponent } from './question.component';
import { SectionListComponent } from './section-list.component';

/** The one assessment, built on by everybody: parts with their times, every answer with its author, the AUDIT score live. */
@Component({
  selector: 'app-assessment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    AuditComponent,
    ButtonDirective,
    ConflictComponent,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    MomentComponent,
    OffersPanelComponent,
    PageHeadComponent,
    PanelComponent,
    PartsPanelComponent,
    ProblemComponent,
    QuestionComponent,
    SectionListComponent,
  ],
  templateUrl: './assessment.page.html',
})
export class AssessmentPage {
  private readonly api = inject(ApiClient);
  protected readonly store = inject(RecordStore);
  private readonly time = inject(NowStore);
  private readonly formView = viewChild(FormDirective);
  private readonly focusFragment = fragmentFocus();

  protected readonly assessment = loadable<AssessmentResponse>((signal) =>
    this.api.call(assessmentEndpoints.read, { params: { clientId: this.store.clientId() }, signal }),
  );
  protected readonly form = assessmentForm(this.time.now());
  protected readonly saving = new Saving(() => this.formView() ?? fail(), { locate: (path) => this.fieldAt(path) });
  protected readonly told = signal('');
  /** Answers with which the page was filled last. */
  private readonly filled = signal<Answers>({});
  protected readonly confirmed = signal<ReadonlySet<string>>(new Set());
  protected readonly compared = signal<readonly ComparedValue[] | null>(null);

  private readonly changes = toSignal(this.form.valueChanges);
  private readonly touched = signal(0);
  protected readonly answerLabels = Object.fromEntries(assessmentQuestions.map(({ code, label }) => [`answers.${code}`, label]));
  protected readonly partOptions = PARTS.map((part) => ({ value: part, label: PART_LABELS[part] }));
  private readonly byQuestion = computed(
    () => new Map((this.assessment.value()?.answers ?? []).map((answer) => [answer.question, answer])),
  );
  private readonly questions = computed(() => {
    this.changes();
    this.touched();
    return shownQuestions(this.form);
  });
  protected readonly sections = computed(() => sectionLines(this.questions(), this.byQuestion(), this.time.today()));
  protected readonly panels = computed(() => {
    const context = {
      part: this.form.controls.part.value,
      answers: this.byQuestion(),
      findings: this.store.record()?.findings ?? [],
      confirmed: this.confirmed(),
      today: this.time.today(),
    };
    return this.sections().map(({ code, label }) => {
      const own = this.questions().filter(({ section }) => section === code);
      return {
        code,
        label,
        lines: own.filter((question) => !isAudit(question)).map((question) => questionLine(question, context)),
        hasAudit: own.some(isAudit),
      };
    });
  });
  protected readonly showsAudit = computed(() => this.questions().some(isAudit));
  protected readonly audit = computed(() => {
    this.changes();
    this.touched();
    return auditStanding(liveAnswers(this.form));
  });
  protected readonly unsaved = computed(() => {
    this.changes();
    this.touched();
    return answersToSend(this.form, this.filled(), this.confirmed()).length;
  });
  protected readonly unsavedWords = computed(() =>
    this.unsaved() === 0 ? this.told() || 'Nothing to save yet.' : `${countWords(this.unsaved(), 'answer')} not saved yet.`,
  );
  protected readonly line = computed(() => {
    const done = this.sections().filter(({ state }) => state === 'complete').length;
    return `One assessment, built on by everybody. ${done} of ${countWords(this.sections().length, 'section')} complete for this part.`;
  });

  constructor() {
    let first = true;
    effect(() => {
      const assessment = this.assessment.value();
      if (!assessment) return;
      untracked(() => {
        if (first) this.form.controls.part.setValue(partInHand(assessment));
        this.fill(assessment);
        if (first) this.focusFragment();
        first = false;
      });
    });
    effect(() => (this.store.mayTreat() ? this.form.enable({ emitEvent: false }) : this.form.disable({ emitEvent: false })));
  }

  protected confirm(code: string): void {
    this.confirmed.update((codes) => new Set([...codes, code]));
  }

  protected async changedElsewhere(): Promise<void> {
    await Promise.all([this.assessment.reload(), this.store.reload()]);
    const assessment = this.assessment.value();
    if (assessment) this.form.controls.part.setValue(partInHand(assessment));
  }

  /** Sends what changed. Where somebody else saved other answers meanwhile, both are kept; the same ones are shown side by side. */
  protected async save(): Promise<void> {
    if (this.unsaved() === 0) return this.told.set('Nothing has changed.');
    const count = this.unsaved();
    const saved = await this.saving.run(async () => {
      try {
        await this.send();
      } catch (error) {
        if (!asProblem(error).isConflict || (await this.readTheirs()).length > 0) throw error;
        await this.send();
      }
    });
    if (!saved) return;
    this.confirmed.set(new Set());
    this.compared.set(null);
    this.form.controls.auditGap.setValue(null);
    this.told.set(`${countWords(count, 'answer')} saved.`);
    await Promise.all([this.assessment.reload(), this.store.reload()]);
  }

  private async send(): Promise<void> {
    const answers = answersToSend(this.form, this.filled(), this.confirmed());
    if (answers.length === 0) return;
    const body = { part: this.form.controls.part.value, eventAt: momentOf(this.form.controls.eventAt), answers };
    const version = this.assessment.value()?.version ?? 0;
    await this.api.call(assessmentEndpoints.recordAnswers, { params: { clientId: this.store.clientId() }, version, body });
  }

  /** Reads what is saved now and returns the questions that both sides changed. */
  private async readTheirs(): Promise<readonly Question[]> {
    const fresh = await this.api.call(assessmentEndpoints.read, { params: { clientId: this.store.clientId() } });
    const both = this.fill(fresh);
    this.assessment.set(fresh);
    const theirs = answersOf(fresh.answers);
    this.compared.set(
      both.map((question) => ({
        field: question.code,
        label: question.label,
        saved: answerWords(question, theirs[question.code]),
        typed: answerWords(question, typedAnswer(question, this.form)),
      })),
    );
    return both;
  }

  private fill(assessment: AssessmentResponse): readonly Question[] {
    const fresh = answersOf(assessment.answers);
    const both = refill(this.form, this.filled(), fresh);
    // What was typed here is compared with the newest saved answers from now on, so that saving again keeps it.
    this.filled.set(fresh);
    this.touched.update((count) => count + 1);
    return both;
  }

  private fieldAt(path: string): ReturnType<typeof this.form.get> {
    if (path === 'eventAt') return this.form.controls.eventAt.controls.day;
    return path.startsWith('answers.') ? answerControl(this.form, path.slice('answers.'.length)) : null;
  }
}

function fail(): never {
  throw new Error('the form is not on the page');
}
