import { interventionExits, interventionKinds, ndtmsCodeOf } from '@throughline/domain/codes';
import type { InterventionFact } from '@throughline/domain/facts';
import { cleanValue } from '../clean-value';
import { settingOf } from './national-codes';
import type { Sources } from './sources';

/** Columns about one intervention. The waiting time runs from REFMODDT to FAOMODDT, the first appointment offered. */
export const interventionSources: Sources<InterventionFact> = {
  MODAL: ({ kind }) => ndtmsCodeOf(interventionKinds, kind),
  REFMODDT: ({ agreedOn }) => agreedOn,
  MODSET: ({ setting }) => settingOf(setting),
  MODID: ({ id }) => cleanValue(id),
  FAOMODDT: ({ firstOfferedOn }) => firstOfferedOn,
  MODST: ({ startedOn }) => startedOn,
  MODEND: ({ endedOn }) => endedOn,
  MODEXIT: ({ exitStatus }) => (exitStatus ? ndtmsCodeOf(interventionExits, exitStatus) : null),
};
