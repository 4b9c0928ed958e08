import type { OutcomeResponse } from '@throughline/contracts/outcomes';
import {
  isPossibleAnswer,
  outcomeChanges,
  topItems,
  topStages,
  type TopAnswers,
  type TopItem,
  type TopValue,
} from '@throughline/domain/outcomes';
import type { Day } from '@throughline/domain/calendar';
import { labelOf } from '@throughline/domain/codes';
import { plainDay } from '@throughline/web/ui';

/** The items of the form in the groups in which they are asked. */
export interface TopGroup {
  readonly heading: string;
  readonly note: string;
  readonly items: readonly TopItem[];
}

const CRIME = ['IVDRGUSE', 'SHARING', 'SHOTHEFT', 'DRGSELL', 'OTHTHEFT', 'ASSAULT'];

/** Items that are asked on a day, by group. */
export function topGroups(on: Day): readonly TopGroup[] {
  const asked = topItems.filter(({ from }) => from === undefined || from <= on);
  return [
    { heading: '1 Substance use', note: 'Days used in the last 28', items: asked.filter(({ substance }) => substance) },
    {
      heading: '2 Injecting and crime',
      note: 'Days in the last 28, or yes or no',
      items: asked.filter(({ code }) => CRIME.includes(code)),
    },
    {
      heading: '3 Health, work and home',
      note: 'Days in the last 28, their own rating from 0 poor to 20 good, or yes or no',
      items: asked.filter(({ substance, code }) => !substance && !CRIME.includes(code)),
    },
  ];
}

/** What was typed for an item as an answer: a number, `Y`, `N`, `NA`, or null where nothing was. */
export function answerOf(item: TopItem, typed: string): TopValue {
  const text = typed.trim().toUpperCase();
  if (text === '') return null;
  if (text === 'NA' || text === 'N/A' || (item.kind !== 'yes-no' && text === 'N')) return 'NA';
  if (item.kind === 'yes-no') return text === 'Y' ? 'Y' : text === 'N' ? 'N' : (text as TopValue);
  return /^\d+$/.test(text) ? Number(text) : (text as TopValue);
}

/** Why what was typed is no answer to the item; empty where it is one. */
export function problemOf(item: TopItem, typed: string): string {
  if (isPossibleAnswer(item.code, answerOf(item, typed))) return '';
  if (item.kind === 'yes-no') return `${item.label}: answer yes, no or not disclosed`;
  const [least, most] = item.range ?? [0, 0];
  return `${item.label}: enter a whole number from ${least} to ${most}, or N for not disclosed`;
}

/** An answer as people read it. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'Not asked';
  if (value === 'Y') return 'Yes';
  if (value === 'N') return 'No';
  return value === 'NA' ? 'Not disclosed' : String(value);
}

/** What became of an item between the start and a later form, in words: `16 fewer`, `7 higher`, `abstinent`, `same`. */
export function changeWords(item: TopItem, start: TopAnswers, later: TopAnswers): string {
  const change = outcomeChanges(start, later)[item.code];
  if (!change) return yesNoChange(start[item.code], later[item.code]);
  if (change.result === 'not-assessable' || change.change === null) return 'Cannot be compared';
  if (change.result === 'abstinent') return `${-change.change} fewer, abstinent`;
  if (change.change === 0) return 'Same';
  const [less, more] = item.kind === 'scale' ? ['lower', 'higher'] : ['fewer', 'more'];
  return `${Math.abs(change.change)} ${change.change < 0 ? less : more}`;
}

function yesNoChange(before: unknown, after: unknown): string {
  const [was, is] = [before, after].map((value) => (value === 'Y' || value === 'N' ? value : null));
  if (was === null || is === null) return 'Cannot be compared';
  return was === is ? 'Same' : `Was ${valueWords(was).toLowerCase()}`;
}

/** A form's name: `Start, 12 May 2026`. */
export function formName({ stage, takenOn }: Pick<OutcomeResponse, 'stage' | 'takenOn'>): string {
  return `${labelOf(topStages, stage)}, ${plainDay(takenOn)}`;
}

export const answersOfForm = (form: OutcomeResponse | null | undefined): TopAnswers => (form?.answers ?? {}) as TopAnswers;

/** One row of the table of change. */
export interface ChangeRow {
  readonly code: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly since: string;
}

/** Every item that any form answers, with its value on each form and the change since the start. */
export function changeRows(forms: readonly OutcomeResponse[]): readonly ChangeRow[] {
  const start = forms.find(({ stage }) => stage === 'start') ?? null;
  const latest = forms.at(-1) ?? null;
  return topItems
    .filter(({ code }) => forms.some(({ answers }) => answers[code] !== undefined && answers[code] !== null))
    .map((item) => ({
      code: item.code,
      label: item.label,
      values: forms.map(({ answers }) => valueWords(answers[item.code])),
      since: start && latest && start !== latest ? changeWords(item, answersOfForm(start), answersOfForm(latest)) : 'One form only',
    }));
}

/** Headline sentences: what moved among substances and ratings since the start. */
export function headlines(forms: readonly OutcomeResponse[]): readonly string[] {
  const start = forms.find(({ stage }) => stage === 'start');
  const latest = forms.at(-1);
  if (!start || !latest || start === latest) return [];
  return topItems
    .filter(({ substance, kind }) => substance || kind === 'scale')
    .flatMap((item) => {
      const [before, after] = [start.answers[item.code], latest.answers[item.code]];
      if (typeof before !== 'number' || typeof after !== 'number' || before === after) return [];
      const unit = item.kind === 'scale' ? '' : ' days';
      return [`${item.label}: ${before}${unit} to ${after}, ${changeWords(item, answersOfForm(start), answersOfForm(latest))}`];
    });
}

/** Stages that a new form may have: after discharge only those that belong after it. */
export function stagesFor(isClosed: boolean): readonly (typeof topStages)[number][] {
  return topStages.filter(({ code }) => !isClosed || code === 'exit' || code === 'post-exit');
}

/** The stage that the next form most likely has. */
export function nextStage(forms: readonly OutcomeResponse[], isClosed: boolean): string {
  const has = (name: string): boolean => forms.some(({ stage }) => stage === name);
  if (isClosed) return has('exit') ? 'post-exit' : 'exit';
  return has('start') ? 'review' : 'start';
}
