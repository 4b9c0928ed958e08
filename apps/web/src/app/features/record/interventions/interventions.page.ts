import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, effect, inject, signal, untracked } from '@angular/core';
import { treatmentEndpoints } from '@throughline/contracts/endpoints';
import { ApiClient, NowStore, ProblemComponent, loadable } from '@throughline/web/core';
import {
  AlertComponent,
  ButtonDirective,
  EmptyComponent,
  PageHeadComponent,
  PanelComponent,
  TableDirective,
  WordComponent,
} from '@throughline/web/ui';
import { fragmentFocus } from '../../../pieces/focus-fragment';
import { RecordStore } from '../record.store';
import { InterventionFormComponent } from './intervention-form.component';
import { interventionLine } from './intervention-words';

/** Interventions from agreement to end: their dates are the waiting times and the national return. */
@Component({
  selector: 'app-interventions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    AlertComponent,
    ButtonDirective,
    EmptyComponent,
    InterventionFormComponent,
    PageHeadComponent,
    PanelComponent,
    ProblemComponent,
    TableDirective,
    WordComponent,
  ],
  templateUrl: './interventions.page.html',
})
export class InterventionsPage {
  private readonly api = inject(ApiClient);
  private readonly time = inject(NowStore);
  protected readonly store = inject(RecordStore);
  private readonly focusFragment = fragmentFocus((fragment) => this.openNamed(fragment));

  protected readonly interventions = loadable((signal) =>
    this.api.call(treatmentEndpoints.interventions, { params: { clientId: this.store.clientId() }, signal }),
  );
  /** `new`, the id of an intervention, or null. */
  protected readonly open = signal<string | null>(null);
  protected readonly told = signal('');
  protected readonly list = computed(() => this.interventions.value()?.interventions ?? []);
  protected readonly lines = computed(() => this.list().map((intervention) => interventionLine(intervention, this.time.today())));
  protected readonly opened = computed(() => this.list().find(({ id }) => id === this.open()) ?? null);

  constructor() {
    effect(() => {
      if (this.interventions.value()) untracked(() => this.focusFragment());
    });
  }

  protected async saved(): Promise<void> {
    this.open.set(null);
    this.told.set('The intervention is saved.');
    await Promise.all([this.interventions.reload(), this.store.reload()]);
  }

  /** An address that names an intervention's field opens its form: `#<id>.endedOn`. */
  private openNamed(fragment: string): void {
    const named = this.list().find(({ id }) => fragment.startsWith(id));
    if (named && this.store.mayWrite()) this.open.set(named.id);
  }
}
