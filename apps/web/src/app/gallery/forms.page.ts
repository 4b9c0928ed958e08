import { ChangeDetectionStrategy, Component, ViewEncapsulation, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { ProblemError, applyProblem } from '@throughline/web/core';
import {
  ButtonDirective,
  BreadcrumbsComponent,
  ErrorSummaryComponent,
  FieldComponent,
  FormDirective,
  PageHeadComponent,
  PanelComponent,
  ScoredItemComponent,
} from '@throughline/web/ui';

/** Every kind of field, its errors and a finding of the national rules. */
@Component({
  selector: 'app-gallery-forms',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ReactiveFormsModule,
    ButtonDirective,
    BreadcrumbsComponent,
    ErrorSummaryComponent,
    FieldComponent,
    FormDirective,
    PageHeadComponent,
    PanelComponent,
    ScoredItemComponent,
  ],
  templateUrl: './forms.page.html',
})
export class FormsPage {
  private readonly formView = viewChild.required(FormDirective);
  protected readonly saved = signal('');
  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    born: new FormControl<string | null>(null, Validators.required),
    received: new FormControl<string | null>('2026-11-03', Validators.required),
    at: new FormControl<string | null>('09:05'),
    days: new FormControl<number | null>(22, [Validators.min(0), Validators.max(28)]),
    source: new FormControl<string | null>(null, Validators.required),
    ready: new FormControl<boolean | null>(null, Validators.required),
    priorities: new FormControl<readonly string[]>([], { nonNullable: true }),
    agreed: new FormControl(false, { nonNullable: true, validators: [Validators.requiredTrue] }),
    story: new FormControl('', { nonNullable: true }),
    score: new FormControl<number | null>(null, Validators.required),
  });
  protected readonly sources = [
    { value: 'self', label: 'Self' },
    { value: 'gp', label: 'GP' },
    { value: 'probation', label: 'Probation' },
  ];
  protected readonly yesNo = [
    { value: true, label: 'Yes' },
    { value: false, label: 'No' },
  ];
  protected readonly priorities = [
    { value: 'pregnant', label: 'Pregnant', hint: 'Assessment due in 24 hours' },
    { value: 'release', label: 'Released from prison this week' },
    { value: 'none', label: 'None of these', alone: true },
  ];
  protected readonly answers = [
    { score: 0, label: 'Never' },
    { score: 1, label: 'Less than monthly' },
    { score: 2, label: 'Monthly' },
    { score: 3, label: 'Weekly' },
    { score: 4, label: 'Daily or almost' },
  ];
  protected readonly warning = {
    severity: 'warning',
    text: '22 drinking days here, 26 on the TOP start form of 12 Nov.',
    why: 'Rule ALC-03. It does not stop you saving.',
  } as const;

  protected save(): void {
    this.saved.set(JSON.stringify(this.form.getRawValue()));
  }

  protected refuse(): void {
    const problem = new ProblemError({
      status: 422,
      findings: [
        { code: 'in-the-future', severity: 'error', path: 'referral.received' },
        { code: 'episode-already-open', severity: 'error', path: '' },
      ],
    });
    applyProblem(this.formView(), problem, 'referral');
  }
}
