import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, input, output, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import type { FlagResponse } from '@throughline/contracts/clients';
import { allocationEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { ConflictComponent } from '../../../pieces/conflict.component';
import { MomentComponent } from '../../../pieces/moment.component';
import { momentGroup, momentOf } from '../../../pieces/moment';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';

/** Ends a flag with the reason; it stays in the record. */
@Component({
  selector: 'app-end-flag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    ButtonDirective,
    ConflictComponent,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    MomentComponent,
    TakeFocusDirective,
  ],
  host: { class: 'tl-block' },
  template: `
    <form class="tl-inform" [formGroup]="form" uiForm appTakeFocus (valid)="save()">
      <ui-error-summary />
      @if (saving.conflict(); as conflict) {
        <app-conflict [problem]="conflict" [labels]="{ level: 'level', reason: 'reason', reviewOn: 'review day' }" (look)="stale.emit()" />
      }
      <app-moment name="endedAt" label="Ended" />
      <ui-field label="Why it ends" kind="textarea" [rows]="2" [maxLength]="500" formControlName="reason" />
      <div class="tl-buttons">
        <button type="submit" uiButton="secondary" [busy]="saving.busy()">End the flag</button>
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class EndFlagComponent {
  readonly flag = input.required<FlagResponse>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  readonly stale = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly form = new FormGroup({
    endedAt: momentGroup(inject(NowStore).now()),
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(3), Validators.maxLength(500)],
    }),
  });

  protected async save(): Promise<void> {
    const { id: flagId, version } = this.flag();
    const params = { clientId: this.store.clientId(), flagId };
    const body = { endedAt: momentOf(this.form.controls.endedAt), reason: this.form.getRawValue().reason.trim() };
    if (await this.saving.run(() => this.api.call(allocationEndpoints.endFlag, { params, version, body }))) this.done.emit();
  }
}
