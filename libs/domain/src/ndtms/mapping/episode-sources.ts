import { dischargeReasons, ndtmsCodeOf, referralSources } from '@throughline/domain/codes';
import type { EpisodeFacts } from '@throughline/domain/facts';
import { cleanValue } from '../clean-value';
import type { ReturnSubject } from '../return-subject';
import { nationalAnswerOf, returnQuestions } from './answer-value';
import { sectorForReturn } from './postcode-sector';
import { problemSubstancesOf } from './problem-substances';
import type { Sources } from './sources';

/** Partnership of residence outside England, for which no local authority is sent (CDS-P business definitions 14.2). */
const OUT_OF_ENGLAND = 'Z00B';

const answerSources: Sources<ReturnSubject> = Object.fromEntries(
  returnQuestions.map((question) => [question.ndtms, ({ episode }: ReturnSubject) => nationalAnswerOf(question, episode.answers).value]),
);

/** First day on which a recovery plan of the episode was signed; null while none is (CPLANDT). */
export function firstPlanSignedOn({ plans }: EpisodeFacts): string | null {
  let first: string | null = null;
  for (const { signedOn } of plans) if (signedOn !== null && (first === null || signedOn < first)) first = signedOn;
  return first;
}

/** Columns about the episode; the answers of the assessment come by the data item that each question names. */
export const episodeSources: Sources<ReturnSubject> = {
  ...answerSources,
  REFLD: ({ episode }) => episode.openedOn,
  AGNCY: ({ episode }) => cleanValue(episode.service.agencyCode),
  EPISODID: ({ episode }) => cleanValue(episode.id),
  CONSENT: () => 'Y',
  PC: sectorForReturn,
  DAT: ({ episode }) => cleanValue(episode.service.partnershipCode ?? ''),
  LA: ({ episode: { service } }) => (service.partnershipCode === OUT_OF_ENGLAND ? null : cleanValue(service.localAuthorityCode ?? '')),
  DRUG1: ({ episode }) => problemSubstancesOf(episode.answers)[0],
  DRUG2: ({ episode }) => problemSubstancesOf(episode.answers)[1],
  DRUG3: ({ episode }) => problemSubstancesOf(episode.answers)[2],
  RFLS: ({ referral }) => (referral ? ndtmsCodeOf(referralSources, referral.source) : null),
  TRIAGED: ({ episode }) => episode.triagedOn,
  CPLANDT: ({ episode }) => firstPlanSignedOn(episode),
  PREGNANT: (subject) => (subject.client.sex === 'F' ? (answerSources['PREGNANT']?.(subject) ?? null) : null),
  TOPCC: () => 'Y',
  DISD: ({ episode }) => episode.closedOn,
  DISRSN: ({ episode }) => (episode.dischargeReason ? ndtmsCodeOf(dischargeReasons, episode.dischargeReason) : null),
};
