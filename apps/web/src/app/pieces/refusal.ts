import { FormGroup, type AbstractControl } from '@angular/forms';
import { markFindings, pathParts, wordsFor, type ProblemError } from '@throughline/web/core';
import { ProblemError as Problem } from '@throughline/web/core';
import type { FormDirective, SummaryItem } from '@throughline/web/ui';

/** How a form meets a refusal. */
export interface RefusalSettings {
  /** The part of the path above the form: `referral` for `referral.receivedOn`. */
  readonly prefix?: string;
  /** The field for a path, for forms whose fields are not named by the path. */
  readonly locate?: (path: string) => AbstractControl | null;
}

/**
 * Shows a refusal in a form: each finding at its field, the rest in the error summary. A finding about a moment stands at its
 * day. Findings that `locate` places are marked first; the others go the way of `applyProblem`.
 */
export function showRefusal(form: FormDirective, problem: ProblemError, settings: RefusalSettings = {}): void {
  const { prefix = '', locate } = settings;
  const rest = problem.findings.filter((finding) => {
    const control = finding.severity === 'error' ? (locate?.(finding.path) ?? null) : null;
    if (control === null) return true;
    control.setErrors({ ...control.errors, finding: { code: finding.code, text: wordsFor(finding.code, finding.parameters) } });
    return false;
  });
  const placed = rest.map((finding) => ({ ...finding, path: atField(form.group, finding.path, prefix) }));
  const general: readonly SummaryItem[] =
    problem.findings.length > 0 && rest.length === 0 ? [] : markFindings(form.group, copyOf(problem, placed), prefix);
  form.refuse(general);
}

function atField(group: FormGroup, path: string, prefix: string): string {
  const parts = pathParts(path);
  const above = pathParts(prefix);
  const inner = above.every((part, index) => parts[index] === part) ? parts.slice(above.length) : parts;
  const control = inner.length > 0 ? group.get(inner) : null;
  return control instanceof FormGroup && 'day' in control.controls ? `${path}.day` : path;
}

function copyOf(problem: ProblemError, findings: ProblemError['findings']): ProblemError {
  const { status, code, title, detail, requestId, currentVersion } = problem;
  return new Problem({
    status,
    code,
    title,
    detail,
    requestId,
    findings: [...findings],
    ...(currentVersion === null ? {} : { currentVersion }),
  });
}
