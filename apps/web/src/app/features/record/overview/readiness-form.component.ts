import { ChangeDetectionStrategy, Component, ViewEncapsulation, inject, output, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { clientEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, NowStore } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { MomentComponent } from '../../../pieces/moment.component';
import { momentGroup, momentOf } from '../../../pieces/moment';
import { Saving } from '../../../pieces/saving';
import { TakeFocusDirective } from '../../../pieces/take-focus.directive';
import { RecordStore } from '../record.store';

/** Readiness as the client states it: starts or ends the 7-day clock. */
@Component({
  selector: 'app-readiness-form',
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
      <h3 class="tl-h3">Record readiness</h3>
      <ui-error-summary />
      <ui-field
        label="As the client states it"
        kind="radios"
        hint="Ready starts the 7-day clock, not ready ends it"
        [options]="options"
        formControlName="ready"
      />
      <app-moment name="at" label="Stated" />
      <div class="tl-buttons">
        <button type="submit" uiButton="secondary" [busy]="saving.busy()">Save readiness</button>
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class ReadinessFormComponent {
  readonly done = output<void>();
  readonly cancelled = output<void>();
  private readonly api = inject(ApiClient);
  private readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly options = [
    { value: true, label: 'Ready and willing to start' },
    { value: false, label: 'Not ready' },
  ];
  protected readonly form = new FormGroup({
    ready: new FormControl<boolean | null>(null, Validators.required),
    at: momentGroup(inject(NowStore).now()),
  });

  protected async save(): Promise<void> {
    const body = { ready: this.form.getRawValue().ready === true, at: momentOf(this.form.controls.at) };
    const saved = await this.saving.run(() =>
      this.api.call(clientEndpoints.recordReadiness, { params: { clientId: this.store.clientId() }, body }),
    );
    if (saved) this.done.emit();
  }
}
