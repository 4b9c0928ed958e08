import { Injectable } from '@nestjs/common';
import type { StartPartRequest, UpdatePartRequest } from '@throughline/contracts/assessment';
import type { VersionResponse } from '@throughline/contracts/clients';
import type { CreatedResponse } from '@throughline/contracts/referrals';
import { checkPart, type AssessmentPart as PartName, type PartMoments } from '@throughline/domain/assessment';
import { londonDay, type Instant } from '@throughline/domain/calendar';
import { AssessmentOffer, AssessmentPart, Episode, newId } from '@throughline/server/database';
import { ClientWriter, momentOf, notFound, principalOf, type Transaction, updateVersioned } from '@throughline/server/platform';
import { EpisodeFinder, refuseErrors } from '../episode/episode-finder';
import { AssessmentRepository } from './assessment.repository';

const momentsOf = (part: AssessmentPart): PartMoments => ({
  part: part.part as PartName,
  startedAt: part.startedAt.toISOString(),
  completedAt: part.completedAt?.toISOString() ?? null,
});

/** Starts, corrects and completes the parts of the one assessment (AS-1, IN-4). */
@Injectable()
export class PartService {
  constructor(
    private readonly writer: ClientWriter,
    private readonly episodes: EpisodeFinder,
    private readonly assessments: AssessmentRepository,
  ) {}

  /** Starting the initial part is the triage of the episode; starting the comprehensive one answers the offer of that day. */
  async start(tx: Transaction, clientId: string, request: StartPartRequest): Promise<CreatedResponse> {
    const startedAt = momentOf(request.startedAt, 'startedAt', tx.now);
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const assessment = await this.assessments.find(tx, episode.id);
      const others = assessment ? (await this.assessments.parts(tx, assessment.id)).map(momentsOf) : [];
      // Treatment is held against a part when its completion changes, not when it begins.
      refuseErrors(
        checkPart({ part: request.part, startedAt, completedAt: null, others, referredOn: episode.openedOn, structuredFrom: null }),
      );
      const { id: assessmentId } = assessment ?? (await this.assessments.create(tx, episode));
      const id = newId();
      const { staffId } = principalOf(tx);
      const row = {
        providerId: tx.providerId,
        id,
        clientId,
        assessmentId,
        part: request.part,
        startedAt: new Date(startedAt),
        completedAt: null,
      };
      await tx.manager.insert(AssessmentPart, { ...row, createdBy: staffId, updatedBy: staffId });
      if (request.part === 'initial' && episode.triagedOn === null) await this.triage(tx, episode, startedAt, null);
      if (request.part === 'comprehensive') await this.attend(tx, episode, startedAt);
      return { id, version: 1 };
    });
  }

  /** A corrected start keeps its earlier value; the day of triage follows the initial part. */
  async update(tx: Transaction, clientId: string, partId: string, version: number, request: UpdatePartRequest): Promise<VersionResponse> {
    const startedAt = request.startedAt === undefined ? undefined : momentOf(request.startedAt, 'startedAt', tx.now);
    const completedAt = request.completedAt ? momentOf(request.completedAt, 'completedAt', tx.now) : request.completedAt;
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const assessment = await this.assessments.find(tx, episode.id);
      const parts = assessment ? await this.assessments.parts(tx, assessment.id) : [];
      const part = parts.find(({ id }) => id === partId);
      if (!part) throw notFound();
      const before = momentsOf(part);
      const after = {
        ...before,
        startedAt: startedAt ?? before.startedAt,
        completedAt: completedAt === undefined ? before.completedAt : completedAt,
      };
      const structuredFrom = await this.assessments.structuredFrom(tx, episode.id);
      refuseErrors(
        checkPart({
          ...after,
          others: parts.filter(({ id }) => id !== partId).map(momentsOf),
          referredOn: episode.openedOn,
          structuredFrom,
        }),
      );
      const changes = {
        startedAt: new Date(after.startedAt),
        completedAt: after.completedAt === null ? null : new Date(after.completedAt),
      };
      const reason = request.reason ?? null;
      const saved = await updateVersioned(tx, AssessmentPart, part, version, changes, { clientId, record: 'assessment_part', reason });
      if (part.part === 'initial') await this.triage(tx, episode, after.startedAt, reason);
      return { version: saved };
    });
  }

  private async triage(tx: Transaction, episode: Episode, startedAt: Instant, reason: string | null): Promise<void> {
    const trail = { clientId: episode.clientId, record: 'episode', reason };
    await updateVersioned(tx, Episode, episode, episode.version, { triagedOn: londonDay(startedAt) }, trail);
  }

  private async attend(tx: Transaction, episode: Episode, startedAt: Instant): Promise<void> {
    const offer = await this.assessments.openOfferOn(tx, episode.id, londonDay(startedAt));
    if (!offer) return;
    const trail = { clientId: episode.clientId, record: 'assessment_offer' };
    await updateVersioned(tx, AssessmentOffer, offer, offer.version, { outcome: 'attended', outcomeAt: new Date(startedAt) }, trail);
  }
}
