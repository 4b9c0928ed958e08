import {
  ChangeDetectionStrategy,
  Component,
  ViewEncapsulation,
  computed,
  inject,
  input,
  output,
  viewChild,
  type OnInit,
} from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { treatmentEndpoints } from '@throughline/contracts/endpoints';
import type { PlanResponse } from '@throughline/contracts/plans';
import { ApiClient } from '@throughline/web/core';
import { ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { ConflictComponent, type ComparedValue } from '../../../pieces/conflict.component';
import { Saving } from '../../../pieces/saving';
import { RecordStore } from '../record.store';

/** What the client wants, as they say it. */
@Component({
  selector: 'app-own-words',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, ButtonDirective, ConflictComponent, ErrorSummaryComponent, FieldComponent, FormDirective],
  host: { class: 'tl-block' },
  template: `
    @if (store.mayTreat()) {
      <form [formGroup]="form" uiForm (valid)="save()">
        <ui-error-summary />
        @if (saving.conflict(); as conflict) {
          <app-conflict [problem]="conflict" [labels]="{ ownWords: 'own words' }" [rows]="rows()" (look)="stale.emit()" />
        }
        <ui-field label="In the client's own words" kind="textarea" optional [rows]="3" [maxLength]="2000" formControlName="ownWords" />
        <button type="submit" uiButton="small" [busy]="saving.busy()">Save the words</button>
      </form>
    } @else {
      <p>{{ plan().ownWords ?? 'Not written yet' }}</p>
    }
  `,
})
export class OwnWordsComponent implements OnInit {
  readonly plan = input.required<PlanResponse>();
  readonly done = output<void>();
  readonly stale = output<void>();
  private readonly api = inject(ApiClient);
  protected readonly store = inject(RecordStore);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  private opened = 0;
  protected readonly form = new FormGroup({
    ownWords: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(2000)] }),
  });
  protected readonly rows = computed<readonly ComparedValue[] | null>(() => {
    const plan = this.plan();
    if (!this.saving.conflict() || plan.version === this.opened) return null;
    return [{ field: 'ownWords', label: "The client's words", saved: plan.ownWords ?? 'Nothing', typed: this.form.getRawValue().ownWords }];
  });

  ngOnInit(): void {
    this.opened = this.plan().version;
    this.form.setValue({ ownWords: this.plan().ownWords ?? '' });
  }

  protected async save(): Promise<void> {
    const { id: planId, version } = this.plan();
    const body = { ownWords: this.form.getRawValue().ownWords.trim() || null };
    const params = { clientId: this.store.clientId(), planId };
    if (await this.saving.run(() => this.api.call(treatmentEndpoints.updatePlan, { params, version, body }))) this.done.emit();
  }
}
