import { ageOn } from '@throughline/domain/calendar';
import { initialOf } from '../mapping/initial';
import { postcodeSectorOf, sectorForReturn } from '../mapping/postcode-sector';
import { hitIf, type ReturnRule } from './rule';

const EARLIEST_BIRTH_YEAR = 1903;
const ADULT_AGE = 18;
const ATTRIBUTOR = 'NDTMS attributor: initials, date of birth, sex';
const EPISODE_START = 'NDTMS core data set, client items at the start of an episode';

/** What is known of the person: the attributor, by which a person is counted once, and the items beside it. */
export const personRules: readonly ReturnRule[] = [
  {
    code: 'ndtms-first-initial-missing',
    severity: 'error',
    field: 'FINITIAL',
    source: ATTRIBUTOR,
    confidence: 'C',
    scope: 'triaged',
    check: ({ client }) => hitIf(initialOf(client.givenName) === '', 'client.givenName'),
  },
  {
    code: 'ndtms-last-initial-missing',
    severity: 'error',
    field: 'SINITIAL',
    source: ATTRIBUTOR,
    confidence: 'C',
    scope: 'triaged',
    check: ({ client }) => hitIf(initialOf(client.familyName) === '', 'client.familyName'),
  },
  {
    code: 'ndtms-birth-year-not-plausible',
    severity: 'error',
    field: 'DOB',
    source: `${ATTRIBUTOR}; year of birth after 1902`,
    confidence: 'C',
    scope: 'triaged',
    check: ({ client }) =>
      hitIf(Number(client.birthDate.slice(0, 4)) < EARLIEST_BIRTH_YEAR, 'client.birthDate', { earliestYear: EARLIEST_BIRTH_YEAR }),
  },
  {
    code: 'ndtms-birth-not-before-referral',
    severity: 'error',
    field: 'DOB',
    source: 'NDTMS date order: DOB before REFLD',
    confidence: 'C',
    scope: 'triaged',
    check: ({ client, episode }) => hitIf(client.birthDate >= episode.openedOn, 'client.birthDate', { referredOn: episode.openedOn }),
  },
  {
    code: 'ndtms-age-under-18',
    severity: 'warning',
    field: 'DOB',
    source: 'Adult data set: aged 18 or more; the setting decides the data set',
    confidence: 'C',
    scope: 'triaged',
    check: ({ client, episode }) => {
      if (episode.service.youngPeople || episode.triagedOn === null) return [];
      const age = ageOn(client.birthDate, episode.triagedOn);
      return hitIf(age < ADULT_AGE, 'client.birthDate', { age, adultAge: ADULT_AGE });
    },
  },
  {
    code: 'ndtms-ethnicity-missing',
    severity: 'warning',
    field: 'ETHNIC',
    source: EPISODE_START,
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ client }) => hitIf(!client.ethnicity, 'client.ethnicity'),
  },
  {
    code: 'ndtms-nationality-missing',
    severity: 'warning',
    field: 'NATION',
    source: EPISODE_START,
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ client }) => hitIf(!client.nationality, 'client.nationality'),
  },
  {
    code: 'ndtms-postcode-missing',
    severity: 'warning',
    field: 'PC',
    source: EPISODE_START,
    confidence: 'M-med',
    scope: 'triaged',
    check: (subject) => hitIf(!subject.client.postcode && sectorForReturn(subject) === null, 'client.postcode'),
  },
  {
    code: 'ndtms-postcode-not-valid',
    severity: 'warning',
    field: 'PC',
    source: `${EPISODE_START}; sent as postcode sector`,
    confidence: 'C',
    scope: 'triaged',
    check: ({ client }) => hitIf(Boolean(client.postcode) && postcodeSectorOf(client.postcode ?? '') === null, 'client.postcode'),
  },
];
