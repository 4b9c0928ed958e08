import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, output, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { consentKinds } from '@throughline/domain/codes';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { MomentComponent } from '../../../pieces/moment.component';
import { momentGroup, momentOf } from '../../../pieces/moment';
import { optionsOf } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';

/** One decision: about what, yes or no, when, and how it was given. Earlier decisions stay in the history. */
@Component({
  selector: 'app-consent-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    ButtonDirective,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    MomentComponent,
    TakeFocusDirective,
  ],
  host: { class: 'tl-block' },
  template: `
    <form class="tl-inform" [formGroup]="form" uiForm appTakeFocus (valid)="save()">
      <h3 class="tl-h3">Record a consent decision</h3>
      <ui-error-summary />
      <ui-field label="About" kind="radios" [options]="kinds" formControlName="purpose" />
      @if (isShare()) {
        <ui-field label="Agency" [maxLength]="120" missing="Enter the name of the agency" formControlName="agency" />
      }
      <ui-field label="Decision" kind="radios" inline [options]="decisions" formControlName="given" />
      <app-moment name="at" label="Decided" />
      <ui-field
        label="How it was given"
        optional
        hint="For example: form signed, on the phone"
        [maxLength]="300"
        formControlName="evidence"
      />
      <div class="tl-buttons">
        <button type="submit" uiButton="secondary" [busy]="saving.busy()">Save decision</button>
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class ConsentFormComponent {
  readonly done = output<void>();
  readonly cancelled = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly kinds = optionsOf(consentKinds);
  protected readonly decisions = [
    { value: true, label: 'Agrees' },
    { value: false, label: 'Does not agree' },
  ];
  protected readonly form = new FormGroup({
    purpose: new FormControl<string | null>(null, Validators.required),
    agency: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(120)] }),
    given: new FormControl<boolean | null>(null, Validators.required),
    at: momentGroup(inject(NowStore).now()),
    evidence: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(300)] }),
  });
  private readonly purpose = toSignal(this.form.controls.purpose.valueChanges);
  protected readonly isShare = computed(() => this.purpose() === 'share');

  constructor() {
    const { purpose, agency } = this.form.controls;
    agency.addValidators(() => (purpose.value === 'share' && agency.value.trim() === '' ? { required: true } : null));
    purpose.valueChanges.subscribe(() => agency.updateValueAndValidity());
  }

  protected async save(): Promise<void> {
    const { purpose, agency, given, evidence } = this.form.getRawValue();
    const body = {
      purpose: purpose ?? '',
      ...(purpose === 'share' ? { agency: agency.trim() } : {}),
      given: given === true,
      at: momentOf(this.form.controls.at),
      evidence: evidence.trim() || null,
    };
    const saved = await this.saving.run(() =>
      this.api.call(clientEndpoints.recordConsent, { params: { clientId: this.store.clientId() }, body }),
    );
    if (saved) this.done.emit();
  }
}
