import { ndtmsCodeOf, sexes } from '@throughline/domain/codes';
import type { PersonFacts } from '@throughline/domain/facts';
import { cleanValue } from '../clean-value';
import { initialOf } from './initial';
import { countryOf, ethnicityOf } from './national-codes';
import type { Sources } from './sources';

/** Columns about the person. Names, the NHS number and the full postcode never leave the system. */
export const clientSources: Sources<PersonFacts> = {
  FINITIAL: ({ givenName }) => initialOf(givenName),
  SINITIAL: ({ familyName }) => initialOf(familyName),
  DOB: ({ birthDate }) => birthDate,
  SEX: ({ sex }) => ndtmsCodeOf(sexes, sex),
  ETHNIC: ({ ethnicity }) => (ethnicity ? ethnicityOf(ethnicity) : null),
  NATION: ({ nationality }) => (nationality ? countryOf(nationality) : null),
  CLIENT: ({ reference }) => cleanValue(reference),
  CLIENTID: ({ id }) => cleanValue(id),
};
