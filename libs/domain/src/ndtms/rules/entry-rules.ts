import { consentStateOf } from '../consent-state';
import { firstPlanSignedOn } from '../mapping/episode-sources';
import type { ReturnSubject } from '../return-subject';
import { hitIf, isAfter, type ReturnRule } from './rule';
import { structuredTreatmentStart } from './structured-treatment';

const DATE_ORDER = 'NDTMS date order';

/** Treatment, a signed plan or an outcome form: signs that the client was seen although no triage day is recorded. */
const wasSeen = (subject: ReturnSubject): boolean =>
  structuredTreatmentStart(subject) !== null || subject.outcomes.length > 0 || firstPlanSignedOn(subject.episode) !== null;

/** The way into treatment: consent, referral, triage and the recovery plan. */
export const entryRules: readonly ReturnRule[] = [
  {
    code: 'ndtms-consent-missing',
    severity: 'error',
    field: 'CONSENT',
    source: 'Technical definition CDS-H 8.02: consent mandatory; AS-7',
    confidence: 'V',
    scope: 'unless-refused',
    check: ({ facts, episode }) => {
      const mayBeReturned = episode.triagedOn !== null || episode.closedOn === null;
      return hitIf(mayBeReturned && consentStateOf(facts.consents) === 'not-recorded', 'consent.ndtms');
    },
  },
  {
    code: 'ndtms-not-yet-triaged',
    severity: 'information',
    field: 'TRIAGED',
    source: 'An episode without a triage day is not exported',
    confidence: 'C',
    scope: 'unless-refused',
    check: (subject) =>
      hitIf(subject.episode.triagedOn === null && subject.episode.closedOn === null && !wasSeen(subject), 'episode.triagedOn'),
  },
  {
    code: 'ndtms-triage-missing',
    severity: 'error',
    field: 'TRIAGED',
    source: 'An episode without a triage day is not exported',
    confidence: 'C',
    scope: 'unless-refused',
    check: (subject) => hitIf(subject.episode.triagedOn === null && wasSeen(subject), 'episode.triagedOn'),
  },
  {
    code: 'ndtms-triage-before-referral',
    severity: 'error',
    field: 'TRIAGED',
    source: `${DATE_ORDER}: REFLD up to TRIAGED`,
    confidence: 'C',
    scope: 'triaged',
    check: ({ episode }) =>
      hitIf(isAfter(episode.openedOn, episode.triagedOn), 'episode.triagedOn', {
        referredOn: episode.openedOn,
        triagedOn: episode.triagedOn,
      }),
  },
  {
    code: 'ndtms-episode-repeated',
    severity: 'error',
    field: 'TRIAGED',
    source: 'An episode is told apart by attributor, DAT, AGNCY and TRIAGED',
    confidence: 'C',
    scope: 'triaged',
    check: ({ facts, episode }) => {
      const same = facts.episodes.some(
        (other) =>
          other.id !== episode.id && other.triagedOn === episode.triagedOn && other.service.agencyCode === episode.service.agencyCode,
      );
      return hitIf(same, 'episode.triagedOn', { triagedOn: episode.triagedOn });
    },
  },
  {
    code: 'ndtms-referral-source-missing',
    severity: 'warning',
    field: 'RFLS',
    source: 'RFLS at the start of an episode',
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ referral }) => hitIf(!referral?.source, 'referral.source'),
  },
  {
    code: 'ndtms-care-plan-missing',
    severity: 'warning',
    field: 'CPLANDT',
    source: 'CPLANDT once structured treatment has started',
    confidence: 'M-med',
    scope: 'triaged',
    check: (subject) => hitIf(structuredTreatmentStart(subject) !== null && firstPlanSignedOn(subject.episode) === null, 'plan.signedOn'),
  },
  {
    code: 'ndtms-care-plan-before-triage',
    severity: 'warning',
    field: 'CPLANDT',
    source: `${DATE_ORDER}: TRIAGED up to CPLANDT`,
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ episode }) => {
      const signedOn = firstPlanSignedOn(episode);
      return hitIf(isAfter(episode.triagedOn, signedOn), 'plan.signedOn', { triagedOn: episode.triagedOn, signedOn });
    },
  },
];
