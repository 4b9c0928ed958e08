import type { AlertResponse, BoardRow, TeamBoardResponse, UnallocatedClient } from '@throughline/contracts/worklist';
import { londonDay, londonTime, type Instant } from '@throughline/domain/calendar';
import { countWords, fullDay, shortDay, type ClockWords, type Sort } from '@throughline/web/ui';
import { clockKindWords, clockPath, dueAtWords } from '../../pieces/clock-kinds';

/** A worker of a team, with a key that tells apart the same worker in two teams. */
export interface WorkerLine extends BoardRow {
  readonly key: string;
}

/** Sums under the workers' table. */
export interface WorkerTotals {
  readonly caseload: number;
  readonly overdue: number;
  readonly dueThisWeek: number;
  readonly findings: number;
}

/** A client without a worker: who, since when, and which clock runs out first. */
export interface UnallocatedLine {
  readonly clientId: string;
  readonly version: number;
  readonly teamId: string;
  readonly name: string;
  readonly path: string;
  readonly note: string;
  readonly team: string;
  readonly what: string;
  readonly clock: ClockWords | null;
  /** True while the form is open for somebody who has left the list because a worker was found meanwhile. */
  readonly gone: boolean;
}

/** An alert of the team: a clock that reached a step. */
export interface BoardAlert {
  readonly key: string;
  readonly reference: { readonly clientId: string; readonly deadlineKey: string; readonly step: string };
  readonly name: string;
  readonly path: string;
  readonly what: string;
  readonly step: string;
  readonly clock: ClockWords;
  readonly coordinator: string;
  readonly raised: string;
}

const STEPS: Readonly<Record<string, string>> = {
  nearing: 'Coming up',
  due: 'Due',
  breached: 'Run out',
  alert: 'Brought to the lead',
};

const SORTABLE = ['caseload', 'overdue', 'dueThisWeek', 'findings'] as const;
export type WorkerFigure = (typeof SORTABLE)[number];

/** What a list calls somebody: `Tidewater, Rowan`, or the reference where the record is closed to the reader. */
export function listName(name: string, reference: string): string {
  return name === '' ? `Restricted record ${reference}` : name;
}

/** The line under the heading: the moment, and what waits. */
export function boardLine(board: TeamBoardResponse): { readonly when: string; readonly counts: string } {
  const overdue = board.workers.reduce((sum, worker) => sum + worker.overdue, 0);
  return {
    when: `${fullDay(londonDay(board.now))}, ${londonTime(board.now)}.`,
    counts: `Workers have ${overdue} overdue, ${countWords(board.unallocated.length, 'client')} without a worker.`,
  };
}

/** Teams named on the board, by name; the team column is shown where there are several. */
export function teamNames(board: TeamBoardResponse): readonly string[] {
  return [...new Set([...board.workers, ...board.unallocated].map(({ teamName }) => teamName))].sort();
}

/** Workers in the order asked for; equal ones by name. */
export function workerLines(workers: readonly BoardRow[], sort: Sort): readonly WorkerLine[] {
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const figure = SORTABLE.find((name) => name === sort.by);
  const compare = (a: BoardRow, b: BoardRow): number =>
    figure === undefined ? sign * a.name.localeCompare(b.name) : sign * (a[figure] - b[figure]) || a.name.localeCompare(b.name);
  return [...workers].sort(compare).map((worker) => ({ ...worker, key: `${worker.teamName} ${worker.staffId ?? worker.name}` }));
}

/** What the workers carry together. */
export function totalsOf(workers: readonly BoardRow[]): WorkerTotals {
  const sum = (figure: WorkerFigure): number => workers.reduce((total, worker) => total + worker[figure], 0);
  return { caseload: sum('caseload'), overdue: sum('overdue'), dueThisWeek: sum('dueThisWeek'), findings: sum('findings') };
}

/** A client without a worker as a row of the list. */
export function unallocatedLine(client: UnallocatedClient, now: Instant, gone = false): UnallocatedLine {
  const today = londonDay(now);
  const { clientId, version, teamId, teamName, reference, referredOn, nextDueAt, nextDueKind } = client;
  return {
    clientId,
    version,
    teamId,
    name: listName(client.name, reference),
    path: `/clients/${clientId}`,
    note: `${reference}, referred ${shortDay(referredOn, today)}`,
    team: teamName,
    what: nextDueKind === null ? 'No clock is running' : clockKindWords(nextDueKind).what,
    clock: nextDueAt === null ? null : dueAtWords(nextDueAt, nextDueKind, now),
    gone,
  };
}

/**
 * The list of clients without a worker. The one whose form is open stays on the page even when somebody else found a worker,
 * so that the handover note is not lost.
 */
export function unallocatedLines(
  clients: readonly UnallocatedClient[],
  open: UnallocatedClient | null,
  now: Instant,
): readonly UnallocatedLine[] {
  const lines = clients.map((client) => unallocatedLine(client, now));
  if (open === null || clients.some(({ clientId }) => clientId === open.clientId)) return lines;
  return [unallocatedLine(open, now, true), ...lines];
}

/** The team's alerts in the order given, newest first. */
export function boardAlerts(alerts: readonly AlertResponse[], now: Instant): readonly BoardAlert[] {
  const today = londonDay(now);
  return alerts.map((alert) => {
    const { clientId, deadlineKey, step, kind } = alert;
    return {
      key: `${clientId} ${deadlineKey} ${step}`,
      reference: { clientId, deadlineKey, step },
      name: listName(alert.clientName, alert.clientReference),
      path: clockPath(clientId, kind),
      what: clockKindWords(kind).what,
      step: STEPS[step] ?? 'Needs a look',
      clock: dueAtWords(alert.dueAt, kind, now),
      coordinator: alert.coordinator ?? 'Nobody yet',
      raised: `${shortDay(londonDay(alert.raisedAt), today)} ${londonTime(alert.raisedAt)}`,
    };
  });
}
