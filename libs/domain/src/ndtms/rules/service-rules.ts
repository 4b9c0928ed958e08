import { hitIf, type ReturnRule } from './rule';

const AGENCY = /^[A-Z][0-9]{4}$/;
const PARTNERSHIP = /^[A-Z][0-9]{2}B$/;
const OUT_OF_ENGLAND = 'Z00B';

/** What the return needs to know of the service; set once by the administrator. */
export const serviceRules: readonly ReturnRule[] = [
  {
    code: 'ndtms-agency-not-valid',
    severity: 'error',
    field: 'AGNCY',
    source: 'AGNCY: a letter and four digits',
    confidence: 'C',
    scope: 'always',
    check: ({ episode }) => hitIf(!AGENCY.test(episode.service.agencyCode), 'service.agencyCode'),
  },
  {
    code: 'ndtms-partnership-missing',
    severity: 'error',
    field: 'DAT',
    source: 'Technical definition CDS-H 8.02: DAT mandatory',
    confidence: 'V',
    scope: 'triaged',
    check: ({ episode }) => hitIf(!episode.service.partnershipCode, 'service.partnershipCode'),
  },
  {
    code: 'ndtms-partnership-not-valid',
    severity: 'warning',
    field: 'DAT',
    source: 'DAT: a letter, two digits and B',
    confidence: 'C',
    scope: 'triaged',
    check: ({ episode: { service } }) =>
      hitIf(Boolean(service.partnershipCode) && !PARTNERSHIP.test(service.partnershipCode ?? ''), 'service.partnershipCode'),
  },
  {
    code: 'ndtms-local-authority-missing',
    severity: 'warning',
    field: 'LA',
    source: 'LA, blank only where DAT is Z00B (CDS-P business definitions 14.2)',
    confidence: 'V',
    scope: 'triaged',
    check: ({ episode: { service } }) =>
      hitIf(!service.localAuthorityCode && service.partnershipCode !== OUT_OF_ENGLAND, 'service.localAuthorityCode'),
  },
];
