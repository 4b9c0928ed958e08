import type { CodeList } from './code-list';

/** Who referred (RFLS). Sources that the national list has under an old name keep its code under a present-day label. */
export const referralSources = [
  { code: 'self', label: 'The client', ndtms: '4' },
  { code: 'relative', label: 'A relative', ndtms: '24' },
  { code: 'concerned-other', label: 'Somebody else who is concerned', ndtms: '25' },
  { code: 'gp', label: 'GP', ndtms: '3' },
  { code: 'hospital', label: 'General hospital', ndtms: '22' },
  { code: 'emergency-department', label: 'Emergency department', ndtms: '9' },
  { code: 'psychiatry', label: 'Psychiatry', ndtms: '11' },
  { code: 'psychological-services', label: 'Psychological services', ndtms: '23' },
  { code: 'drug-service-statutory', label: 'Another drug or alcohol service (NHS or council)', ndtms: '1' },
  { code: 'drug-service-voluntary', label: 'Another drug or alcohol service (charity)', ndtms: '2' },
  { code: 'syringe-exchange', label: 'Needle and syringe programme', ndtms: '10' },
  { code: 'sex-worker-project', label: 'Sex worker project', ndtms: '21' },
  { code: 'arrest-referral', label: 'Arrest referral', ndtms: '5' },
  { code: 'drug-rehabilitation-requirement', label: 'Court order (drug rehabilitation requirement)', ndtms: '6' },
  { code: 'probation', label: 'Probation', ndtms: '8' },
  { code: 'prison', label: 'Prison', ndtms: '13' },
  { code: 'community-care', label: 'Community care assessment', ndtms: '12' },
  { code: 'social-care', label: 'Social care', ndtms: '19' },
  { code: 'looked-after-children', label: 'Looked-after children team', ndtms: '20' },
  { code: 'education', label: 'Education', ndtms: '16' },
  { code: 'pupil-referral-unit', label: 'Pupil referral unit', ndtms: '17' },
  { code: 'connexions', label: 'Youth advice service', ndtms: '18' },
  { code: 'employment-service', label: 'Employment service', ndtms: '14' },
  { code: 'other', label: 'Other', ndtms: '15' },
] as const satisfies CodeList;

/** How the referral reached the service (IN-1). */
export const referralChannels = [
  { code: 'phone', label: 'Phone' },
  { code: 'text', label: 'Text message' },
  { code: 'web', label: 'Web form or email' },
  { code: 'walk-in', label: 'Walked in' },
  { code: 'out-of-hours', label: 'Out-of-hours line' },
  { code: 'letter', label: 'Letter' },
  { code: 'in-person', label: 'In person, elsewhere' },
] as const satisfies CodeList;

/** Outcome of screening a referral (IN-2). */
export const referralOutcomes = [
  { code: 'specialist-assessment', label: 'Specialist assessment' },
  { code: 'brief-intervention', label: 'Brief intervention' },
  { code: 'signposting', label: 'Signposting to another service' },
  { code: 'carer-support', label: 'Support as a carer or family member' },
] as const satisfies CodeList;

/** Reasons that start the 24-hour assessment clock (IN-4, RU 1.6.4). */
export const priorityReasons = [
  { code: 'immediate-risk', label: 'Immediate risk of harm' },
  { code: 'pregnant', label: 'Pregnant' },
  { code: 'safeguarding', label: 'Safeguarding concern' },
  { code: 'domestic-abuse', label: 'Domestic abuse' },
  { code: 'prison-release', label: 'Released from prison' },
] as const satisfies CodeList;

/** Client groups that a service recognises and filters by (IN-3); they start no clock by themselves. */
export const clientGroups = [
  { code: 'dependent-children', label: 'Parent with dependent children' },
  { code: 'social-care-involved', label: 'Safeguarding, domestic abuse or social care involved' },
  { code: 'expecting', label: 'Pregnant or partner pregnant' },
  { code: 'criminal-justice', label: 'Criminal justice' },
  { code: 'multiple-vulnerabilities', label: 'Several vulnerabilities' },
  { code: 'treatment-naive', label: 'Never in treatment before' },
  { code: 'carer', label: 'Carer or family member in their own right' },
  { code: 'young-person', label: 'Child or young person' },
] as const satisfies CodeList;
