import { addDays, dayOfNumber, numberOfDay, weekdayOf, type Day } from './day';

/** Working days: Monday to Friday except the holidays that are passed in; a rule never knows holidays by itself. */

/** True from Monday to Friday when the day is not one of the holidays. */
export function isWorkingDay(day: Day, holidays: readonly Day[]): boolean {
  return weekdayOf(day) < 5 && !holidays.includes(day);
}

/**
 * The day on which the last of `days` working days falls. Counting begins on the day after `from`, so one working day
 * from a Friday is the Monday (clocks row G). With `days` 0 the day itself is returned.
 */
export function addWorkingDays(from: Day, days: number, holidays: readonly Day[]): Day {
  let number = numberOfDay(from);
  let left = days;
  while (left > 0) {
    number += 1;
    if (isWorkingDay(dayOfNumber(number), holidays)) left -= 1;
  }
  return dayOfNumber(number);
}

/** The day itself when it is a working day, else the last working day before it (clocks case 14). */
export function lastWorkingDayOnOrBefore(day: Day, holidays: readonly Day[]): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, holidays)) candidate = addDays(candidate, -1);
  return candidate;
}
