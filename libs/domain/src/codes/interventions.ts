import type { CodeEntry, CodeList } from './code-list';

export interface InterventionKindEntry extends CodeEntry {
  /** Structured treatment makes a client "in treatment"; recovery support alone does not. */
  readonly structured: boolean;
}

/** Kinds of intervention (MODAL, CDS-J on). */
export const interventionKinds = [
  { code: 'psychosocial', label: 'Psychosocial', ndtms: '95', structured: true },
  { code: 'pharmacological', label: 'Pharmacological', ndtms: '94', structured: true },
  { code: 'recovery-support', label: 'Recovery support', ndtms: '96', structured: false },
] as const satisfies readonly InterventionKindEntry[];

/** Settings of an intervention (MODSET). */
export const interventionSettings = [
  { code: 'community', label: 'Community', ndtms: '6' },
  { code: 'primary-care', label: 'GP practice', ndtms: '1' },
  { code: 'inpatient', label: 'Inpatient', ndtms: '2' },
  { code: 'outpatient', label: 'Outpatient', ndtms: '3' },
  { code: 'inpatient-and-outpatient', label: 'Inpatient and outpatient', ndtms: '4' },
  { code: 'prison', label: 'Prison', ndtms: '5' },
  { code: 'recovery-house', label: 'Recovery house', ndtms: '7' },
  { code: 'residential', label: 'Residential rehabilitation', ndtms: '8' },
] as const satisfies CodeList;

/** How an intervention ended (MODEXIT). */
export const interventionExits = [
  { code: 'A', label: 'Planned, agreed with the client', ndtms: 'A' },
  { code: 'B', label: 'Unplanned, the client left', ndtms: 'B' },
  { code: 'C', label: 'Withdrawn by the service', ndtms: 'C' },
] as const satisfies CodeList;
