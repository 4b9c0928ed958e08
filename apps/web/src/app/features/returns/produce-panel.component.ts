import {
  ChangeDetectionStrategy,
  Component,
  ViewEncapsulation,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import type { ReturnProfileResponse } from '@throughline/contracts/returns';
import { NowStore } from '@throughline/web/core';
import {
  AlertComponent,
  ButtonDirective,
  ErrorSummaryComponent,
  FieldComponent,
  FormDirective,
  JobProgressComponent,
  PanelComponent,
} from '@throughline/web/ui';
import { Saving } from '../../pieces/saving';
import { lastFullMonth, periodOf, periodOptions } from './period.presenter';
import { newestFile, pendingLines, profileOptions } from './submission.presenter';
import { SubmissionStore } from './submission.store';

/** Asks for the file of a period, and shows how far those under way are. A draft of the data set says what it waits for. */
@Component({
  selector: 'app-produce-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    AlertComponent,
    ButtonDirective,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    JobProgressComponent,
    PanelComponent,
  ],
  host: { class: 'tl-block' },
  templateUrl: './produce-panel.component.html',
})
export class ProducePanelComponent {
  readonly serviceId = input.required<string>();
  readonly profiles = input.required<readonly ReturnProfileResponse[]>();

  protected readonly store = inject(SubmissionStore);
  private readonly time = inject(NowStore);
  private readonly today = this.time.today;
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saving = new Saving(() => this.formView());
  protected readonly form = new FormGroup({
    period: new FormControl<string | null>(lastFullMonth(this.today()), Validators.required),
    profile: new FormControl<string | null>(null, Validators.required),
  });
  private readonly chosen = toSignal(this.form.controls.profile.valueChanges, { initialValue: null });
  /** The refusal stands at the field; the explanation of the draft would say it twice. */
  protected readonly refused = signal(false);
  protected readonly periods = computed(() => periodOptions(this.today()));
  protected readonly profileOptions = computed(() => profileOptions(this.profiles()));
  protected readonly draft = computed(() => {
    const profile = this.profiles().find(({ code }) => code === this.chosen());
    return profile?.status === 'draft' && !this.refused() ? profile : null;
  });
  protected readonly pending = computed(() => pendingLines(this.store.all(), this.store.services));
  protected readonly newest = computed(() => newestFile(this.store.all(), this.store.services, this.time.now()));

  constructor() {
    const control = this.form.controls.profile;
    control.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.refused.set(false));
    effect(() => {
      const live = this.profiles().find(({ status }) => status === 'live');
      if (live && untracked(this.chosen) === null) control.setValue(live.code);
    });
  }

  protected async produce(): Promise<void> {
    const { period, profile } = this.form.getRawValue();
    const request = { serviceId: this.serviceId(), profile: profile ?? '', ...periodOf(period ?? '', this.today()) };
    this.refused.set(!(await this.saving.run(() => this.store.ask(request))));
  }
}
