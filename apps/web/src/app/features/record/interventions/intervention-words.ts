import type { InterventionResponse } from '@throughline/contracts/interventions';
import { daysBetween, type Day } from '@throughline/domain/calendar';
import { interventionExits, interventionKinds, interventionSettings, labelOf } from '@throughline/domain/codes';
import { countWords, plainDay, type Tone } from '@throughline/web/ui';

/** An intervention in the words of the table. */
export interface InterventionLine {
  readonly id: string;
  readonly kind: string;
  readonly setting: string;
  readonly agreed: string;
  readonly offered: string;
  readonly wait: string;
  readonly started: string;
  readonly ended: string;
  readonly state: string;
  readonly tone: Tone;
}

/** From agreement to end, with the days waited for the first offer. */
export function interventionLine(intervention: InterventionResponse, today: Day): InterventionLine {
  const { id, kind, setting, agreedOn, firstOfferedOn, startedOn, endedOn, exitStatus } = intervention;
  const { state, tone } = stateOf(intervention);
  return {
    id,
    kind: labelOf(interventionKinds, kind),
    setting: labelOf(interventionSettings, setting),
    agreed: plainDay(agreedOn),
    offered: firstOfferedOn ? plainDay(firstOfferedOn) : 'Not yet',
    wait: waitWords(agreedOn, firstOfferedOn ?? startedOn, today, endedOn),
    started: startedOn ? plainDay(startedOn) : 'Not yet',
    ended: endedOn ? [plainDay(endedOn), exitStatus ? labelOf(interventionExits, exitStatus) : ''].filter(Boolean).join(', ') : 'Open',
    state,
    tone,
  };
}

function stateOf({ startedOn, endedOn }: InterventionResponse): { readonly state: string; readonly tone: Tone } {
  if (endedOn) return { state: 'Ended', tone: 'grey' };
  return startedOn ? { state: 'Running', tone: 'green' } : { state: 'Waiting', tone: 'amber' };
}

function waitWords(agreedOn: Day, answeredOn: Day | null, today: Day, endedOn: Day | null): string {
  if (answeredOn) return `Waited ${countWords(daysBetween(agreedOn, answeredOn), 'day')}`;
  return endedOn ? 'Never offered' : `Waiting ${countWords(daysBetween(agreedOn, today), 'day')}`;
}

/** Names of the fields in a conflict. */
export const INTERVENTION_LABELS: Readonly<Record<string, string>> = {
  setting: 'setting',
  agreedOn: 'agreed on',
  firstOfferedOn: 'first offered',
  startedOn: 'started',
  endedOn: 'ended',
  exitStatus: 'how it ended',
};
