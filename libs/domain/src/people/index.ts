export { checkBirthDate, earliestBirth, type BirthDateCheck } from './check-birth-date';
export { checkConsent } from './check-consent';
