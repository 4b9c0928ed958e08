import { dischargeReasons, interventionExits, interventionKinds, ndtmsCodeOf, referralSources } from '@throughline/domain/codes';
import { countryOf, ethnicityOf, outcomeStageOf, settingOf } from '../mapping/national-codes';
import type { ReturnSubject } from '../return-subject';
import type { ReturnRule, RuleHit } from './rule';

/** A recorded code, what the national list makes of it, and where it stands. */
type Coded = readonly [field: string, recorded: string | null | undefined, national: (code: string) => string | null, path: string];

const sourceCode = (code: string) => ndtmsCodeOf(referralSources, code);
const reasonCode = (code: string) => ndtmsCodeOf(dischargeReasons, code);
const kindCode = (code: string) => ndtmsCodeOf(interventionKinds, code);
const exitCode = (code: string) => ndtmsCodeOf(interventionExits, code);

function codedValues({ client, episode, referral, interventions, outcomes }: ReturnSubject): Coded[] {
  const coded: Coded[] = [
    ['ETHNIC', client.ethnicity, ethnicityOf, 'client.ethnicity'],
    ['NATION', client.nationality, countryOf, 'client.nationality'],
    ['RFLS', referral?.source, sourceCode, 'referral.source'],
    ['DISRSN', episode.dischargeReason, reasonCode, 'episode.dischargeReason'],
  ];
  for (const { id, kind, setting, exitStatus } of interventions) {
    coded.push(['MODAL', kind, kindCode, `intervention.${id}.kind`]);
    coded.push(['MODSET', setting, settingOf, `intervention.${id}.setting`]);
    coded.push(['MODEXIT', exitStatus, exitCode, `intervention.${id}.exitStatus`]);
  }
  for (const { id, stage } of outcomes) coded.push(['TRSTAGE', stage, outcomeStageOf, `outcome.${id}.stage`]);
  return coded;
}

/** Codes that the national list of their item does not have; they are left blank in the file. */
export const codeRules: readonly ReturnRule[] = [
  {
    code: 'ndtms-code-unknown',
    severity: 'error',
    field: null,
    source: 'Reference data of the item',
    confidence: 'C',
    scope: 'triaged',
    check: (subject): RuleHit[] =>
      codedValues(subject)
        .filter(([, recorded, national]) => recorded && national(recorded) === null)
        .map(([field, , , path]) => ({ path, field })),
  },
];
