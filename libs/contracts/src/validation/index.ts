export { IsDay, IsMoment } from './is-day';
export { IsCode } from './is-code';
export { MayBeAbsent } from './may-be-absent';
