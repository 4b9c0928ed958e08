import type { FindingSeverity } from '@throughline/domain/findings';
import type { InterventionFact } from '@throughline/domain/facts';
import type { ReturnSubject } from '../return-subject';
import { hitIf, isAfter, type ReturnRule, type RuleConfidence, type RuleHit } from './rule';
import { isStructured } from './structured-treatment';

interface InterventionRule {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly field: string;
  readonly source: string;
  readonly confidence: RuleConfidence;
  /** Property of the intervention at which to mend it. */
  readonly property: keyof InterventionFact;
  readonly isBroken: (intervention: InterventionFact, subject: ReturnSubject) => boolean;
  readonly parameters?: (intervention: InterventionFact, subject: ReturnSubject) => RuleHit['parameters'];
}

const rules: readonly InterventionRule[] = [
  {
    code: 'ndtms-first-offer-missing',
    severity: 'warning',
    field: 'FAOMODDT',
    source: 'Waiting time: REFMODDT to FAOMODDT',
    confidence: 'M-hi',
    property: 'firstOfferedOn',
    isBroken: (intervention) => isStructured(intervention) && intervention.startedOn !== null && intervention.firstOfferedOn === null,
  },
  {
    code: 'ndtms-first-offer-before-agreed',
    severity: 'error',
    field: 'FAOMODDT',
    source: 'NDTMS date order: REFMODDT up to FAOMODDT',
    confidence: 'M-med',
    property: 'firstOfferedOn',
    isBroken: ({ agreedOn, firstOfferedOn }) => isAfter(agreedOn, firstOfferedOn),
    parameters: ({ agreedOn, firstOfferedOn }) => ({ agreedOn, firstOfferedOn }),
  },
  {
    code: 'ndtms-intervention-start-before-agreed',
    severity: 'error',
    field: 'MODST',
    source: 'NDTMS date order: REFMODDT up to MODST',
    confidence: 'M-med',
    property: 'startedOn',
    isBroken: ({ agreedOn, startedOn }) => isAfter(agreedOn, startedOn),
    parameters: ({ agreedOn, startedOn }) => ({ agreedOn, startedOn }),
  },
  {
    code: 'ndtms-intervention-start-before-triage',
    severity: 'error',
    field: 'MODST',
    source: 'NDTMS date order: TRIAGED up to MODST',
    confidence: 'M-med',
    property: 'startedOn',
    isBroken: ({ startedOn }, { episode }) => isAfter(episode.triagedOn, startedOn),
    parameters: ({ startedOn }, { episode }) => ({ triagedOn: episode.triagedOn, startedOn }),
  },
  {
    code: 'ndtms-intervention-end-before-start',
    severity: 'error',
    field: 'MODEND',
    source: 'NDTMS date order: MODST up to MODEND',
    confidence: 'M-med',
    property: 'endedOn',
    isBroken: ({ startedOn, endedOn }) => isAfter(startedOn, endedOn),
    parameters: ({ startedOn, endedOn }) => ({ startedOn, endedOn }),
  },
  {
    code: 'ndtms-intervention-end-after-discharge',
    severity: 'error',
    field: 'MODEND',
    source: 'NDTMS date order: MODEND up to DISD',
    confidence: 'M-med',
    property: 'endedOn',
    isBroken: ({ endedOn }, { episode }) => isAfter(endedOn, episode.closedOn),
    parameters: ({ endedOn }, { episode }) => ({ endedOn, dischargedOn: episode.closedOn }),
  },
  {
    code: 'ndtms-intervention-start-after-discharge',
    severity: 'error',
    field: 'MODST',
    source: 'NDTMS date order: MODST up to DISD',
    confidence: 'M-med',
    property: 'startedOn',
    isBroken: ({ startedOn }, { episode }) => isAfter(startedOn, episode.closedOn),
    parameters: ({ startedOn }, { episode }) => ({ startedOn, dischargedOn: episode.closedOn }),
  },
  {
    code: 'ndtms-intervention-exit-missing',
    severity: 'error',
    field: 'MODEXIT',
    source: 'MODEXIT present when MODEND is',
    confidence: 'M-med',
    property: 'exitStatus',
    isBroken: ({ endedOn, exitStatus }) => endedOn !== null && !exitStatus,
  },
  {
    code: 'ndtms-intervention-end-missing',
    severity: 'error',
    field: 'MODEND',
    source: 'MODEND present when MODEXIT is',
    confidence: 'M-med',
    property: 'endedOn',
    isBroken: ({ endedOn, exitStatus }) => endedOn === null && Boolean(exitStatus),
  },
  {
    code: 'ndtms-intervention-open-on-discharge',
    severity: 'error',
    field: 'MODEND',
    source: 'No open intervention on a discharged episode',
    confidence: 'M-med',
    property: 'endedOn',
    isBroken: ({ startedOn, endedOn }, { episode }) => episode.closedOn !== null && startedOn !== null && endedOn === null,
    parameters: (_, { episode }) => ({ dischargedOn: episode.closedOn }),
  },
  {
    code: 'ndtms-intervention-never-started',
    severity: 'warning',
    field: 'MODST',
    source: 'No open intervention on a discharged episode',
    confidence: 'M-med',
    property: 'startedOn',
    isBroken: ({ startedOn, endedOn }, { episode }) => episode.closedOn !== null && startedOn === null && endedOn === null,
    parameters: (_, { episode }) => ({ dischargedOn: episode.closedOn }),
  },
];

/** Dates and exits of each intervention. */
export const interventionRules: readonly ReturnRule[] = rules.map(({ property, isBroken, parameters, ...rule }) => ({
  ...rule,
  scope: 'triaged',
  check: (subject) =>
    subject.interventions.flatMap((intervention) =>
      hitIf(isBroken(intervention, subject), `intervention.${intervention.id}.${property}`, parameters?.(intervention, subject)),
    ),
}));
