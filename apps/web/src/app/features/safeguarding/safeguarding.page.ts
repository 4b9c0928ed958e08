import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { allocationEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, NowStore, ProblemComponent, loadable } from '@throughline/web/core';
import {
  ClockChipComponent,
  EmptyComponent,
  FieldComponent,
  LinkDirective,
  PageHeadComponent,
  PanelComponent,
  TableDirective,
  WordComponent,
} from '@throughline/web/ui';
import { emptyRegister, registerLines, registerSummary, type RegisterView } from './safeguarding.presenter';

const VIEWS: readonly { readonly value: RegisterView; readonly label: string }[] = [
  { value: 'all', label: 'All open flags' },
  { value: 'overdue', label: 'Review overdue' },
  { value: 'high', label: 'High level' },
];

/** The safeguarding lead's register: every open flag, overdue reviews first. */
@Component({
  selector: 'app-safeguarding',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    RouterLink,
    ClockChipComponent,
    EmptyComponent,
    FieldComponent,
    LinkDirective,
    PageHeadComponent,
    PanelComponent,
    ProblemComponent,
    TableDirective,
    WordComponent,
  ],
  templateUrl: './safeguarding.page.html',
})
export class SafeguardingPage {
  private readonly api = inject(ApiClient);
  private readonly time = inject(NowStore);

  protected readonly views = VIEWS;
  protected readonly form = new FormGroup({ view: new FormControl<RegisterView>('all', { nonNullable: true }) });
  private readonly view = toSignal(this.form.controls.view.valueChanges, { initialValue: 'all' as RegisterView });
  protected readonly register = loadable((signal) => this.api.call(allocationEndpoints.register, { signal }));
  protected readonly summary = computed(() => {
    const register = this.register.value();
    return register ? registerSummary(register) : '';
  });
  protected readonly lines = computed(() => registerLines(this.register.value()?.flags ?? [], this.view(), this.time.now()));
  protected readonly empty = computed(() => emptyRegister(this.view()));
}
