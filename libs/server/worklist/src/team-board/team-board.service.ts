import { Injectable } from '@nestjs/common';
import type { BoardRow, TeamBoardResponse, UnallocatedClient } from '@throughline/contracts/worklist';
import { principalOf, type Transaction } from '@throughline/server/platform';
import { dayBands } from '../my-day/day-bands';
import { toAlert } from '../my-day/worklist.mapper';
import { WorklistRepository } from '../my-day/worklist.repository';
import { teamsLedBy } from '../reading/led-teams';
import { TeamBoardRepository, type UnallocatedRow, type WorkerRow } from './team-board.repository';

const toBoardRow = (row: WorkerRow): BoardRow => ({
  staffId: row.staff_id,
  name: row.name,
  teamName: row.team_name,
  caseload: row.caseload,
  overdue: row.overdue,
  dueThisWeek: row.due_this_week,
  findings: row.findings,
});

const toUnallocated = (row: UnallocatedRow): UnallocatedClient => ({
  clientId: row.client_id,
  version: row.version,
  name: row.hidden ? '' : row.display_name,
  reference: row.reference,
  restricted: row.restricted || row.hidden,
  teamId: row.team_id,
  teamName: row.team_name,
  referredOn: row.referred_on,
  nextDueAt: row.next_due_at?.toISOString() ?? null,
  nextDueKind: row.next_due_kind,
});

/** The team lead's board (PL-5). */
@Injectable()
export class TeamBoardService {
  constructor(
    private readonly board: TeamBoardRepository,
    private readonly worklist: WorklistRepository,
  ) {}

  async read(tx: Transaction): Promise<TeamBoardResponse> {
    const principal = principalOf(tx);
    const teamIds = await teamsLedBy(tx, principal);
    const workers = await this.board.workers(tx, teamIds, dayBands(tx.now).endOfWeek);
    const unallocated = await this.board.unallocated(tx, principal.staffId, teamIds);
    const alerts = await this.worklist.alerts(tx, { staffId: principal.staffId, teamIds }, false);
    return { now: tx.now, workers: workers.map(toBoardRow), unallocated: unallocated.map(toUnallocated), alerts: alerts.map(toAlert) };
  }
}
