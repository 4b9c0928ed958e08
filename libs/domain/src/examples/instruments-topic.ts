import { scoreInstrument, type InstrumentForm } from '@throughline/domain/instruments';
import { topic } from './topic';

export const instrumentsTopic = topic((form: InstrumentForm) => scoreInstrument(form), { unordered: ['flags', 'invalid'] });
