import {
  accommodationNeeds,
  employmentStatuses,
  hepatitisBStatuses,
  hepatitisBVaccinations,
  hepatitisCStatuses,
  injectingStatuses,
  parentalStatuses,
  routes,
  substances,
  type CodeList,
} from '@throughline/domain/codes';

export type AssessmentPart = 'screening' | 'initial' | 'comprehensive';

/** What an answer may be. Choices are codes of `options`; numbers and text have bounds; days are `YYYY-MM-DD`. */
export type QuestionType = 'choice' | 'number' | 'yes-no' | 'text' | 'day';

/** Shown only when another answer has one of these values. */
export interface ShownWhen {
  readonly question: string;
  readonly in: readonly string[];
}

export interface Question {
  readonly code: string;
  /** First part that asks it; later parts show it carried forward. */
  readonly part: AssessmentPart;
  /** Domain of AS-2. */
  readonly section: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: QuestionType;
  readonly options?: CodeList;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** National data item that the answer feeds. */
  readonly ndtms?: string;
  readonly shownWhen?: ShownWhen;
}

const drug = (code: string, label: string, part: AssessmentPart, ndtms: string): Question => ({
  code,
  part,
  section: 'substances',
  label,
  type: 'choice',
  options: substances,
  ndtms,
});

const auditItem = (n: number): Question => ({
  code: `audit.q${n}`,
  part: 'initial',
  section: 'alcohol',
  label: `AUDIT item ${n}`,
  type: 'number',
  min: 0,
  max: 4,
  shownWhen: { question: 'alcohol.uses', in: ['true'] },
});

