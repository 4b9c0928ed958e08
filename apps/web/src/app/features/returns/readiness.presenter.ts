import type { ReturnFindingResponse, ReturnsSummaryResponse, RuleCount } from '@throughline/contracts/returns';
import { ruleWords, wordsFor } from '@throughline/web/core';
import { countWords, type FieldOption, type Tone } from '@throughline/web/ui';
import { recordLink, type RecordLink } from '../../pieces/record-link';

export type FindingLevel = RuleCount['severity'];

/** What the list of findings is narrowed to; empty texts narrow nothing. */
export interface FindingFilter {
  readonly level: FindingLevel | '';
  readonly rule: string;
}

/** How ready the return is, in a figure and a sentence. */
export interface Headline {
  /** `97.5%`; null when the return holds nobody. */
  readonly percent: string | null;
  readonly sentence: string;
  readonly errors: string;
  readonly warnings: string;
  readonly consent: string;
  readonly errorCount: number;
}

/** A rule with how often it is broken. */
export interface RuleLine {
  readonly key: string;
  readonly code: string;
  readonly level: string;
  readonly tone: Tone;
  readonly words: string;
  /** Rule and data item, for whoever looks them up in the national definitions. */
  readonly reference: string;
  readonly count: number;
}

/** One thing to mend: whose record, what to do and where. */
export interface FindingLine {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly restricted: boolean;
  readonly recordPath: string;
  readonly level: string;
  readonly tone: Tone;
  readonly words: string;
  readonly reference: string;
  readonly coordinator: string;
  /** Null where no page of the record can mend it. */
  readonly place: RecordLink | null;
}

const LEVELS: Readonly<Record<FindingLevel, { readonly label: string; readonly tone: Tone }>> = {
  error: { label: 'Error', tone: 'red' },
  warning: { label: 'Warning', tone: 'amber' },
  information: { label: 'Note', tone: 'grey' },
};

/** Choices of the level filter. */
export const LEVEL_OPTIONS: readonly FieldOption[] = [
  { value: 'error', label: 'Errors' },
  { value: 'warning', label: 'Warnings' },
  { value: 'information', label: 'Notes' },
];

/** Reads a level from an address; anything else narrows nothing. */
export function levelOf(text: string | undefined): FindingLevel | '' {
  return text === 'error' || text === 'warning' || text === 'information' ? text : '';
}

/** The share that is ready, to one decimal and never rounded up: 100% says that nothing is left to do. */
export function percentWords(ready: number, all: number): string | null {
  if (all === 0) return null;
  return `${Math.floor((1000 * ready) / all) / 10}%`;
}

/** The headline of a service's return. */
export function headlineOf({ episodes, ready, withoutConsent, rules }: ReturnsSummaryResponse): Headline {
  const count = (level: FindingLevel): number =>
    rules.filter(({ severity }) => severity === level).reduce((sum, rule) => sum + rule.count, 0);
  const errors = count('error');
  const warnings = count('warning');
  return {
    percent: percentWords(ready, episodes),
    sentence:
      episodes === 0
        ? 'No episodes are in the return yet'
        : `${ready} of ${countWords(episodes, 'episode')} ${ready === 1 ? 'is' : 'are'} ready`,
    errors: countWords(errors, 'error'),
    warnings: countWords(warnings, 'warning'),
    consent:
      withoutConsent === 0 ? '' : `${countWords(withoutConsent, 'client')} did not agree to national reporting: only the refusal is sent.`,
    errorCount: errors,
  };
}

/** The rules that are broken, errors first as they come. */
export function ruleLines(rules: readonly RuleCount[]): readonly RuleLine[] {
  return rules.map(({ code, severity, field, count }) => ({
    key: `${code} ${severity} ${field ?? ''}`,
    code,
    level: LEVELS[severity].label,
    tone: LEVELS[severity].tone,
    words: ruleWords(code),
    reference: referenceOf(code, field),
    count,
  }));
}

/** Choices of the rule filter, each rule once. */
export function ruleOptions(rules: readonly RuleCount[]): readonly FieldOption[] {
  return [...new Set(rules.map(({ code }) => code))].map((code) => ({ value: code, label: ruleWords(code) }));
}

/** How many findings the filter leaves, by the counts of the summary. */
export function countOf(rules: readonly RuleCount[], { level, rule }: FindingFilter): number {
  return rules
    .filter((line) => (level === '' || line.severity === level) && (rule === '' || line.code === rule))
    .reduce((sum, { count }) => sum + count, 0);
}

/** A page of findings in the words of the table. */
export function findingLines(findings: readonly ReturnFindingResponse[]): readonly FindingLine[] {
  return findings.map((finding, index) => {
    const { clientId, clientName, clientReference, restricted, code, severity, field, path, parameters, coordinator } = finding;
    return {
      key: `${index} ${clientId} ${code} ${path}`,
      name: restricted ? `Restricted record ${clientReference}` : clientName,
      note: restricted ? 'Open to named staff only' : clientReference,
      restricted,
      recordPath: `/clients/${clientId}`,
      level: LEVELS[severity].label,
      tone: LEVELS[severity].tone,
      words: restricted ? ruleWords(code) : wordsFor(code, parameters),
      reference: referenceOf(code, field),
      coordinator: coordinator ?? 'Nobody coordinates',
      place: recordLink(clientId, path),
    };
  });
}

function referenceOf(code: string, field: string | null): string {
  return field === null ? code : `${field}, ${code}`;
}
