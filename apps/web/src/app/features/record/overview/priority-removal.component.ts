import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, input, output, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import type { PriorityResponse } from '@throughline/contracts/clients';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { ConflictComponent } from '../../../pieces/conflict.component';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';

/** Removes a priority that was entered in error, with the reason; its clock ends as such. */
@Component({
  selector: 'app-priority-removal',
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
    <form [formGroup]="form" uiForm appTakeFocus (valid)="save()">
      <ui-error-summary />
      @if (saving.conflict(); as conflict) {
        <app-conflict [problem]="conflict" (look)="store.reload()" />
      }
      <ui-field
        label="Why it was entered in error"
        kind="textarea"
        hint="At least 10 characters"
        [rows]="2"
        [maxLength]="300"
        formControlName="reason"
      />
      <div class="tl-buttons">
        <button type="submit" uiButton="secondary" [busy]="saving.busy()">Remove the priority</button>
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class PriorityRemovalComponent {
  readonly priority = input.required<PriorityResponse>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  private readonly api = inject(ApiClient);
  protected readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(10), Validators.maxLength(300)],
    }),
  });

  protected async save(): Promise<void> {
    const { id: priorityId, version } = this.priority();
    const params = { clientId: this.store.clientId(), priorityId };
    const body = { reason: this.form.getRawValue().reason.trim() };
    if (await this.saving.run(() => this.api.call(clientEndpoints.removePriority, { params, version, body }))) this.done.emit();
  }
}
