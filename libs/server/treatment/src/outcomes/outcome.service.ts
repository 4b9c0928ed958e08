import { Injectable } from '@nestjs/common';
import type { VersionResponse } from '@throughline/contracts/clients';
import type { CorrectOutcomeRequest, OutcomeListResponse, RecordOutcomeRequest } from '@throughline/contracts/outcomes';
import type { CreatedResponse } from '@throughline/contracts/referrals';
import { londonDay } from '@throughline/domain/calendar';
import { checkOutcomeForm, checkTop, type TopAnswers } from '@throughline/domain/outcomes';
import { type Episode, newId, Outcome } from '@throughline/server/database';
import { ClientWriter, notFound, principalOf, type Transaction, updateVersioned } from '@throughline/server/platform';
import { EpisodeFinder, refuseErrors } from '../episode/episode-finder';
import { outcomeResponseOf } from './outcome.mapper';
import { OutcomeRepository } from './outcome.repository';

/** The database keeps the items in an order of its own: equal answers are not a change. */
function sameAnswers(a: Outcome['answers'], b: Outcome['answers']): boolean {
  const sorted = (answers: Outcome['answers']): string => JSON.stringify(Object.entries(answers).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}

const afterDischarge: ReadonlySet<string> = new Set(['exit', 'post-exit']);

/** Treatment Outcomes Profiles at start, review and exit (PL-4). */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly writer: ClientWriter,
    private readonly episodes: EpisodeFinder,
    private readonly outcomes: OutcomeRepository,
  ) {}

  async list(tx: Transaction, clientId: string): Promise<OutcomeListResponse> {
    const episodeId = await this.episodes.shownId(tx, clientId);
    const rows = episodeId === null ? [] : await this.outcomes.shown(tx, episodeId);
    return { outcomes: rows.map(outcomeResponseOf) };
  }

  async record(tx: Transaction, clientId: string, request: RecordOutcomeRequest): Promise<CreatedResponse> {
    const { stage, takenOn, answers } = request;
    return this.writer.write(tx, clientId, async () => {
      // A discharge may be recorded before its exit form, and a follow-up comes after it.
      const episode = await (afterDischarge.has(stage) ? this.episodes.shown(tx, clientId) : this.episodes.open(tx, clientId));
      await this.check(tx, episode, request, null);
      const id = newId();
      const { staffId } = principalOf(tx);
      await tx.manager.insert(Outcome, {
        providerId: tx.providerId,
        id,
        clientId,
        episodeId: episode.id,
        stage,
        takenOn,
        answers,
        createdBy: staffId,
        updatedBy: staffId,
      });
      return { id, version: 1 };
    });
  }

  /** Given answers replace the form's answers as a whole; the earlier ones are kept as a change. */
  async correct(
    tx: Transaction,
    clientId: string,
    outcomeId: string,
    version: number,
    request: CorrectOutcomeRequest,
  ): Promise<VersionResponse> {
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.shown(tx, clientId);
      const outcome = await this.outcomes.outcome(tx, clientId, episode.id, outcomeId);
      if (!outcome) throw notFound();
      const answers = request.answers && !sameAnswers(request.answers, outcome.answers) ? request.answers : outcome.answers;
      const changes = { takenOn: request.takenOn ?? outcome.takenOn, answers };
      await this.check(tx, episode, { stage: outcome.stage, ...changes }, outcomeId);
      const trail = { clientId, record: 'outcome', reason: request.reason ?? null };
      return { version: await updateVersioned(tx, Outcome, outcome, version, changes, trail) };
    });
  }

  private async check(
    tx: Transaction,
    episode: Episode,
    form: Pick<Outcome, 'stage' | 'takenOn' | 'answers'>,
    id: string | null,
  ): Promise<void> {
    const others = await this.outcomes.others(tx, episode.id, id);
    const { stage, takenOn, answers } = form;
    const dates = checkOutcomeForm({ stage, takenOn, referredOn: episode.openedOn, today: londonDay(tx.now), others });
    refuseErrors([...dates, ...checkTop(answers as TopAnswers)]);
  }
}
