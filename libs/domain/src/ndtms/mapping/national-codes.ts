import { ethnicities, interventionSettings, ndtmsCodeOf } from '@throughline/domain/codes';
import countries from '../profiles/countries.json';

const countrySet: ReadonlySet<string> = new Set(countries);
const settingCodes: ReadonlySet<string> = new Set(interventionSettings.map(({ ndtms }) => ndtms));
const stages: Readonly<Record<string, string>> = { start: 'S', review: 'R', exit: 'E', 'post-exit': 'P' };

/** Codes of NATION: three letters of ISO 3166-1. */
export const countryCodes: readonly string[] = countries;

/** NATION of a recorded nationality; null when it is not on the list. */
export const countryOf = (code: string): string | null => (countrySet.has(code) ? code : null);

/** ETHNIC of a recorded ethnicity; null when it is not on the list. */
export const ethnicityOf = (code: string): string | null => ndtmsCodeOf(ethnicities, code);

/** MODSET of a recorded setting, which is kept under its own or under its national code; null when it is neither. */
export const settingOf = (code: string): string | null => ndtmsCodeOf(interventionSettings, code) ?? (settingCodes.has(code) ? code : null);

/** TRSTAGE of an outcome form; null for a stage that the national list does not have. */
export const outcomeStageOf = (stage: string): string | null => stages[stage] ?? null;
