import type { CodeList } from './code-list';

/** Housing need (ACCMNEED). */
export const accommodationNeeds = [
  { code: 'urgent', label: 'No fixed abode, urgent housing problem', ndtms: '1' },
  { code: 'problem', label: 'Housing problem', ndtms: '2' },
  { code: 'none', label: 'No housing problem', ndtms: '3' },
] as const satisfies CodeList;

/** Parental status (PRNTSTAT). */
export const parentalStatuses = [
  { code: 'all-children-with-client', label: 'All the children live with the client', ndtms: '11' },
  { code: 'some-children-with-client', label: 'Some of the children live with the client', ndtms: '12' },
  { code: 'no-children-with-client', label: 'None of the children live with the client', ndtms: '13' },
  { code: 'not-a-parent', label: 'Not a parent', ndtms: '14' },
  { code: 'declined', label: 'Declined to answer', ndtms: '15' },
] as const satisfies CodeList;

/** Employment (EMPSTAT). */
export const employmentStatuses = [
  { code: 'employed', label: 'In regular employment', ndtms: '1' },
  { code: 'student', label: 'Pupil or student', ndtms: '2' },
  { code: 'unemployed-seeking', label: 'Unemployed and looking for work', ndtms: '12' },
  { code: 'no-benefits', label: 'Not working and not receiving benefits', ndtms: '13' },
  { code: 'sick-or-disabled', label: 'Long-term sick or disabled', ndtms: '9' },
  { code: 'homemaker', label: 'Looking after home or family', ndtms: '10' },
  { code: 'voluntary-work', label: 'Unpaid voluntary work', ndtms: '14' },
  { code: 'retired', label: 'Retired', ndtms: '15' },
  { code: 'other', label: 'Other', ndtms: '5' },
  { code: 'not-known', label: 'Not known', ndtms: '6' },
  { code: 'declined', label: 'Declined to answer', ndtms: '99' },
] as const satisfies CodeList;

/** Injecting (INJSTAT). */
export const injectingStatuses = [
  { code: 'never', label: 'Never injected', ndtms: 'N' },
  { code: 'previously', label: 'Injected before, not now', ndtms: 'P' },
  { code: 'currently', label: 'Injecting now', ndtms: 'C' },
  { code: 'declined', label: 'Declined to answer', ndtms: 'Z' },
] as const satisfies CodeList;

/** How the main substance is taken (ROUTE). */
export const routes = [
  { code: 'inject', label: 'Inject', ndtms: '1' },
  { code: 'sniff', label: 'Sniff', ndtms: '2' },
  { code: 'smoke', label: 'Smoke', ndtms: '3' },
  { code: 'oral', label: 'By mouth', ndtms: '4' },
  { code: 'other', label: 'Other', ndtms: '5' },
] as const satisfies CodeList;

/** Why something that should be known was not recorded; such an answer is never taken for a value. */
export const recordingGaps = [
  { code: 'not-asked', label: 'Not asked' },
  { code: 'declined', label: 'Declined to answer' },
  { code: 'not-known', label: 'Not known' },
] as const satisfies CodeList;
