import { Injectable, computed, signal, type Signal } from '@angular/core';
import type { SummaryItem } from './field-option';

/** What a field tells its form: where it is, and what is wrong with it at the moment (`null` when nothing). */
export interface FormField {
  readonly id: Signal<string>;
  readonly shownError: Signal<string | null>;
  readonly element: HTMLElement;
}

/** The fields of one form, so that its error summary lists them in reading order without being told. */
@Injectable()
export class FormFields {
  private readonly fields = signal<readonly FormField[]>([]);
  /** Problems that belong to no field of the form. */
  readonly general = signal<readonly SummaryItem[]>([]);
  /** Counts refused submissions; the summary takes the focus each time it grows. */
  readonly refusals = signal(0);

  readonly items = computed<readonly SummaryItem[]>(() => [
    ...this.fields().flatMap((field) => {
      const text = field.shownError();
      return text ? [{ text, fieldId: field.id() }] : [];
    }),
    ...this.general(),
  ]);

  add(field: FormField): void {
    this.fields.update((fields) => [...fields, field].sort(byPosition));
  }

  remove(field: FormField): void {
    this.fields.update((fields) => fields.filter((other) => other !== field));
  }

  /** Records a refused submission, with what belongs to no field. */
  refuse(general: readonly SummaryItem[] = []): void {
    this.general.set(general);
    this.refusals.update((count) => count + 1);
  }

  /** Forgets what an earlier submission was refused for. */
  clear(): void {
    this.general.set([]);
  }
}

function byPosition(a: FormField, b: FormField): number {
  return a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
