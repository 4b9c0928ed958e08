import { ChangeDetectionStrategy, Component, DOCUMENT, ViewEncapsulation, inject, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { SessionEnd, SessionStore, applyProblem, asProblem } from '@throughline/web/core';
import { BrandComponent, ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective } from '@throughline/web/ui';

/** The public page: plainly ours, says what it is not, and which address to expect. */
@Component({
  selector: 'app-sign-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [ReactiveFormsModule, BrandComponent, ButtonDirective, ErrorSummaryComponent, FieldComponent, FormDirective],
  templateUrl: './sign-in.page.html',
})
export class SignInPage {
  private readonly session = inject(SessionStore);
  private readonly sessionEnd = inject(SessionEnd);
  private readonly router = inject(Router);
  private readonly formView = viewChild.required(FormDirective);

  protected readonly host = inject(DOCUMENT).location.host;
  protected readonly busy = signal(false);
  protected readonly ended = this.sessionEnd.ended() > 0;
  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email] }),
    password: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });

  protected async signIn(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const { email, password } = this.form.getRawValue();
    try {
      await this.session.signIn(email.trim(), password);
      await this.router.navigateByUrl(this.sessionEnd.takePath() ?? '/');
    } catch (error) {
      applyProblem(this.formView(), asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
