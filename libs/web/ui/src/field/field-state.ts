import { DestroyRef, ElementRef, Injectable, computed, inject, signal, type Signal } from '@angular/core';
import {
  ControlContainer,
  FormGroupDirective,
  FormResetEvent,
  FormSubmittedEvent,
  NgControl,
  type AbstractControl,
  type ControlValueAccessor,
  type ValidationErrors,
} from '@angular/forms';
import type { FieldKind } from './field-option';
import { FIELD_WORDING } from './field-wording';
import { FormFields, type FormField } from './form-fields';

let unnamed = 0;

/** What the field shows around its control; given once by the component that owns the state. */
export interface FieldFace {
  readonly label: Signal<string>;
  readonly kind: Signal<FieldKind>;
  readonly fieldId: Signal<string>;
  readonly ownError: Signal<string>;
  /** What to say when the answer is missing; empty for the standard sentence. */
  readonly missing: Signal<string>;
}

/**
 * Between Angular forms and the control on screen: value, disabled, the id that labels and summary use, and the error to
 * show. Errors appear when the form was submitted or the server answered; what could not be read appears on leaving.
 */
@Injectable()
export class FieldState implements ControlValueAccessor {
  readonly value = signal<unknown>(null);
  readonly disabled = signal(false);
  /** Counts values written by the form (not typed), so that controls keeping their own text follow. */
  readonly writes = signal(0);
  private readonly misread = signal<string | null>(null);
  private readonly path = signal('');
  private readonly submitted = signal(false);
  private readonly changes = signal(0);
  private readonly face = signal<FieldFace | null>(null);

  private readonly ngControl = inject(NgControl, { self: true, optional: true });
  private readonly container = inject(ControlContainer, { optional: true });
  private readonly form = inject(FormFields, { optional: true });
  private readonly wording = inject(FIELD_WORDING);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly destroyed = inject(DestroyRef);

  private readonly generatedId = `field-${++unnamed}`;
  readonly id = computed(() => this.face()?.fieldId() || this.path() || this.generatedId);
  readonly shownError = computed<string | null>(() => this.errorToShow());
  readonly invalid = computed(() => this.shownError() !== null);

  private onChange: (value: unknown) => void = () => undefined;
  private onTouched: () => void = () => undefined;
  private control: AbstractControl | null = null;
  private readonly readable = (): ValidationErrors | null => {
    const reason = this.misread();
    return reason ? { misread: reason } : null;
  };

  constructor() {
    if (this.ngControl) this.ngControl.valueAccessor = this;
  }

  /** Joins the control; called once the form has bound it. */
  connect(face: FieldFace): void {
    this.face.set(face);
    this.control = this.ngControl?.control ?? null;
    if (this.ngControl?.path) this.path.set(`f-${this.ngControl.path.join('-')}`);
    const entry: FormField = { id: this.id, shownError: this.shownError, element: this.element };
    this.form?.add(entry);
    this.destroyed.onDestroy(() => this.form?.remove(entry));
    this.watch();
  }

  /** A value chosen on screen. `misread` names why typed text gives no value. */
  set(value: unknown, misread: string | null = null): void {
    this.misread.set(misread);
    this.value.set(value);
    this.onChange(value);
  }

  touch(): void {
    this.onTouched();
  }

  writeValue(value: unknown): void {
    this.misread.set(null);
    this.value.set(value);
    this.writes.update((count) => count + 1);
  }

  registerOnChange(listener: (value: unknown) => void): void {
    this.onChange = listener;
  }

  registerOnTouched(listener: () => void): void {
    this.onTouched = listener;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }

  private watch(): void {
    const control = this.control;
    if (!control) return;
    control.addValidators(this.readable);
    const own = control.events.subscribe(() => this.changes.update((count) => count + 1));
    const directive = this.container?.formDirective;
    const group = directive instanceof FormGroupDirective ? directive.form : null;
    const whole = group?.events.subscribe((event) => {
      if (event instanceof FormSubmittedEvent) this.submitted.set(true);
      if (event instanceof FormResetEvent) this.submitted.set(false);
    });
    this.destroyed.onDestroy(() => {
      control.removeValidators(this.readable);
      own.unsubscribe();
      whole?.unsubscribe();
    });
  }

  private errorToShow(): string | null {
    this.changes();
    const face = this.face();
    if (!face) return null;
    if (face.ownError()) return face.ownError();
    const errors = this.control?.invalid ? this.control.errors : null;
    if (!errors) return null;
    const due = this.submitted() || 'finding' in errors || ('misread' in errors && this.control?.touched);
    if (!due) return null;
    const missing = 'required' in errors && !('finding' in errors) ? face.missing() : '';
    return missing || this.wording(errors, face.label(), face.kind());
  }
}
