import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res, type StreamableFile } from '@nestjs/common';
import { SubmissionListResponse, SubmissionRequest, SubmissionResponse } from '@throughline/contracts/returns';
import { Audit, type RequestContext, Requires, type Transaction, Tx } from '@throughline/server/platform';
import type { FastifyReply } from 'fastify';
import { SubmissionsService } from './submissions.service';

@Controller('submissions')
export class SubmissionsController {
  constructor(private readonly submissions: SubmissionsService) {}

  /** The newest fifty submissions of the reader's services. */
  @Get()
  @Requires('ndtms.submission.produce', ['submission'])
  async list(@Tx() tx: Transaction, @Audit() audit: RequestContext['audit']): Promise<SubmissionListResponse> {
    const page = await this.submissions.list(tx);
    audit.rowCount = page.submissions.length;
    return page;
  }

  /** Asks for the file of a service and a period; a job produces it. */
  @Post()
  @HttpCode(201)
  @Requires('ndtms.submission.produce', ['submission'])
  async submit(@Tx() tx: Transaction, @Body() request: SubmissionRequest): Promise<SubmissionResponse> {
    return this.submissions.submit(tx, request);
  }

  /** How far a submission is. */
  @Get(':submissionId')
  @Requires('ndtms.submission.produce', ['submission'])
  async read(@Tx() tx: Transaction, @Param('submissionId', ParseUUIDPipe) submissionId: string): Promise<SubmissionResponse> {
    return this.submissions.read(tx, submissionId);
  }

  /** Stops a submission that is waiting or being produced; asking again changes nothing. */
  @Post(':submissionId/cancellation')
  @HttpCode(200)
  @Requires('ndtms.submission.produce', ['submission'])
  async cancel(@Tx() tx: Transaction, @Param('submissionId', ParseUUIDPipe) submissionId: string): Promise<SubmissionResponse> {
    return this.submissions.cancel(tx, submissionId);
  }

  /** The kept file, as it was produced, with its checksum. */
  @Get(':submissionId/file')
  @Requires('ndtms.submission.produce', ['ndtms-return'])
  async file(
    @Tx() tx: Transaction,
    @Audit() audit: RequestContext['audit'],
    @Param('submissionId', ParseUUIDPipe) submissionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { content, sha256, rowCount } = await this.submissions.file(tx, submissionId);
    audit.rowCount = rowCount;
    void reply.header('x-content-sha256', sha256);
    return content;
  }
}
