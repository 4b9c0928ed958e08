import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { NOW } from '../dates/now';
import { ErrorSummaryComponent } from './error-summary.component';
import { FieldComponent } from './field.component';
import { FormDirective } from './form.directive';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ReactiveFormsModule, FormDirective, ErrorSummaryComponent, FieldComponent],
  template: `
    <form [formGroup]="form" uiForm (valid)="saved = true">
      <ui-error-summary />
      <ui-field label="Full name" hint="As on letters" formControlName="name" />
      <ui-field label="Received" kind="day" formControlName="received" />
      <ui-field label="Needs" kind="checkboxes" [options]="needs" formControlName="needs" />
      <ui-field label="Date of birth" kind="birth-date" formControlName="born" />
      <button type="submit">Save</button>
    </form>
  `,
})
class ReferralForm {
  saved = false;
  readonly needs = [
    { value: 'a', label: 'A' },
    { value: 'none', label: 'None', alone: true },
  ];
  readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    received: new FormControl<string | null>(null),
    needs: new FormControl<string[]>(['a'], { nonNullable: true }),
    born: new FormControl<string | null>(null),
  });
}

describe('ui-field', () => {
  let fixture: ComponentFixture<ReferralForm>;
  const element = (selector: string): HTMLElement => fixture.nativeElement.querySelector(selector);
  const submit = async (): Promise<void> => {
    element('button').click();
    await fixture.whenStable();
  };
  const type = async (selector: string, text: string): Promise<void> => {
    const input = element(selector) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [{ provide: NOW, useValue: () => '2026-11-22T10:00:00Z' }] });
    fixture = TestBed.createComponent(ReferralForm);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
  });

  it('ties label, hint and error to the control, and shows the error only after submitting', async () => {
    const input = element('#f-name');
    expect(element('label[for="f-name"]').textContent).toContain('Full name');
    expect(input.getAttribute('aria-describedby')).toBe('f-name-hint');
    expect(element('.govuk-error-message')).toBeNull();

    await submit();
    expect(element('#f-name-error').textContent).toContain('Enter full name');
    expect(input.getAttribute('aria-describedby')).toBe('f-name-hint f-name-error');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(fixture.componentInstance.saved).toBe(false);
  });

  it('lists errors in a summary that takes the focus and leads to the field', async () => {
    await submit();
    expect(document.activeElement).toBe(element('.govuk-error-summary'));
    element('.govuk-error-summary a').click();
    expect(document.activeElement).toBe(element('#f-name'));
  });

  it('lets a form without errors through and clears what was mended', async () => {
    await submit();
    await type('#f-name', 'Petra Underhill');
    expect(element('.govuk-error-message')).toBeNull();
    await submit();
    expect(fixture.componentInstance.saved).toBe(true);
  });

  it('reads a short date, echoes it in full and keeps the day as the value', async () => {
    await type('#f-received', '3/11');
    expect(fixture.componentInstance.form.value.received).toBe('2026-11-03');
    expect(element('#f-received-echo').textContent).toBe('Tuesday 3 November 2026');
    expect((element('#f-received') as HTMLInputElement).value).toBe('3 Nov 2026');
  });

  it('refuses a date that does not exist as soon as the box is left, and keeps what was typed', async () => {
    await type('#f-received', '31/11/2026');
    expect(element('#f-received-error').textContent).toContain('does not exist');
    expect((element('#f-received') as HTMLInputElement).value).toBe('31/11/2026');
    expect(fixture.componentInstance.form.invalid).toBe(true);
  });

  it('clears the other ticks for an answer that stands alone', async () => {
    element('#f-needs-2').click();
    await fixture.whenStable();
    expect(fixture.componentInstance.form.value.needs).toEqual(['none']);
    expect((element('#f-needs') as HTMLInputElement).checked).toBe(false);
  });

  it('takes a birth date from three boxes', async () => {
    await type('#f-born', '12');
    await type('#f-born-month', '3');
    await type('#f-born-year', '1985');
    expect(fixture.componentInstance.form.value.born).toBe('1985-03-12');
  });
});