/** The questions of the one assessment in the order in which they are asked (AS-1, AS-2, AS-3). */
export const assessmentQuestions: readonly Question[] = [
  drug('substances.main', 'Main problem substance', 'screening', 'DRUG1'),
  drug('substances.second', 'Second problem substance', 'screening', 'DRUG2'),
  drug('substances.third', 'Third problem substance', 'screening', 'DRUG3'),
  { code: 'alcohol.uses', part: 'screening', section: 'substances', label: 'Uses alcohol', type: 'yes-no' },
  {
    code: 'risk.immediate',
    part: 'screening',
    section: 'risk',
    label: 'At immediate risk of harm',
    hint: 'If yes, record the priority: it starts the 24-hour clock',
    type: 'yes-no',
  },
  { code: 'risk.summary', part: 'screening', section: 'risk', label: 'Presenting risk, and what was done', type: 'text', max: 2000 },
  {
    code: 'substances.main-age-first-used',
    part: 'initial',
    section: 'substances',
    label: 'Age first used the main substance',
    type: 'number',
    min: 1,
    max: 99,
    unit: 'years',
    ndtms: 'DRUG1AGE',
  },
  {
    code: 'substances.main-route',
    part: 'initial',
    section: 'substances',
    label: 'How the main substance is taken',
    type: 'choice',
    options: routes,
    ndtms: 'ROUTE',
  },
  {
    code: 'substances.injecting',
    part: 'initial',
    section: 'substances',
    label: 'Injecting',
    type: 'choice',
    options: injectingStatuses,
    ndtms: 'INJSTAT',
  },
  {
    code: 'alcohol.drinking-days',
    part: 'initial',
    section: 'alcohol',
    label: 'Drinking days in the last 28',
    type: 'number',
    min: 0,
    max: 28,
    unit: 'days',
    ndtms: 'ALCDDAYS',
    shownWhen: { question: 'alcohol.uses', in: ['true'] },
  },
  {
    code: 'alcohol.units',
    part: 'initial',
    section: 'alcohol',
    label: 'Units on a typical drinking day',
    type: 'number',
    min: 0,
    max: 200,
    unit: 'units',
    ndtms: 'ALCUNITS',
    shownWhen: { question: 'alcohol.uses', in: ['true'] },
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(auditItem),
  {
    code: 'treatment.previous',
    part: 'initial',
    section: 'substances',
    label: 'In structured treatment before',
    type: 'yes-no',
    ndtms: 'PREVTR',
  },
  {
    code: 'housing.need',
    part: 'initial',
    section: 'housing',
    label: 'Housing',
    type: 'choice',
    options: accommodationNeeds,
    ndtms: 'ACCMNEED',
  },
  {
    code: 'work.status',
    part: 'initial',
    section: 'work',
    label: 'Work or education',
    type: 'choice',
    options: employmentStatuses,
    ndtms: 'EMPSTAT',
  },
  {
    code: 'family.parental-status',
    part: 'initial',
    section: 'family',
    label: 'Children and the client',
    type: 'choice',
    options: parentalStatuses,
    ndtms: 'PRNTSTAT',
  },
  {
    code: 'family.children-in-home',
    part: 'initial',
    section: 'family',
    label: 'Children under 18 in the home at least one night a week',
    type: 'number',
    min: 0,
    max: 30,
    unit: 'children',
    ndtms: 'CHILDWTH',
  },
  { code: 'health.pregnant', part: 'initial', section: 'health', label: 'Pregnant', type: 'yes-no', ndtms: 'PREGNANT' },
  {
    code: 'health.mental-health-need',
    part: 'initial',
    section: 'health',
    label: 'Mental health treatment need',
    type: 'yes-no',
    ndtms: 'DUALDIAG',
  },
  {
    code: 'abuse.domestic-current',
    part: 'initial',
    section: 'abuse',
    label: 'Domestic abuse now, as victim or perpetrator',
    type: 'yes-no',
  },
  {
    code: 'health.physical',
    part: 'comprehensive',
    section: 'health',
    label: 'Physical health, medication, allergies',
    type: 'text',
    max: 2000,
  },
  {
    code: 'health.mental',
    part: 'comprehensive',
    section: 'health',
    label: 'Mental health history and present state',
    type: 'text',
    max: 2000,
  },
  {
    code: 'health.hepatitis-c-status',
    part: 'comprehensive',
    section: 'health',
    label: 'Hepatitis C test',
    type: 'choice',
    options: hepatitisCStatuses,
    ndtms: 'HEPCSTAT',
  },
  {
    code: 'health.hepatitis-c-tested-on',
    part: 'comprehensive',
    section: 'health',
    label: 'Latest hepatitis C test',
    type: 'day',
    ndtms: 'HEPCTSTD',
  },
  {
    code: 'health.hepatitis-b-status',
    part: 'comprehensive',
    section: 'health',
    label: 'Hepatitis B vaccination',
    type: 'choice',
    options: hepatitisBStatuses,
    ndtms: 'HEPBSTAT',
  },
  {
    code: 'health.hepatitis-b-vaccinations',
    part: 'comprehensive',
    section: 'health',
    label: 'Hepatitis B vaccinations given',
    type: 'choice',
    options: hepatitisBVaccinations,
    ndtms: 'HEPBVAC',
  },
  {
    code: 'health.assessed-on',
    part: 'comprehensive',
    section: 'health',
    label: 'Health care assessment held on',
    type: 'day',
    ndtms: 'HLCASSDT',
  },
  { code: 'family.caring', part: 'comprehensive', section: 'family', label: 'Family, parenting and caring', type: 'text', max: 2000 },
  { code: 'offending.history', part: 'comprehensive', section: 'offending', label: 'Offending and orders', type: 'text', max: 2000 },
  { code: 'abuse.history', part: 'comprehensive', section: 'abuse', label: 'Abuse and violence, past or present', type: 'text', max: 2000 },
  { code: 'strengths.social', part: 'comprehensive', section: 'strengths', label: 'Strengths: people', type: 'text', max: 1000 },
  {
    code: 'strengths.physical',
    part: 'comprehensive',
    section: 'strengths',
    label: 'Strengths: health, money, housing',
    type: 'text',
    max: 1000,
  },
  { code: 'strengths.human', part: 'comprehensive', section: 'strengths', label: 'Strengths: skills, hopes', type: 'text', max: 1000 },
  {
    code: 'strengths.cultural',
    part: 'comprehensive',
    section: 'strengths',
    label: 'Strengths: values, community',
    type: 'text',
    max: 1000,
  },
];

/** Headings of the sections, in order (AS-2, AS-4). */
export const assessmentSections = [
  { code: 'substances', label: 'Substances' },
  { code: 'risk', label: 'Risk' },
  { code: 'alcohol', label: 'Alcohol' },
  { code: 'housing', label: 'Housing' },
  { code: 'work', label: 'Work and education' },
  { code: 'family', label: 'Family and children' },
  { code: 'health', label: 'Health' },
  { code: 'abuse', label: 'Domestic abuse and violence' },
  { code: 'offending', label: 'Offending' },
  { code: 'strengths', label: 'Strengths' },
] as const;

const byCode: ReadonlyMap<string, Question> = new Map(assessmentQuestions.map((question) => [question.code, question]));

/** The question with this code, or undefined. */
export const questionOf = (code: string): Question | undefined => byCode.get(code);
