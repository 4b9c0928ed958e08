import { Controller, Get } from '@nestjs/common';
import { TeamBoardResponse } from '@throughline/contracts/worklist';
import { Audit, type RequestContext, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { TeamBoardService } from './team-board.service';

@Controller('team-board')
export class TeamBoardController {
  constructor(private readonly board: TeamBoardService) {}

  /** Workers of the reader's teams with what they carry, clients without one, and the teams' alerts. */
  @Get()
  @Requires('allocation.manage', ['identity', 'deadline', 'allocation'])
  async read(@Tx() tx: Transaction, @Audit() audit: RequestContext['audit']): Promise<TeamBoardResponse> {
    const board = await this.board.read(tx);
    audit.rowCount = board.workers.length + board.unallocated.length + board.alerts.length;
    return board;
  }
}
