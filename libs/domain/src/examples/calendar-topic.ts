import {
  addElapsedHours,
  addMonths,
  addWorkingDays,
  ageOn,
  lastWorkingDayOnOrBefore,
  londonDay,
  parseLondonTime,
  type Day,
  type Instant,
} from '@throughline/domain/calendar';
import { topic } from './topic';

type CalendarGiven =
  | { readonly op: 'add-working-days'; readonly from: Day; readonly days: number; readonly holidays: readonly Day[] }
  | { readonly op: 'add-months'; readonly from: Day; readonly months: number }
  | { readonly op: 'add-elapsed-hours'; readonly at: Instant; readonly hours: number }
  | { readonly op: 'london-day'; readonly at: Instant }
  | { readonly op: 'age'; readonly born: Day; readonly on: Day }
  | { readonly op: 'parse-local'; readonly local: string }
  | { readonly op: 'last-working-day'; readonly onOrBefore: Day; readonly holidays: readonly Day[] };

export const calendarTopic = topic((given: CalendarGiven) => {
  switch (given.op) {
    case 'add-working-days':
      return { date: addWorkingDays(given.from, given.days, given.holidays) };
    case 'add-months':
      return { date: addMonths(given.from, given.months) };
    case 'add-elapsed-hours':
      return { at: addElapsedHours(given.at, given.hours) };
    case 'london-day':
      return { date: londonDay(given.at) };
    case 'age':
      return { years: ageOn(given.born, given.on) };
    case 'parse-local':
      return parseLondonTime(given.local);
    case 'last-working-day':
      return { date: lastWorkingDayOnOrBefore(given.onOrBefore, given.holidays) };
  }
});
