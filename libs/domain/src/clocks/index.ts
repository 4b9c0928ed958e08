export { clocksOf, type ClocksInput, type ClocksResult } from './clocks-of';
export { clockSteps, dueInstant, stepPercentages, type ClockStep, type StepName } from './clock-steps';
export { defaultTerms, type ContractTerms } from './contract-terms';
export type { ClockEvent, ClockEventType, CorrectionEvent, EventMoment, HappenedEvent, Intervention, PriorityReason } from './clock-event';
export {
  clockKinds,
  isHourClock,
  isOpenClock,
  type AnswerReason,
  type Clock,
  type ClockKind,
  type ClockState,
  type ClockVerdict,
  type DayClockKind,
  type EndReason,
  type HourClockKind,
  type RejectedEvent,
  type RejectionCode,
  type StopReason,
} from './clock';
