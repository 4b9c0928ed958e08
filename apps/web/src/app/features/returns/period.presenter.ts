import { addDays, addMonths, compareDays, type Day } from '@throughline/domain/calendar';
import { monthWords, plainDay, type FieldOption } from '@throughline/web/ui';

/** Both days are inside the period. */
export interface Period {
  readonly fromOn: Day;
  readonly toOn: Day;
}

const MONTHS_OFFERED = 12;
const YEAR_TO_DATE = 'year';

/** The periods that a return is asked for: the last twelve full months, newest first, and the financial year so far. */
export function periodOptions(today: Day): readonly FieldOption[] {
  const months = Array.from({ length: MONTHS_OFFERED }, (_, back) => addMonths(firstOfMonth(today), -1 - back).slice(0, 7));
  const { fromOn } = yearToDate(today);
  return [
    ...months.map((month) => ({ value: month, label: monthWords(month) })),
    { value: YEAR_TO_DATE, label: `Financial year to date, from ${plainDay(fromOn)}` },
  ];
}

/** The choice that is made to start with: the last full month. */
export function lastFullMonth(today: Day): string {
  return addMonths(firstOfMonth(today), -1).slice(0, 7);
}

/** The days of a choice. */
export function periodOf(choice: string, today: Day): Period {
  if (choice === YEAR_TO_DATE) return yearToDate(today);
  const fromOn = `${choice}-01`;
  return { fromOn, toOn: lastOfMonth(fromOn) };
}

/** `October 2026` for a whole month, `1 Apr 2026 to 22 Nov 2026` for anything else. */
export function periodWords({ fromOn, toOn }: Period): string {
  const whole = fromOn === firstOfMonth(fromOn) && toOn === lastOfMonth(fromOn);
  return whole ? monthWords(fromOn) : `${plainDay(fromOn)} to ${plainDay(toOn)}`;
}

/** From 1 April up to and including today. */
function yearToDate(today: Day): Period {
  const year = Number(today.slice(0, 4));
  const april = `${year}-04-01`;
  return { fromOn: compareDays(today, april) < 0 ? `${year - 1}-04-01` : april, toOn: today };
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

function lastOfMonth(day: Day): Day {
  return addDays(addMonths(firstOfMonth(day), 1), -1);
}
