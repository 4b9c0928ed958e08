import type { ClockEventType } from './clock-event';
import type { EndReason } from './clock';

/**
 * Events that end every open wait, with the reason shown (C9, C35, C36, C design rule 4). A stay in hospital is not among them
 * (C34). Feedback, death reports and the regulator's copies are owed to others and run on.
 */
const endReasons: Readonly<Partial<Record<ClockEventType, EndReason>>> = {
  died: 'died',
  'transferred-out': 'transferred',
  disengaged: 'disengaged',
  'taken-into-custody': 'custody',
  'episode-closed': 'episode-closed',
};

/** The reason with which an event of this type ends the open waits; undefined for all other events. */
export function endReasonOf(type: ClockEventType): EndReason | undefined {
  return endReasons[type];
}
