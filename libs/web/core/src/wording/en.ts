import { NDTMS_WORDS } from './en-ndtms';
import { RECORD_WORDS } from './en-record';

/**
 * What every finding says to the person who can mend it: what is wrong, then what to do. Keyed by finding code; `{name}` is
 * a parameter of the finding.
 */
export const ENGLISH: Readonly<Record<string, string>> = { ...RECORD_WORDS, ...NDTMS_WORDS };
