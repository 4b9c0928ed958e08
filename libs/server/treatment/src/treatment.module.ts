import { Module } from '@nestjs/common';
import { AnswerService } from './assessment/answer.service';
import { AssessmentController } from './assessment/assessment.controller';
import { AssessmentRepository } from './assessment/assessment.repository';
import { AssessmentViewRepository } from './assessment/assessment-view.repository';
import { AssessmentViewService } from './assessment/assessment-view.service';
import { OfferService } from './assessment/offer.service';
import { PartService } from './assessment/part.service';
import { DepartureController } from './departure/departure.controller';
import { DepartureService } from './departure/departure.service';
import { EpisodeFinder } from './episode/episode-finder';
import { InterventionController } from './interventions/intervention.controller';
import { InterventionRepository } from './interventions/intervention.repository';
import { InterventionService } from './interventions/intervention.service';
import { OutcomeController } from './outcomes/outcome.controller';
import { OutcomeRepository } from './outcomes/outcome.repository';
import { OutcomeService } from './outcomes/outcome.service';
import { GoalService } from './plans/goal.service';
import { PlanController } from './plans/plan.controller';
import { PlanRepository } from './plans/plan.repository';
import { PlanService } from './plans/plan.service';
import { ReviewService } from './plans/review.service';

/** Assessment, recovery plan, reviews, outcomes, interventions and departure (AS, PL, IN-5). */
@Module({
  controllers: [AssessmentController, PlanController, OutcomeController, InterventionController, DepartureController],
  providers: [
    EpisodeFinder,
    AssessmentRepository,
    AssessmentViewRepository,
    AssessmentViewService,
    PartService,
    AnswerService,
    OfferService,
    PlanRepository,
    PlanService,
    GoalService,
    ReviewService,
    OutcomeRepository,
    OutcomeService,
    InterventionRepository,
    InterventionService,
    DepartureService,
  ],
})
export class TreatmentModule {}
