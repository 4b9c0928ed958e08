import type { CodeList } from './code-list';

/** Sex as the national return asks for it (SEX). */
export const sexes = [
  { code: 'F', label: 'Female', ndtms: 'F' },
  { code: 'M', label: 'Male', ndtms: 'M' },
] as const satisfies CodeList;

/** Ethnicity (ETHNIC); the national letter is the code. */
export const ethnicities = [
  { code: 'A', label: 'White British', ndtms: 'A' },
  { code: 'B', label: 'White Irish', ndtms: 'B' },
  { code: 'C', label: 'Other White', ndtms: 'C' },
  { code: 'D', label: 'White and Black Caribbean', ndtms: 'D' },
  { code: 'E', label: 'White and Black African', ndtms: 'E' },
  { code: 'F', label: 'White and Asian', ndtms: 'F' },
  { code: 'G', label: 'Other mixed', ndtms: 'G' },
  { code: 'H', label: 'Indian', ndtms: 'H' },
  { code: 'J', label: 'Pakistani', ndtms: 'J' },
  { code: 'K', label: 'Bangladeshi', ndtms: 'K' },
  { code: 'L', label: 'Other Asian', ndtms: 'L' },
  { code: 'M', label: 'Caribbean', ndtms: 'M' },
  { code: 'N', label: 'African', ndtms: 'N' },
  { code: 'P', label: 'Other Black', ndtms: 'P' },
  { code: 'R', label: 'Chinese', ndtms: 'R' },
  { code: 'S', label: 'Other', ndtms: 'S' },
  { code: 'Z', label: 'Not stated', ndtms: 'Z' },
] as const satisfies CodeList;

/** Sexual orientation as the regional field of CDS-H to CDS-K has it (SEXUAL). */
export const sexualOrientations = [
  { code: 'heterosexual', label: 'Heterosexual', ndtms: 'H' },
  { code: 'gay-or-lesbian', label: 'Gay or lesbian', ndtms: 'G' },
  { code: 'bisexual', label: 'Bisexual', ndtms: 'B' },
  { code: 'other', label: 'Other', ndtms: 'R' },
  { code: 'declined', label: 'Preferred not to say', ndtms: 'Z' },
] as const satisfies CodeList;
