/**
 * What a commissioner may agree differently for each contract. Sources of the defaults: RU 1.6.4 (assessment, priority),
 * RU 3.9 (waits), RU 1.7.3 (reviews), RU 1.23.1 and 1.24.3 (feedback), SO 8.9.8 (deaths), SO 8.9.4 (regulator), M C20 (release).
 */
export interface ContractTerms {
  /** Calendar days from readiness to the comprehensive assessment. */
  readonly assessmentDays: number;
  /** Elapsed hours from a priority to the comprehensive assessment. */
  readonly priorityHours: number;
  /** Calendar days from referral or agreement to the first slot offered. */
  readonly interventionDays: number;
  /** Calendar days from which a wait is counted as long. */
  readonly longWaitDays: number;
  /** Calendar days after which a young person's wait is brought to the lead's notice. */
  readonly youngPersonAlertDays: number;
  /** Calendar months between reviews of the plan. */
  readonly reviewMonths: number;
  /** Elapsed hours for feedback to the offender manager. */
  readonly feedbackHours: number;
  /** Elapsed hours for the report of a death to the purchaser. */
  readonly deathReportHours: number;
  /** Working days for the purchaser's copy of a notice to the regulator. */
  readonly regulatorCopyWorkingDays: number;
  /** Calendar days from release to structured treatment. */
  readonly releaseDays: number;
  /** Whether the week ends with the first session of the comprehensive assessment or with its completion. */
  readonly assessmentStopsAt: 'started' | 'completed';
}

/** The terms that hold where a contract says nothing else. */
export const defaultTerms: ContractTerms = Object.freeze({
  assessmentDays: 7,
  priorityHours: 24,
  interventionDays: 21,
  longWaitDays: 42,
  youngPersonAlertDays: 35,
  reviewMonths: 3,
  feedbackHours: 48,
  deathReportHours: 24,
  regulatorCopyWorkingDays: 5,
  releaseDays: 21,
  assessmentStopsAt: 'started',
});
