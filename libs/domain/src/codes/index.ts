export { codesOf, entriesOn, isCode, labelOf, ndtmsCodeOf, type CodeEntry, type CodeList, type CodeOf } from './code-list';
export { hepatitisBStatuses, hepatitisBVaccinations, hepatitisCStatuses } from './blood-borne-viruses';
export { accommodationNeeds, employmentStatuses, injectingStatuses, parentalStatuses, recordingGaps, routes } from './circumstances';
export { consentKinds } from './consents';
export { ethnicities, sexes, sexualOrientations } from './demographics';
export { dischargeClassOf, dischargeReasons, type DischargeClass, type DischargeReasonEntry } from './discharge-reasons';
export { interventionExits, interventionKinds, interventionSettings, type InterventionKindEntry } from './interventions';
export { recoveryCapitalDomains } from './recovery-capital';
export { clientGroups, priorityReasons, referralChannels, referralOutcomes, referralSources } from './referral';
export { safeguardingKinds, safeguardingLevels } from './safeguarding';
export {
  substanceGroupOf,
  substances,
  type SubstanceCode,
  type SubstanceEntry,
  type SubstanceGroup,
  type SubstanceKind,
} from './substances';
