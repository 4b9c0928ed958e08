import type { AlertResponse, MyDayResponse, WorkItem } from '@throughline/contracts/worklist';
import { addDays, ageOn, londonDay, londonTime, type Instant } from '@throughline/domain/calendar';
import { countWords, fullDay, shortDay, type BandKind, type WorkRow } from '@throughline/web/ui';
import { clockKindWords, clockPath, clockStartWords, deadlineWords } from '../../pieces/clock-kinds';

/** A band of the day as the page shows it. */
export interface DayBand {
  readonly kind: BandKind;
  readonly heading: string;
  readonly meta: string;
  readonly empty: string;
  readonly rows: readonly KeyedRow[];
}

export type KeyedRow = WorkRow & { readonly key: string };

/** One new alert in the strip above the bands. */
export interface AlertLine {
  readonly key: string;
  readonly who: string;
  readonly path: string;
  readonly text: string;
}

const STEP_WORDS: Readonly<Record<string, string>> = {
  nearing: 'is coming up',
  due: 'is due',
  breached: 'has run out',
  alert: 'is brought to the lead',
};

/** Most lines of the strip; the bands below hold the rest. */
const STRIP_LINES = 4;

/** The three bands of the day, in order of urgency. */
export function bandsOf(day: MyDayResponse, now: Instant): readonly DayBand[] {
  const today = londonDay(now);
  const rows = (items: readonly WorkItem[]): readonly KeyedRow[] => items.map((item) => rowOf(item, now));
  return [
    { kind: 'overdue', heading: 'Overdue', meta: 'Longest over first', empty: 'Nothing is overdue.', rows: rows(day.overdue) },
    { kind: 'today', heading: 'Today', meta: 'By time left', empty: 'Nothing more is due today.', rows: rows(day.today) },
    {
      kind: 'week',
      heading: 'Next 7 days',
      meta: `To ${shortDay(addDays(today, 7), today)}`,
      empty: 'Nothing is due in the next 7 days.',
      rows: rows(day.nextSevenDays),
    },
  ];
}

function rowOf(item: WorkItem, now: Instant): KeyedRow {
  const today = londonDay(now);
  const kind = clockKindWords(item.kind);
  return {
    key: `${item.clientId} ${item.key}`,
    who: item.clientName || `Restricted record ${item.clientReference}`,
    whoPath: `/clients/${item.clientId}`,
    whoNote: item.birthDate === null ? item.clientReference : `${ageOn(item.birthDate, today)}, ${item.clientReference}`,
    what: kind.what,
    whatNote: [clockStartWords(item, today), item.coordinator ? '' : 'Nobody coordinates yet'].filter(Boolean).join('. '),
    clock: deadlineWords(item, now),
    action: kind.action,
    actionPath: clockPath(item.clientId, item.kind),
  };
}

/** `Sunday 22 November 2026, 10:30.` for the line under the heading. */
export function momentLine(now: Instant): string {
  return `${fullDay(londonDay(now))}, ${londonTime(now)}.`;
}

/** The strip of new alerts: the newest few, and how many more there are. */
export function alertStrip(
  alerts: readonly AlertResponse[],
  now: Instant,
): { readonly lines: readonly AlertLine[]; readonly more: string } {
  const latest = latestSteps(alerts);
  const lines = latest.slice(0, STRIP_LINES).map((alert) => lineOf(alert, now));
  const left = latest.length - lines.length;
  return { lines, more: left > 0 ? `${countWords(left, 'more clock')} below` : '' };
}

/** One line a clock: of several steps that it has reached, the latest. */
function latestSteps(alerts: readonly AlertResponse[]): readonly AlertResponse[] {
  const weight = (step: string): number => Object.keys(STEP_WORDS).indexOf(step);
  const byClock = new Map<string, AlertResponse>();
  for (const alert of alerts) {
    const key = `${alert.clientId} ${alert.deadlineKey}`;
    const earlier = byClock.get(key);
    if (!earlier || weight(alert.step) > weight(earlier.step)) byClock.set(key, alert);
  }
  return [...byClock.values()];
}

function lineOf(alert: AlertResponse, now: Instant): AlertLine {
  const { what, unit } = clockKindWords(alert.kind);
  const day = shortDay(londonDay(alert.raisedAt), londonDay(now));
  const at = unit === 'hours' || day === shortDay(londonDay(now), londonDay(now)) ? `${day} ${londonTime(alert.raisedAt)}` : day;
  return {
    key: `${alert.clientId} ${alert.deadlineKey} ${alert.step}`,
    who: alert.clientName || `Restricted record ${alert.clientReference}`,
    path: clockPath(alert.clientId, alert.kind),
    text: `${what} ${STEP_WORDS[alert.step] ?? 'needs a look'}. Raised ${at}`,
  };
}
