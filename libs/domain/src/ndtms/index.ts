export { fileName, headerLine, type FileScope } from './file-form';
export type { ReturnColumn, ReturnColumnKind, ReturnDateFormat, ReturnEntity, ReturnProfile } from './profile';
export { checkSubmission, liveProfile, profileOf, profiles } from './profiles';
export { consentStateOf, type ConsentState } from './consent-state';
export { countryCodes } from './mapping/national-codes';
export { returnOf, type ClientReturn } from './return-of';
export { ndtmsRules, type NdtmsRule } from './rules/ndtms-rules';
