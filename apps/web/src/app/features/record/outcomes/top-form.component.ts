import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  ViewEncapsulation,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
  type OnInit,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { treatmentEndpoints } from '@throughline/contracts/endpoints';
import type { OutcomeResponse } from '@throughline/contracts/outcomes';
import { topItems, topStages, type TopAnswers } from '@throughline/domain/outcomes';
import { ApiClient, NowStore } from '@throughline/web/core';
import {
  ButtonDirective,
  ErrorSummaryComponent,
  FieldComponent,
  FormDirective,
  IconComponent,
  PanelComponent,
  PlainControlDirective,
  plainDay,
  type SummaryItem,
} from '@throughline/web/ui';
import { ConflictComponent, type ComparedValue } from '../../../pieces/conflict.component';
import { optionsOf } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';
import { answerOf, answersOfForm, changeWords, formName, problemOf, stagesFor, topGroups, valueWords } from './top-answers';

const texts = (): Record<string, FormControl<string>> =>
  Object.fromEntries(topItems.map(({ code }) => [code, new FormControl('', { nonNullable: true })]));

/** The outcome form as a grid: one answer a row, the forms before beside it, filled by keyboard alone. */
@Component({
  selector: 'app-top-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    ButtonDirective,
    ConflictComponent,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    IconComponent,
    PanelComponent,
    PlainControlDirective,
    TakeFocusDirective,
  ],
  host: { class: 'tl-block' },
  templateUrl: './top-form.component.html',
})
export class TopFormComponent implements OnInit {
  readonly stage = input.required<string>();
  /** The form that is corrected; null for a new one. */
  readonly correct = input.required<OutcomeResponse | null>();
  /** Oldest first. */
  readonly forms = input.required<readonly OutcomeResponse[]>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  readonly stale = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView(), { locate: (path) => this.answerAt(path) });
  protected readonly stages = computed(() => optionsOf(this.correct() ? topStages : stagesFor(this.store.episode()?.closedOn != null)));
  protected readonly attempted = signal(false);
  private opened = 0;

  protected readonly form = new FormGroup({
    stage: new FormControl('start', { nonNullable: true, validators: [Validators.required] }),
    takenOn: new FormControl<string | null>(inject(NowStore).today(), Validators.required),
    answers: new FormGroup(texts()),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(300)] }),
  });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });

  private readonly others = computed(() => this.forms().filter(({ id }) => id !== this.correct()?.id));
  private readonly startForm = computed(() => this.others().find(({ stage }) => stage === 'start') ?? null);
  private readonly before = computed(() => {
    const on = this.values().takenOn ?? '9999-12-31';
    const earlier = this.others().filter(({ takenOn, stage }) => takenOn <= on && stage !== 'start');
    return earlier.at(-1) ?? null;
  });
  protected readonly columns = computed(() => ({
    before: this.before() ? plainDay(this.before()?.takenOn ?? '') : '',
    start: this.startForm() ? plainDay(this.startForm()?.takenOn ?? '') : '',
  }));
  protected readonly groups = computed(() => {
    const typed = this.values().answers ?? {};
    const start = answersOfForm(this.startForm());
    const before = answersOfForm(this.before());
    const now = this.typedAnswers();
    return topGroups(this.values().takenOn ?? '9999-12-31').map((group) => ({
      ...group,
      rows: group.items.map((item) => ({
        item,
        id: this.idOf(item.code),
        problem: this.attempted() ? problemOf(item, typed[item.code] ?? '') : '',
        before: this.before() ? valueWords(before[item.code]) : '',
        start: this.startForm() ? valueWords(start[item.code]) : '',
        change: this.startForm() && typed[item.code] ? changeWords(item, start, now) : '',
      })),
    }));
  });
  protected readonly rows = computed<readonly ComparedValue[] | null>(() => {
    const current = this.correct();
    if (!this.saving.conflict() || !current || current.version === this.opened) return null;
    const typed = this.typedAnswers();
    return topItems
      .filter(({ code }) => (current.answers[code] ?? null) !== (typed[code] ?? null))
      .map(({ code, label }) => ({ field: code, label, saved: valueWords(current.answers[code]), typed: valueWords(typed[code]) }));
  });
  protected readonly heading = computed(() => {
    const current = this.correct();
    return current ? `Correct: ${formName(current)}` : 'New form';
  });

  ngOnInit(): void {
    const current = this.correct();
    this.form.controls.stage.setValue(this.stage());
    if (!current) return;
    this.opened = current.version;
    this.form.controls.stage.disable();
    this.form.controls.reason.addValidators(Validators.required);
    this.form.controls.takenOn.setValue(current.takenOn);
    const given = topItems.map(({ code }) => [code, current.answers[code] == null ? '' : String(current.answers[code])]);
    this.form.controls.answers.patchValue(Object.fromEntries(given));
  }

  /** Enter and the arrows move between rows; N means not disclosed where a number is asked. */
  protected onKey(event: KeyboardEvent, code: string): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isNumber = event.target instanceof HTMLInputElement;
    if (isNumber && event.key.toLowerCase() === 'n') {
      event.preventDefault();
      this.form.controls.answers.controls[code]?.setValue('NA');
      this.move(code, 1);
    } else if (event.key === 'Enter' || (isNumber && event.key === 'ArrowDown')) {
      event.preventDefault();
      this.move(code, 1);
    } else if (isNumber && event.key === 'ArrowUp') {
      event.preventDefault();
      this.move(code, -1);
    }
  }

  protected async save(): Promise<void> {
    this.attempted.set(true);
    const problems = this.problems();
    if (problems.length > 0) return this.formView().refuse(problems);
    if (await this.saving.run(() => this.send())) this.done.emit();
  }

  private send(): Promise<unknown> {
    const { takenOn, reason } = this.form.getRawValue();
    const answers = Object.fromEntries(
      Object.entries(this.typedAnswers()).filter(([, value]) => value !== null),
    ) as OutcomeResponse['answers'];
    const clientId = this.store.clientId();
    const current = this.correct();
    if (!current) {
      const body = { stage: this.form.getRawValue().stage as 'start', takenOn: takenOn ?? '', answers };
      return this.api.call(treatmentEndpoints.recordOutcome, { params: { clientId }, body });
    }
    const body = { takenOn: takenOn ?? '', answers, reason: reason.trim() };
    return this.api.call(treatmentEndpoints.correctOutcome, {
      params: { clientId, outcomeId: current.id },
      version: current.version,
      body,
    });
  }

  private typedAnswers(): TopAnswers {
    const typed = this.values().answers ?? {};
    return Object.fromEntries(topItems.map((item) => [item.code, answerOf(item, typed[item.code] ?? '')]));
  }

  private problems(): SummaryItem[] {
    const typed = this.form.getRawValue().answers;
    return topItems.flatMap((item) => {
      const text = problemOf(item, typed[item.code] ?? '');
      return text ? [{ text, fieldId: this.idOf(item.code) }] : [];
    });
  }

  private idOf(code: string): string {
    return `${this.correct()?.id ?? 'new'}.${code}`;
  }

  private move(code: string, by: number): void {
    const fields = Array.from(this.host.querySelectorAll<HTMLElement>('[data-top]'));
    const at = fields.findIndex((field) => field.dataset['top'] === code);
    const next = fields[at + by];
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
  }

  private answerAt(path: string): FormControl<string> | null {
    return path.startsWith('answers.') ? (this.form.controls.answers.controls[path.slice('answers.'.length)] ?? null) : null;
  }
}
