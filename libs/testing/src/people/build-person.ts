import { addDays, type Day } from '@throughline/domain/calendar';
import type { SubstanceGroup } from '@throughline/domain/codes';
import { ethnicityShares, figures, nationalityShares } from '../population/figures';
import type { Random } from '../random';
import { familyNames, givenNames, longName, streets, towns } from './names';

/** What is invented of a person, apart from the keys of the row. */
export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly birthDate: Day;
  readonly sex: 'M' | 'F';
  readonly nhsNumber: string | null;
  readonly postcode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly safeContact: string | null;
  readonly ethnicity: string | null;
  readonly nationality: string | null;
}

/**
 * An NHS number of the range that is never issued (999), with a valid check digit (modulus 11). `number` up to 999999
 * gives each a different one.
 */
export function testNhsNumber(number: number): string {
  for (let body = 999_000_000 + (number % 1_000_000); ; body = body === 999_999_999 ? 999_000_000 : body + 1) {
    const digits = `${body}`;
    let sum = 0;
    for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
    const check = (11 - (sum % 11)) % 11;
    if (check !== 10) return `${digits}${check}`;
  }
}

/** Area EM does not exist; the form is that of a real postcode. */
export const inventedPostcode = (random: Random): string =>
  `EM${random.int(1, 19)} ${random.int(1, 9)}${random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}${random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}`;

/** One of the numbers that are kept for drama. */
const inventedPhone = (random: Random): string => `07700 900${`${random.int(0, 999)}`.padStart(3, '0')}`;

/** A person of a substance group, of an age that fits it; `youngPerson` gives one of 14 to 17. */
export function buildPerson(
  random: Random,
  options: { group: SubstanceGroup; on: Day; number: number; youngPerson?: boolean; longName?: boolean },
): Person {
  const { men, age } = figures[options.group];
  const sex = options.longName ? 'F' : random.chance(men) ? 'M' : 'F';
  const years = options.youngPerson ? random.int(14, 16) : random.bell(age[0], age[1], 18, 79);
  const givenName = random.pick(givenNames[sex]);
  const homeless = random.chance(0.03);
  return {
    givenName,
    familyName: random.pick(familyNames),
    ...(options.longName ? longName : {}),
    knownAs: random.chance(0.06) ? random.pick(givenNames[sex]) : null,
    birthDate: addDays(options.on, -Math.round(years * 365.25) - random.int(10, 350)),
    sex,
    nhsNumber: random.chance(0.92) ? testNhsNumber(options.number * 7) : null,
    postcode: homeless ? null : inventedPostcode(random),
    address: homeless ? null : `${random.int(1, 180)} ${random.pick(streets)}, ${random.pick(towns)}`,
    phone: random.chance(0.9) ? inventedPhone(random) : null,
    safeContact: random.chance(0.15)
      ? random.pick(['Text first, do not leave a message', 'Ring after five in the evening', 'Letters to the service only'])
      : null,
    ethnicity: random.chance(0.985) ? random.weighted(ethnicityShares) : null,
    nationality: random.chance(0.985) ? random.weighted(nationalityShares) : null,
  };
}
