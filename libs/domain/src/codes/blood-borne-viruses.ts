import type { CodeList } from './code-list';

/** Hepatitis C intervention (HEPCSTAT). */
export const hepatitisCStatuses = [
  { code: 'accepted', label: 'Test offered and accepted', ndtms: 'A' },
  { code: 'refused', label: 'Test offered and refused', ndtms: 'B' },
  { code: 'not-offered', label: 'Test not offered', ndtms: 'D' },
] as const satisfies CodeList;

/** Hepatitis B intervention (HEPBSTAT). */
export const hepatitisBStatuses = [
  { code: 'accepted', label: 'Vaccination offered and accepted', ndtms: 'A' },
  { code: 'refused', label: 'Vaccination offered and refused', ndtms: 'B' },
  { code: 'immunised', label: 'Immunised already', ndtms: 'C' },
  { code: 'not-offered', label: 'Vaccination not offered', ndtms: 'D' },
  { code: 'acquired-immunity', label: 'Immune after infection', ndtms: 'E' },
] as const satisfies CodeList;

/** Hepatitis B vaccination so far (HEPBVAC). */
export const hepatitisBVaccinations = [
  { code: 'one', label: 'One vaccination', ndtms: '1' },
  { code: 'two', label: 'Two vaccinations', ndtms: '2' },
  { code: 'three', label: 'Three vaccinations', ndtms: '3' },
  { code: 'complete', label: 'Course complete', ndtms: 'C' },
] as const satisfies CodeList;
