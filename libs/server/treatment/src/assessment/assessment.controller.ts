import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import {
  AssessmentResponse,
  OfferOutcomeRequest,
  OfferRequest,
  RecordAnswersRequest,
  StartPartRequest,
  UpdatePartRequest,
} from '@throughline/contracts/assessment';
import { VersionResponse } from '@throughline/contracts/clients';
import { CreatedResponse } from '@throughline/contracts/referrals';
import { Audit, IfMatch, Requires, type RequestContext, type Transaction, Tx } from '@throughline/server/platform';
import { AnswerService } from './answer.service';
import { AssessmentViewService } from './assessment-view.service';
import { OfferService } from './offer.service';
import { PartService } from './part.service';

@Controller('clients/:clientId/assessment')
export class AssessmentController {
  constructor(
    private readonly views: AssessmentViewService,
    private readonly parts: PartService,
    private readonly answers: AnswerService,
    private readonly offers: OfferService,
  ) {}

  /** The one assessment: parts, current and corrected answers, offers and scores. */
  @Get()
  @Requires('client.record.read', ['assessment'])
  async read(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Audit() audit: RequestContext['audit'],
  ): Promise<AssessmentResponse> {
    const assessment = await this.views.read(tx, clientId);
    audit.rowCount = assessment.answers.length;
    return assessment;
  }

  /** Starts a part. */
  @Post('parts')
  @Requires('client.record.write', ['assessment'])
  async startPart(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: StartPartRequest,
  ): Promise<CreatedResponse> {
    return this.parts.start(tx, clientId, request);
  }

  /** Corrects the start of a part, or completes it. */
  @Patch('parts/:partId')
  @Requires('client.record.write', ['assessment'])
  async updatePart(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('partId', ParseUUIDPipe) partId: string,
    @IfMatch() version: number,
    @Body() request: UpdatePartRequest,
  ): Promise<VersionResponse> {
    return this.parts.update(tx, clientId, partId, version, request);
  }

  /** Records the answers of a sitting; `If-Match` is the assessment's version, 0 while there is none. */
  @Post('answers')
  @HttpCode(200)
  @Requires('client.record.write', ['assessment'])
  async recordAnswers(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @IfMatch() version: number,
    @Body() request: RecordAnswersRequest,
  ): Promise<VersionResponse> {
    return this.answers.record(tx, clientId, version, request);
  }

  /** Offers a slot for the comprehensive assessment. */
  @Post('offers')
  @Requires('client.record.write', ['assessment'])
  async offer(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: OfferRequest,
  ): Promise<CreatedResponse> {
    return this.offers.offer(tx, clientId, request);
  }

  /** Records what became of an offered slot. */
  @Patch('offers/:offerId')
  @Requires('client.record.write', ['assessment'])
  async recordOfferOutcome(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @IfMatch() version: number,
    @Body() request: OfferOutcomeRequest,
  ): Promise<VersionResponse> {
    return this.offers.recordOutcome(tx, clientId, offerId, version, request);
  }
}
