import { Module } from '@nestjs/common';
import { AllocationController } from './allocation/allocation.controller';
import { AllocationRepository } from './allocation/allocation.repository';
import { AllocationService } from './allocation/allocation.service';
import { MyDayController } from './my-day/my-day.controller';
import { MyDayService } from './my-day/my-day.service';
import { WorklistRepository } from './my-day/worklist.repository';
import { TeamBoardController } from './team-board/team-board.controller';
import { TeamBoardRepository } from './team-board/team-board.repository';
import { TeamBoardService } from './team-board/team-board.service';

/** My day, alerts, the team lead's board and allocation (IN-4, PL-2, PL-5). */
@Module({
  controllers: [MyDayController, TeamBoardController, AllocationController],
  providers: [MyDayService, WorklistRepository, TeamBoardService, TeamBoardRepository, AllocationService, AllocationRepository],
})
export class WorklistModule {}
