import { Injectable } from '@nestjs/common';
import type { RecordAnswersRequest } from '@throughline/contracts/assessment';
import type { VersionResponse } from '@throughline/contracts/clients';
import { checkAnswers } from '@throughline/domain/assessment';
import { ClientWriter, momentOf, type Transaction, versionConflict } from '@throughline/server/platform';
import { EpisodeFinder, refuseErrors } from '../episode/episode-finder';
import { AssessmentRepository, sortAnswers } from './assessment.repository';

/** Records the answers of a sitting (AS-1). */
@Injectable()
export class AnswerService {
  constructor(
    private readonly writer: ClientWriter,
    private readonly episodes: EpisodeFinder,
    private readonly assessments: AssessmentRepository,
  ) {}

  /**
   * Answers that say nothing new are left as they are; a corrected one keeps its earlier row. `version` is the assessment's, 0
   * while there is none. A conflict names the questions whose answer would change.
   */
  async record(tx: Transaction, clientId: string, version: number, request: RecordAnswersRequest): Promise<VersionResponse> {
    const eventAt = momentOf(request.eventAt, 'eventAt', tx.now);
    const given = request.answers.map(({ question, value, gap }) => ({ question, value: value ?? null, gap: gap ?? null }));
    refuseErrors(checkAnswers(given));
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const assessment = await this.assessments.find(tx, episode.id);
      const questions = given.map(({ question }) => question);
      const current = assessment ? await this.assessments.currentAnswers(tx, assessment.id, questions) : [];
      const { changed, corrected } = sortAnswers(current, given);
      const found = assessment?.version ?? 0;
      if (found !== version)
        throw versionConflict(
          found,
          corrected.map(({ question }) => `answers.${question}`),
        );
      if (changed.length === 0) return { version };
      const assessmentId = assessment?.id ?? (await this.assessments.create(tx, episode)).id;
      await this.assessments.replaceAnswers(tx, { clientId, assessmentId, part: request.part, eventAt }, changed);
      return { version: assessment ? await this.assessments.raiseVersion(tx, assessmentId, version) : 1 };
    });
  }
}
