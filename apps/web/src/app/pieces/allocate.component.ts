import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  ViewEncapsulation,
  computed,
  effect,
  inject,
  input,
  output,
  viewChild,
  type OnInit,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { allocationEndpoints } from '@throughline/contracts/endpoints';
import type { OrganisationResponse } from '@throughline/contracts/organisation';
import { ApiClient } from '@throughline/web/core';
import { AlertComponent, ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';
import { Saving } from './saving';
import { TakeFocusDirective } from './take-focus.directive';
import { allTeams, workersOf } from './workers';

/** Gives a client to a worker of a team, with a handover note; the allocation before stays in the history. */
@Component({
  selector: 'app-allocate',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, AlertComponent, ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective, TakeFocusDirective],
  host: { class: 'tl-block' },
  template: `
    <form class="tl-inform" [formGroup]="form" uiForm appTakeFocus (valid)="save()">
      <h3 class="tl-h3">Allocate {{ clientName() }}</h3>
      <ui-error-summary />
      @if (taken()) {
        <ui-alert class="tl-notice" tone="warning" heading="Somebody else has given this client a worker">
          <p>Nothing of yours was saved. Your note is kept: copy it if the worker needs it, or change the worker in the record.</p>
        </ui-alert>
      } @else if (saving.conflict()) {
        <ui-alert class="tl-notice" tone="warning" heading="Somebody else saved this while you were working">
          <p>Nothing of yours was saved, and what you typed is kept. The page shows what is saved now: look at it, then allocate again.</p>
        </ui-alert>
      }
      <div class="tl-form__two">
        <ui-field label="Team" kind="select" [options]="teams()" [fieldId]="prefix() + 'team'" formControlName="teamId" />
        <ui-field label="Worker" kind="select" [options]="workers()" [fieldId]="prefix() + 'worker'" formControlName="staffId" />
      </div>
      <ui-field
        label="Handover note"
        kind="textarea"
        hint="What the worker should know first. They read it with the record."
        [rows]="2"
        [maxLength]="1000"
        [fieldId]="prefix() + 'note'"
        formControlName="handoverNote"
      />
      <div class="tl-buttons">
        @if (!taken()) {
          <button type="submit" uiButton="secondary" [busy]="saving.busy()">
            Allocate<span class="tl-vh"> {{ clientName() }}</span>
          </button>
        }
        <button type="button" uiButton="quiet" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class AllocateComponent implements OnInit {
  readonly clientId = input.required<string>();
  readonly clientName = input.required<string>();
  /** Version of the client's open episode. */
  readonly version = input.required<number>();
  readonly organisation = input.required<OrganisationResponse | null>();
  readonly teamId = input<string | null>(null);
  /** Somebody else allocated the client while the form was open: nothing can be saved, and the note is there to be copied. */
  readonly taken = input(false);
  readonly done = output<void>();
  readonly cancelled = output<void>();
  /** Somebody else changed the episode: the page reads it again and hands the new version in. */
  readonly stale = output<void>();

  private readonly api = inject(ApiClient);
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly form = new FormGroup({
    teamId: new FormControl<string | null>(null, Validators.required),
    staffId: new FormControl<string | null>(null, Validators.required),
    handoverNote: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1000)] }),
  });
  private readonly team = toSignal(this.form.controls.teamId.valueChanges);
  protected readonly prefix = computed(() => `allocate-${this.clientId()}-`);
  protected readonly teams = computed(() => allTeams(this.organisation()));
  protected readonly workers = computed(() => workersOf(this.organisation(), this.team() ?? this.teamId()));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The button that had the focus goes with the chance to save.
    effect(() => this.taken() && host.querySelector('textarea')?.focus());
  }

  ngOnInit(): void {
    this.form.controls.teamId.setValue(this.teamId());
    this.form.controls.teamId.valueChanges.subscribe(() => this.form.controls.staffId.setValue(null));
  }

  protected async save(): Promise<void> {
    const { teamId, staffId, handoverNote } = this.form.getRawValue();
    const body = { teamId: teamId ?? '', staffId, handoverNote: handoverNote.trim() };
    const saved = await this.saving.run(() =>
      this.api.call(allocationEndpoints.allocate, { params: { clientId: this.clientId() }, version: this.version(), body }),
    );
    if (saved) this.done.emit();
    else if (this.saving.conflict()) this.stale.emit();
  }
}
