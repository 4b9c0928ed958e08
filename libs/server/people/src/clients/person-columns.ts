import type { PersonRequest } from '@throughline/contracts/referrals';
import { errorFinding, type Finding } from '@throughline/domain/findings';
import type { Client } from '@throughline/server/database';

type PersonColumns = Pick<
  Client,
  | 'givenName'
  | 'familyName'
  | 'knownAs'
  | 'birthDate'
  | 'sex'
  | 'nhsNumber'
  | 'postcode'
  | 'address'
  | 'phone'
  | 'safeContact'
  | 'ethnicity'
  | 'nationality'
>;

/** Text without the blanks around it; nothing but blanks is nothing. Absent stays absent. */
export const tidy = (text: string | null | undefined): string | null | undefined => (typeof text === 'string' ? text.trim() || null : text);

/** Columns of the client for what was typed: absent is left out, `null` and blanks clear. */
export function personColumns(person: PersonRequest): Partial<PersonColumns> {
  return {
    givenName: person.givenName.trim(),
    familyName: person.familyName.trim(),
    knownAs: tidy(person.knownAs),
    birthDate: person.birthDate,
    sex: person.sex,
    nhsNumber: person.nhsNumber,
    postcode: person.postcode,
    address: tidy(person.address),
    phone: tidy(person.phone),
    safeContact: tidy(person.safeContact),
    ethnicity: person.ethnicity,
    nationality: person.nationality,
  };
}

/** Names that are only blanks are missing (`required`). */
export function missingNames(person: PersonRequest): Finding[] {
  return (['givenName', 'familyName'] as const)
    .filter((field) => person[field].trim() === '')
    .map((field) => errorFinding('required', field));
}
