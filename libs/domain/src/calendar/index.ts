export { addDays, addMonths, ageOn, compareDays, daysBetween, isDay, type Day } from './day';
export { addElapsedHours, compareInstants, epochOf, instantOf, isInstant, type Instant } from './instant';
export {
  isLondonTime,
  londonDay,
  londonDayOfEpoch,
  londonTime,
  parseLondonTime,
  startOfLondonDay,
  startOfLondonDayEpoch,
  type LondonTime,
} from './london';
export { addWorkingDays, isWorkingDay, lastWorkingDayOnOrBefore } from './working-days';
export { englandHolidays } from './england-holidays';
