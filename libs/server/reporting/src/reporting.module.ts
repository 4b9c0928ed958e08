import { Module } from '@nestjs/common';
import { ReturnsController } from './findings/returns.controller';
import { ReturnsRepository } from './findings/returns.repository';
import { ReturnsService } from './findings/returns.service';
import { ReportableService } from './reportable-service';
import { SubmissionFiles } from './submissions/submission-files';
import { SubmissionsController } from './submissions/submissions.controller';
import { SubmissionsRepository } from './submissions/submissions.repository';
import { SubmissionsService } from './submissions/submissions.service';

/** The data officer's workbench: how ready the national return is, and the files that were asked for (ND-1, ND-2). */
@Module({
  controllers: [ReturnsController, SubmissionsController],
  providers: [ReturnsService, ReturnsRepository, SubmissionsService, SubmissionsRepository, SubmissionFiles, ReportableService],
})
export class ReportingModule {}
