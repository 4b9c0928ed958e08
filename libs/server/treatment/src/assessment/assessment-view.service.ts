import { Injectable } from '@nestjs/common';
import type { AssessmentResponse } from '@throughline/contracts/assessment';
import type { Transaction } from '@throughline/server/platform';
import { EpisodeFinder } from '../episode/episode-finder';
import { assessmentResponseOf } from './assessment.mapper';
import { AssessmentRepository } from './assessment.repository';
import { AssessmentViewRepository } from './assessment-view.repository';

/** Shows the assessment of the open or latest episode. */
@Injectable()
export class AssessmentViewService {
  constructor(
    private readonly episodes: EpisodeFinder,
    private readonly assessments: AssessmentRepository,
    private readonly views: AssessmentViewRepository,
  ) {}

  async read(tx: Transaction, clientId: string): Promise<AssessmentResponse> {
    const episodeId = await this.episodes.shownId(tx, clientId);
    if (episodeId === null) return assessmentResponseOf({ assessment: null, parts: [], answers: [], offers: [] });
    const assessment = await this.assessments.find(tx, episodeId);
    return assessmentResponseOf({
      assessment,
      parts: assessment ? await this.views.parts(tx, assessment.id) : [],
      answers: assessment ? await this.views.answers(tx, assessment.id) : [],
      offers: await this.views.offers(tx, episodeId),
    });
  }
}
