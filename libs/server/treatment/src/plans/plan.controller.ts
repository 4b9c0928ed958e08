import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { VersionResponse } from '@throughline/contracts/clients';
import { GoalRequest, PlanRequest, PlansResponse, ReviewRequest, SignPlanRequest } from '@throughline/contracts/plans';
import { CreatedResponse } from '@throughline/contracts/referrals';
import { Audit, IfMatch, Requires, type RequestContext, type Transaction, Tx } from '@throughline/server/platform';
import { GoalService } from './goal.service';
import { PlanService } from './plan.service';
import { ReviewService } from './review.service';

@Controller('clients/:clientId')
export class PlanController {
  constructor(
    private readonly plans: PlanService,
    private readonly goals: GoalService,
    private readonly reviews: ReviewService,
  ) {}

  /** Versions of the recovery plan, reviews, and when the next review is due. */
  @Get('plans')
  @Requires('client.record.read', ['plan'])
  async read(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Audit() audit: RequestContext['audit'],
  ): Promise<PlansResponse> {
    const shown = await this.plans.read(tx, clientId);
    audit.rowCount = shown.plans.length + shown.reviews.length;
    return shown;
  }

  /** Drafts the next version. */
  @Post('plans')
  @Requires('client.record.write', ['plan'])
  async draft(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: PlanRequest,
  ): Promise<CreatedResponse> {
    return this.plans.draft(tx, clientId, request);
  }

  /** Changes the client's own words in a draft. */
  @Patch('plans/:planId')
  @Requires('client.record.write', ['plan'])
  async update(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('planId', ParseUUIDPipe) planId: string,
    @IfMatch() version: number,
    @Body() request: PlanRequest,
  ): Promise<VersionResponse> {
    return this.plans.update(tx, clientId, planId, version, request);
  }

  /** Adds a goal to a draft. */
  @Post('plans/:planId/goals')
  @Requires('client.record.write', ['plan'])
  async addGoal(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Body() request: GoalRequest,
  ): Promise<CreatedResponse> {
    return this.goals.add(tx, clientId, planId, request);
  }

  /** Changes a goal of a draft, or the progress of a goal of a signed version. */
  @Patch('plans/:planId/goals/:goalId')
  @Requires('client.record.write', ['plan'])
  async updateGoal(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Param('goalId', ParseUUIDPipe) goalId: string,
    @IfMatch() version: number,
    @Body() request: GoalRequest,
  ): Promise<VersionResponse> {
    return this.goals.update(tx, clientId, planId, goalId, version, request);
  }

  /** Signs a draft with the client. */
  @Post('plans/:planId/signature')
  @HttpCode(200)
  @Requires('client.record.write', ['plan'])
  async sign(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('planId', ParseUUIDPipe) planId: string,
    @IfMatch() version: number,
    @Body() request: SignPlanRequest,
  ): Promise<VersionResponse> {
    return this.plans.sign(tx, clientId, planId, version, request);
  }

  /** Records a review of the signed plan. */
  @Post('reviews')
  @Requires('client.record.write', ['plan'])
  async holdReview(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: ReviewRequest,
  ): Promise<CreatedResponse> {
    return this.reviews.hold(tx, clientId, request);
  }
}
