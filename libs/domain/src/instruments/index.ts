export type { AnswerValue, BandRule, Bands, FlagRule, Instrument } from './instrument';
export { instrumentCodes, instruments, isInstrumentCode, type InstrumentCode } from './instrument-list';
export { scoreInstrument, type InstrumentAnswers, type InstrumentForm, type InstrumentResult } from './score-instrument';
