import { isDay } from '@throughline/domain/calendar';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDay',
      validator: { validate: (value): boolean => typeof value === 'string' && isDay(value), defaultMessage: () => 'not a calendar day' },
    },
    options,
  );

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * A moment: London wall time `YYYY-MM-DDTHH:MM`, or an instant with its offset. Wall time that the clocks skip or repeat is
 * refused later with what to do, by `momentOf` of the server.
 */
export const IsMoment = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isMoment',
      validator: {
        validate: (value): boolean => typeof value === 'string' && moment.test(value) && isDay(value.slice(0, 10)),
        defaultMessage: () => 'not a date and time',
      },
    },
    options,
  );
