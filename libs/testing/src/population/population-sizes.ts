import type { OrganisationShape } from '../organisation/build-organisation';

export const sizeNames = ['small', 'authority', 'charity', 'national'] as const;
export type SizeName = (typeof sizeNames)[number];

/** How many people each provider of a population has. */
export interface PopulationSize {
  readonly name: SizeName;
  readonly providers: readonly OrganisationShape[];
  /** For each provider: in treatment now, on the way in, and on file in all. */
  readonly inTreatment: number;
  readonly atFrontDoor: number;
  readonly onFile: number;
}

const charity = (number: number): OrganisationShape => ({
  name: number === 0 ? 'Tidewater Trust' : `Tidewater Trust Region ${number + 1}`,
  domain: number === 0 ? 'tidewater' : `tidewater-${number + 1}`,
  adultServices: 24,
  youngPeoplesServices: 6,
  teamsPerService: 3,
  keyworkersPerTeam: 5,
  firstAgency: 1000 + number * 40,
});

/**
 * The populations of the seed: a demonstration, a local authority's service (2,200 in treatment, 8,000 on file), a large
 * charity (15,000 and 100,000), and the whole country as 22 providers (330,000 in treatment).
 */
export const populationSizes: Readonly<Record<SizeName, PopulationSize>> = {
  small: {
    name: 'small',
    providers: [
      {
        name: 'Harbour Way Recovery',
        domain: 'harbourway',
        adultServices: 1,
        youngPeoplesServices: 1,
        teamsPerService: 2,
        keyworkersPerTeam: 2,
        firstAgency: 9001,
      },
    ],
    inTreatment: 60,
    atFrontDoor: 20,
    onFile: 104,
  },
  authority: {
    name: 'authority',
    providers: [
      {
        name: 'Westmere Recovery Partnership',
        domain: 'westmere',
        adultServices: 3,
        youngPeoplesServices: 1,
        teamsPerService: 4,
        keyworkersPerTeam: 4,
        firstAgency: 9101,
      },
    ],
    inTreatment: 2_200,
    atFrontDoor: 130,
    onFile: 8_000,
  },
  charity: { name: 'charity', providers: [charity(0)], inTreatment: 15_000, atFrontDoor: 900, onFile: 100_000 },
  national: {
    name: 'national',
    providers: Array.from({ length: 22 }, (_, number) => charity(number)),
    inTreatment: 15_000,
    atFrontDoor: 900,
    onFile: 30_000,
  },
};
