import type { CodeList } from '@throughline/domain/codes';
import type { FieldOption } from '@throughline/web/ui';

/** The entries of a code list as choices of a field. */
export function optionsOf(list: CodeList): readonly FieldOption[] {
  return list.map(({ code, label }) => ({ value: code, label }));
}

/** Yes and no. */
export const YES_NO: readonly FieldOption[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];
