import { Injectable } from '@nestjs/common';
import type { VersionResponse } from '@throughline/contracts/clients';
import type { InterventionListResponse, InterventionRequest, UpdateInterventionRequest } from '@throughline/contracts/interventions';
import type { CreatedResponse } from '@throughline/contracts/referrals';
import { londonDay } from '@throughline/domain/calendar';
import { checkIntervention, type InterventionDates } from '@throughline/domain/episodes';
import { type Episode, Intervention, newId } from '@throughline/server/database';
import { ClientWriter, notFound, principalOf, type Transaction, updateVersioned } from '@throughline/server/platform';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { EpisodeFinder, refuseErrors } from '../episode/episode-finder';
import { InterventionRepository } from './intervention.repository';

const updatable = ['setting', 'agreedOn', 'firstOfferedOn', 'startedOn', 'endedOn', 'exitStatus'] as const;

/** Interventions from agreement to end: their dates are the waiting-time clock (IN-5). */
@Injectable()
export class InterventionService {
  constructor(
    private readonly writer: ClientWriter,
    private readonly episodes: EpisodeFinder,
    private readonly interventions: InterventionRepository,
    private readonly assessments: AssessmentRepository,
  ) {}

  async list(tx: Transaction, clientId: string): Promise<InterventionListResponse> {
    const episodeId = await this.episodes.shownId(tx, clientId);
    return { interventions: episodeId === null ? [] : await this.interventions.shown(tx, episodeId) };
  }

  async agree(tx: Transaction, clientId: string, request: InterventionRequest): Promise<CreatedResponse> {
    const { kind, setting = 'community', agreedOn, firstOfferedOn = null, startedOn = null } = request;
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const dates = { agreedOn, firstOfferedOn, startedOn, endedOn: null, exitStatus: null };
      await this.check(tx, episode, kind, dates);
      const id = newId();
      const { staffId } = principalOf(tx);
      const row = { providerId: tx.providerId, id, clientId, episodeId: episode.id, kind, setting, ...dates };
      await tx.manager.insert(Intervention, { ...row, createdBy: staffId, updatedBy: staffId });
      return { id, version: 1 };
    });
  }

  async update(
    tx: Transaction,
    clientId: string,
    id: string,
    version: number,
    request: UpdateInterventionRequest,
  ): Promise<VersionResponse> {
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.shown(tx, clientId);
      const intervention = await this.interventions.intervention(tx, clientId, episode.id, id);
      if (!intervention) throw notFound();
      const given = updatable.filter((field) => request[field] !== undefined);
      const changes: Partial<Intervention> = Object.fromEntries(given.map((field) => [field, request[field]]));
      await this.check(tx, episode, intervention.kind, { ...intervention, ...changes });
      const trail = { clientId, record: 'intervention', reason: request.reason ?? null };
      return { version: await updateVersioned(tx, Intervention, intervention, version, changes, trail) };
    });
  }

  private async check(tx: Transaction, episode: Episode, kind: string, dates: InterventionDates): Promise<void> {
    const comprehensiveCompletedOn = dates.startedOn === null ? null : await this.assessments.comprehensiveCompletedOn(tx, episode.id);
    const { openedOn: referredOn, closedOn } = episode;
    refuseErrors(checkIntervention({ ...dates, kind, referredOn, closedOn, comprehensiveCompletedOn, today: londonDay(tx.now) }));
  }
}
