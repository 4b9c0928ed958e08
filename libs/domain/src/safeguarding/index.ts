export { checkFlag, type FlagCheck } from './check-flag';
