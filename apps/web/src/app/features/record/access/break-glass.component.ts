import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, output, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective, PageHeadComponent } from '@throughline/web/ui';
import { Saving } from '../../../pieces/saving';
import { RecordStore } from '../record.store';

/** In place of a record that opens only with a reason: asks for it, says what follows, and opens the record. */
@Component({
  selector: 'app-break-glass',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective, PageHeadComponent],
  template: `
    <div class="tl-form">
      <ui-page-head heading="Open with a reason" [sub]="why()" />
      <form [formGroup]="form" uiForm (valid)="open()">
        <ui-error-summary />
        <ui-field
          label="Why you need this record"
          kind="textarea"
          hint="At least 10 characters. The safeguarding lead reads every reason."
          [rows]="3"
          [maxLength]="500"
          formControlName="reason"
        />
        <p class="tl-meta">You can then read the record for a short time, and change nothing. Everything you open is logged.</p>
        <div class="tl-buttons tl-form__end"><button type="submit" uiButton [busy]="saving.busy()">Open the record</button></div>
      </form>
    </div>
  `,
})
export class BreakGlassComponent {
  readonly opened = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(10), Validators.maxLength(500)],
    }),
  });
  protected readonly why = computed(() => {
    const restricted = this.store.problem()?.findings.some(({ code }) => code === 'record-restricted');
    return restricted ? 'This record is restricted to named staff.' : 'This record is outside your team.';
  });

  protected async open(): Promise<void> {
    const body = { reason: this.form.getRawValue().reason.trim() };
    const opened = await this.saving.run(() =>
      this.api.call(clientEndpoints.breakGlass, { params: { clientId: this.store.clientId() }, body }),
    );
    if (opened) this.opened.emit();
  }
}
