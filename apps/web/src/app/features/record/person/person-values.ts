import type { PersonResponse } from '@throughline/contracts/clients';
import type { PersonRequest } from '@throughline/contracts/referrals';
import { ethnicities, labelOf, sexes } from '@throughline/domain/codes';
import { plainDay } from '@throughline/web/ui';
import { phoneOf, postcodeOf, textOrNull } from '../../../pieces/person-text';

/** What the form holds of the person. */
export interface PersonValues {
  readonly givenName: string;
  readonly familyName: string;
  readonly knownAs: string;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly nhsNumber: string;
  readonly postcode: string;
  readonly address: string;
  readonly phone: string;
  readonly safeContact: string;
  readonly ethnicity: string | null;
  readonly nationality: string;
}

export const PERSON_LABELS: Readonly<Record<keyof PersonValues, string>> = {
  givenName: 'Given name',
  familyName: 'Family name',
  knownAs: 'Known as',
  birthDate: 'Date of birth',
  sex: 'Sex',
  nhsNumber: 'NHS number',
  postcode: 'Postcode',
  address: 'Address',
  phone: 'Phone',
  safeContact: 'Safe ways to get in touch',
  ethnicity: 'Ethnicity',
  nationality: 'Nationality',
};

/** What the form shows of the person. */
export function personValues(person: PersonResponse): PersonValues {
  const { givenName, familyName, birthDate, sex, ethnicity } = person;
  const words = (value: string | null): string => value ?? '';
  return {
    givenName,
    familyName,
    birthDate,
    sex,
    ethnicity,
    knownAs: words(person.knownAs),
    nhsNumber: words(person.nhsNumber),
    postcode: words(person.postcode),
    address: words(person.address),
    phone: words(person.phone),
    safeContact: words(person.safeContact),
    nationality: words(person.nationality),
  };
}

/** The request for what the form holds; empty answers are cleared. */
export function personRequest(values: PersonValues): PersonRequest {
  return {
    givenName: values.givenName.trim(),
    familyName: values.familyName.trim(),
    knownAs: textOrNull(values.knownAs),
    birthDate: values.birthDate ?? '',
    sex: values.sex ?? '',
    nhsNumber: textOrNull(values.nhsNumber.replace(/\s/g, '')),
    postcode: values.postcode.trim() === '' ? null : postcodeOf(values.postcode),
    address: textOrNull(values.address),
    phone: phoneOf(values.phone),
    safeContact: textOrNull(values.safeContact),
    ethnicity: values.ethnicity,
    nationality: textOrNull(values.nationality.toUpperCase()),
  };
}

/** A value of the person as people read it. */
export function personWords(name: keyof PersonValues, value: string | null): string {
  if (!value) return 'Not known';
  if (name === 'birthDate') return plainDay(value);
  if (name === 'sex') return labelOf(sexes, value);
  return name === 'ethnicity' ? labelOf(ethnicities, value) : value;
}
