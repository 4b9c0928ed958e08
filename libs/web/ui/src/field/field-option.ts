/** Kinds of control that `ui-field` shows. The value types are in the kit's README. */
export type FieldKind =
  | 'text'
  | 'email'
  | 'password'
  | 'tel'
  | 'number'
  | 'textarea'
  | 'select'
  | 'radios'
  | 'checkboxes'
  | 'checkbox'
  | 'day'
  | 'birth-date'
  | 'time';

/** One choice of a select, radios or checkboxes. `alone` clears the other ticks ("None of these"). */
export interface FieldOption {
  readonly value: string | number | boolean;
  readonly label: string;
  readonly hint?: string;
  readonly alone?: boolean;
}

/** A line of the error summary: what is wrong, and the field that it leads to. */
export interface SummaryItem {
  readonly text: string;
  /** Id of the control to focus; empty when the problem belongs to no single field. */
  readonly fieldId: string;
}
