import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, input, output, viewChild, type OnInit } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { treatmentEndpoints } from '@throughline/contracts/endpoints';
import type { PlanResponse } from '@throughline/contracts/plans';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { ConflictComponent } from '../../../pieces/conflict.component';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';
import { latestReview } from './plan.presenter';

/** The client signs this version; the next review is set with it. */
@Component({
  selector: 'app-sign-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    ButtonDirective,
    ConflictComponent,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    TakeFocusDirective,
  ],
  host: { class: 'tl-block' },
  template: `
    <form class="tl-inform" [formGroup]="form" uiForm appTakeFocus (valid)="save()">
      <h3 class="tl-h3">Sign version {{ plan().number }}</h3>
      <ui-error-summary />
      @if (saving.conflict(); as conflict) {
        <app-conflict [problem]="conflict" [labels]="{ ownWords: 'own words' }" (look)="stale.emit()" />
      }
      <ui-field label="How it is signed" kind="radios" [options]="kinds" formControlName="signatureKind" />
      <ui-field label="Name as signed" [maxLength]="160" formControlName="signedName" />
      <div class="tl-form__two">
        <ui-field label="Signed on" kind="day" lean="past" formControlName="signedOn" />
        <ui-field label="Next review" kind="day" lean="future" hint="At most 3 months away" formControlName="nextReviewOn" />
      </div>
      <ui-field
        label="What the client does not agree with"
        kind="textarea"
        optional
        [rows]="2"
        [maxLength]="1000"
        formControlName="disagreement"
      />
      <div class="tl-buttons">
        <button type="submit" uiButton [busy]="saving.busy()">Sign</button>
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class SignFormComponent implements OnInit {
  readonly plan = input.required<PlanResponse>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  readonly stale = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly today = inject(NowStore).today();
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly kinds = [
    { value: 'typed', label: 'On screen: the client types their name' },
    { value: 'paper', label: 'On paper, which is kept' },
  ];
  protected readonly form = new FormGroup({
    signatureKind: new FormControl<string | null>(null, Validators.required),
    signedName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(160)] }),
    signedOn: new FormControl<string | null>(this.today, Validators.required),
    nextReviewOn: new FormControl<string | null>(latestReview(this.today), Validators.required),
    disagreement: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(1000)] }),
  });

  ngOnInit(): void {
    const person = this.store.record()?.person;
    if (person) this.form.controls.signedName.setValue(`${person.givenName} ${person.familyName}`);
  }

  protected async save(): Promise<void> {
    const { signatureKind, signedName, signedOn, nextReviewOn, disagreement } = this.form.getRawValue();
    const { id: planId, version } = this.plan();
    const params = { clientId: this.store.clientId(), planId };
    const body = {
      signatureKind: signatureKind ?? '',
      signedName: signedName.trim(),
      signedOn: signedOn ?? '',
      nextReviewOn,
      disagreement: disagreement.trim() || null,
    };
    if (await this.saving.run(() => this.api.call(treatmentEndpoints.signPlan, { params, version, body }))) this.done.emit();
  }
}
