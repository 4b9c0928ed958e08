export {
  errorFinding,
  hasErrors,
  informationFinding,
  under,
  warningFinding,
  type Finding,
  type FindingParameter,
  type FindingSeverity,
} from './finding';
