import { isCode, type CodeList } from '@throughline/domain/codes';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A code of a list; anything else is refused with `unknown-code`. */
export const IsCode = (list: CodeList, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: 'isCode', validator: { validate: (value): boolean => isCode(list, value), defaultMessage: () => 'unknown code' } },
    options,
  );
