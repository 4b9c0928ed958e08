import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, output, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { priorityReasons } from '@throughline/domain/codes';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { MomentComponent } from '../../../pieces/moment.component';
import { momentGroup, momentOf } from '../../../pieces/moment';
import { optionsOf } from '../../../pieces/options';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';

/** A priority group or immediate risk: starts the 24-hour clock. */
@Component({
  selector: 'app-priority-form',
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
      <h3 class="tl-h3">Record a priority</h3>
      <ui-error-summary />
      <ui-field
        label="What makes it urgent"
        kind="radios"
        hint="Starts a 24-hour clock, from the initial assessment where that is later"
        [options]="reasons"
        formControlName="reason"
      />
      <app-moment name="at" label="Identified" />
      <div class="tl-buttons">
        <button type="submit" uiButton="secondary" [busy]="saving.busy()">Save priority</button>
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class PriorityFormComponent {
  readonly done = output<void>();
  readonly cancelled = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly reasons = optionsOf(priorityReasons);
  protected readonly form = new FormGroup({
    reason: new FormControl<string | null>(null, Validators.required),
    at: momentGroup(inject(NowStore).now()),
  });

  protected async save(): Promise<void> {
    const body = { reason: this.form.getRawValue().reason ?? '', at: momentOf(this.form.controls.at) };
    const saved = await this.saving.run(() =>
      this.api.call(clientEndpoints.identifyPriority, { params: { clientId: this.store.clientId() }, body }),
    );
    if (saved) this.done.emit();
  }
}
