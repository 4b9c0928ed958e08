export { IsDay, IsMoment } from './is-day';
export { IsCode } from './is-code';
