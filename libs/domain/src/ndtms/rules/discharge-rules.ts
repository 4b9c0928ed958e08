import { hitIf, isAfter, type ReturnRule } from './rule';

/** The end of the episode. */
export const dischargeRules: readonly ReturnRule[] = [
  {
    code: 'ndtms-discharge-reason-missing',
    severity: 'error',
    field: 'DISRSN',
    source: 'DISD and DISRSN: both or neither',
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ episode }) => hitIf(episode.closedOn !== null && !episode.dischargeReason, 'episode.dischargeReason'),
  },
  {
    code: 'ndtms-discharge-date-missing',
    severity: 'error',
    field: 'DISD',
    source: 'DISD and DISRSN: both or neither',
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ episode }) => hitIf(episode.closedOn === null && Boolean(episode.dischargeReason), 'episode.closedOn'),
  },
  {
    code: 'ndtms-discharge-before-triage',
    severity: 'error',
    field: 'DISD',
    source: 'NDTMS date order: TRIAGED up to DISD',
    confidence: 'I',
    scope: 'triaged',
    check: ({ episode }) =>
      hitIf(isAfter(episode.triagedOn, episode.closedOn), 'episode.closedOn', {
        triagedOn: episode.triagedOn,
        dischargedOn: episode.closedOn,
      }),
  },
];
