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
import { FormControl, FormGroup, ReactiveFormsModule, Validators, type ValidatorFn } from '@angular/forms';
import type { PersonResponse } from '@throughline/contracts/clients';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { ethnicities, sexes } from '@throughline/domain/codes';
import { ApiClient } from '@throughline/web/core';
import {
  AlertComponent,
  ButtonDirective,
  ErrorSummaryComponent,
  FieldComponent,
  FormDirective,
  PageHeadComponent,
} from '@throughline/web/ui';
import { ConflictComponent, type ComparedValue } from '../../../pieces/conflict.component';
import { fragmentFocus } from '../../../pieces/focus-fragment';
import { optionsOf } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { TheirAnswers } from '../../../pieces/their-answers';
import { RecordStore } from '../record.store';
import { PERSON_LABELS, personRequest, personValues, personWords, type PersonValues } from './person-values';

const text = (...validators: ValidatorFn[]) => new FormControl('', { nonNullable: true, validators });

/** Who the person is: corrected here, the earlier values stay in the history. */
@Component({
  selector: 'app-person',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    AlertComponent,
    ButtonDirective,
    ConflictComponent,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    PageHeadComponent,
  ],
  templateUrl: './person.page.html',
})
export class PersonPage {
  private readonly api = inject(ApiClient);
  protected readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  private readonly focusFragment = fragmentFocus();
  protected readonly saving = new Saving(() => this.formView(), {
    locate: (path) => this.form.get(path.replace(/^(person|client)\./, '')),
  });
  protected readonly told = signal('');
  protected readonly labels = PERSON_LABELS;
  protected readonly sexes = optionsOf(sexes);
  protected readonly ethnicities = optionsOf(ethnicities);
  protected readonly form = new FormGroup({
    givenName: text(Validators.required, Validators.maxLength(80)),
    familyName: text(Validators.required, Validators.maxLength(80)),
    knownAs: text(Validators.maxLength(80)),
    birthDate: new FormControl<string | null>(null, Validators.required),
    sex: new FormControl<string | null>(null, Validators.required),
    nhsNumber: text(),
    postcode: text(),
    address: text(Validators.maxLength(200)),
    phone: text(),
    safeContact: text(Validators.maxLength(200)),
    ethnicity: new FormControl<string | null>(null),
    nationality: text(Validators.pattern(/^\s*[A-Za-z]{3}\s*$/)),
  });
  private readonly filled = signal<PersonResponse | null>(null);

  private readonly theirs = new TheirAnswers(this.form);
  /** What somebody else saved, beside what was typed. */
  protected readonly rows = computed<readonly ComparedValue[] | null>(() => {
    const person = this.filled();
    const typed = this.form.getRawValue();
    if (!this.saving.conflict() || !person) return null;
    return (
      this.theirs.both()?.map((field) => {
        const name = field as keyof PersonValues;
        return { field, label: PERSON_LABELS[name], saved: personWords(name, person[name]), typed: personWords(name, typed[name]) };
      }) ?? null
    );
  });

  constructor() {
    effect(() => {
      const person = this.store.record()?.person;
      if (person && untracked(this.filled) === null) untracked(() => this.fill(person));
    });
    effect(() => (this.store.mayWrite() ? this.form.enable() : this.form.disable()));
  }

  protected async save(): Promise<void> {
    const person = this.filled();
    if (!person) return;
    const body = personRequest(this.form.getRawValue());
    const params = { clientId: this.store.clientId() };
    this.theirs.forget();
    const saved = await this.saving.run(() => this.api.call(clientEndpoints.updatePerson, { params, version: person.version, body }));
    if (!saved) return;
    this.told.set('Saved. The earlier values are in the history.');
    await this.store.reload();
    const fresh = this.store.record()?.person;
    if (fresh) this.fill(fresh);
  }

  /** Reads what is saved now; what was not touched here follows it. */
  protected async readTheirs(): Promise<void> {
    await this.store.reload();
    const now = this.store.record()?.person;
    if (!now) return;
    this.theirs.follow(now.version, { ...personValues(now) });
    this.filled.set(now);
  }

  private fill(person: PersonResponse): void {
    this.theirs.fill(person.version, { ...personValues(person) });
    this.filled.set(person);
    this.focusFragment();
  }
}
