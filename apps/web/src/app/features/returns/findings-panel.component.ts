import {
  ChangeDetectionStrategy,
  Component,
  ViewEncapsulation,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { returnEndpoints } from '@throughline/contracts/endpoints';
import type { FindingListResponse, FindingSearchRequest, ReturnFindingResponse, RuleCount } from '@throughline/contracts/returns';
import { ApiClient, ProblemComponent, loadable } from '@throughline/web/core';
import {
  ButtonDirective,
  EmptyComponent,
  FieldComponent,
  LinkDirective,
  PagerComponent,
  PanelComponent,
  TableDirective,
  WordComponent,
} from '@throughline/web/ui';
import { LEVEL_OPTIONS, countOf, findingLines, ruleOptions, type FindingFilter } from './readiness.presenter';

const PAGE = 20;

/** The findings of a service, each with a link to the very field, narrowed by level and rule. */
@Component({
  selector: 'app-findings-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    RouterLink,
    ButtonDirective,
    EmptyComponent,
    FieldComponent,
    LinkDirective,
    PagerComponent,
    PanelComponent,
    ProblemComponent,
    TableDirective,
    WordComponent,
  ],
  host: { class: 'tl-block', id: 'findings', tabindex: '-1' },
  templateUrl: './findings-panel.component.html',
})
export class FindingsPanelComponent {
  /** Empty until a service is chosen. */
  readonly serviceId = input('');
  readonly rules = input<readonly RuleCount[]>([]);
  readonly filter = input<FindingFilter>({ level: '', rule: '' });
  readonly filterChange = output<FindingFilter>();

  private readonly api = inject(ApiClient);
  private readonly earlier = signal<readonly ReturnFindingResponse[]>([]);
  protected readonly levels = LEVEL_OPTIONS;
  protected readonly ruleOptions = computed(() => ruleOptions(this.rules()));
  protected readonly form = new FormGroup({
    level: new FormControl<FindingFilter['level']>('', { nonNullable: true }),
    rule: new FormControl('', { nonNullable: true }),
  });
  protected readonly page = loadable<FindingListResponse | null>((signal) => this.read(signal));
  protected readonly busy = signal(false);
  protected readonly lines = computed(() => findingLines([...this.earlier(), ...(this.page.value()?.items ?? [])]));
  protected readonly total = computed(() => countOf(this.rules(), this.filter()));

  constructor() {
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.filterChange.emit(this.chosen()));
    effect(() => {
      const { level, rule } = this.filter();
      this.serviceId();
      this.form.setValue({ level, rule }, { emitEvent: false });
      untracked(() => void this.start());
    });
  }

  /** Adds the next page under the list. */
  protected async more(): Promise<void> {
    const page = this.page.value();
    if (!page?.next || this.busy()) return;
    this.busy.set(true);
    try {
      const next = await this.api.call(returnEndpoints.findings, { body: { ...this.body(), after: page.next } });
      // Narrowed or read again meanwhile: the page that came belongs to another list.
      if (this.page.value() !== page) return;
      this.earlier.update((items) => [...items, ...page.items]);
      this.page.set(next);
    } finally {
      this.busy.set(false);
    }
  }

  private async start(): Promise<void> {
    this.earlier.set([]);
    await this.page.reload();
  }

  private async read(signal: AbortSignal): Promise<FindingListResponse | null> {
    return this.serviceId() === '' ? null : this.api.call(returnEndpoints.findings, { body: this.body(), signal });
  }

  private body(): FindingSearchRequest {
    const { level, rule } = this.filter();
    return { serviceId: this.serviceId(), limit: PAGE, ...(level ? { severity: level } : {}), ...(rule ? { code: rule } : {}) };
  }

  private chosen(): FindingFilter {
    // A select whose empty choice is taken holds null.
    const { level, rule } = this.form.value;
    return { level: level ?? '', rule: rule ?? '' };
  }
}
