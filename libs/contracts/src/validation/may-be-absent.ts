import { ValidateIf } from 'class-validator';

/** A property that may be left out, which means unchanged, but not cleared: null is refused with `required`. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_request: object, value: unknown) => value !== undefined);
