/**
 * The one result of every rule. A finding names what is wrong by code and never in prose: the wording that a keyworker
 * reads is looked up by code where it is shown, with the parameters filled in. A rule that has nothing to say returns an
 * empty list; it does not throw.
 */
export interface Finding {
  /** Stable name of what was found, kebab-case: `discharge-before-referral`. */
  readonly code: string;
  /** `error`: cannot be saved or sent. `warning`: can be, but should be looked at. `information`: worth knowing. */
  readonly severity: FindingSeverity;
  /** Where in the record it belongs, as a path of property names: `episode.dischargedOn`, `answers.q9`. Empty: the whole. */
  readonly path: string;
  /** Values for the wording. Never anything that identifies a person. */
  readonly parameters?: Readonly<Record<string, FindingParameter>>;
}

export type FindingSeverity = 'error' | 'warning' | 'information';

export type FindingParameter = string | number | boolean | null;

/** A finding that stops what was asked for. */
export function errorFinding(code: string, path: string, parameters?: Finding['parameters']): Finding {
  return finding('error', code, path, parameters);
}

/** A finding that lets the work go on but should be looked at. */
export function warningFinding(code: string, path: string, parameters?: Finding['parameters']): Finding {
  return finding('warning', code, path, parameters);
}

/** A finding that is only worth knowing. */
export function informationFinding(code: string, path: string, parameters?: Finding['parameters']): Finding {
  return finding('information', code, path, parameters);
}

/** True when one of the findings is an error, so that the work must not go on. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** The finding moved below a longer path, for a rule about a part that reports to the whole. */
export function under(path: string, inner: Finding): Finding {
  return { ...inner, path: inner.path === '' ? path : `${path}.${inner.path}` };
}

function finding(severity: FindingSeverity, code: string, path: string, parameters?: Finding['parameters']): Finding {
  return parameters === undefined ? { code, severity, path } : { code, severity, path, parameters };
}
