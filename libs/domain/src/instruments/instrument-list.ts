import { audit, auditC, sadq } from './alcohol-instruments';
import { ldq, sds } from './dependence-instruments';
import type { Instrument } from './instrument';
import { ciwaAr, cows, dash } from './safety-instruments';
import { barc10, gad7, phq9 } from './wellbeing-instruments';

/** Every instrument that can be scored, by its code. */
export const instruments = {
  audit,
  'audit-c': auditC,
  sadq,
  sds,
  ldq,
  'phq-9': phq9,
  'gad-7': gad7,
  dash,
  cows,
  'ciwa-ar': ciwaAr,
  'barc-10': barc10,
} as const satisfies Readonly<Record<string, Instrument>>;

export type InstrumentCode = keyof typeof instruments;

/** The codes of all instruments. */
export const instrumentCodes = Object.keys(instruments) as readonly InstrumentCode[];

/** True when the text names an instrument. */
export function isInstrumentCode(text: unknown): text is InstrumentCode {
  return typeof text === 'string' && Object.hasOwn(instruments, text);
}
