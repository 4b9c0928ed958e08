import { Injectable } from '@nestjs/common';
import type { AddReferralRequest, RegisteredResponse, RegisterReferralRequest } from '@throughline/contracts/referrals';
import { type Day, londonDay } from '@throughline/domain/calendar';
import { checkOpening, type EpisodeOpening } from '@throughline/domain/episodes';
import { errorFinding, type Finding, hasErrors, under } from '@throughline/domain/findings';
import { checkBirthDate } from '@throughline/domain/people';
import { Client, Episode, newId } from '@throughline/server/database';
import { ClientWriter, momentOf, notFound, refused, type Transaction, updateVersioned } from '@throughline/server/platform';
import { missingNames, personColumns } from '../clients/person-columns';
import { consentRow } from '../statements/consent-rows';
import { findOpenEpisode } from './open-episode';
import { ReferralRepository } from './referral.repository';

/** Referrals of new and of known people (IN-1, IN-2). */
@Injectable()
export class ReferralService {
  constructor(
    private readonly repository: ReferralRepository,
    private readonly writer: ClientWriter,
  ) {}

  /** Registers a person: client, episode, referral, statements, consents and allocation, or nothing. */
  async register(tx: Transaction, request: RegisterReferralRequest): Promise<RegisteredResponse> {
    const { person, referral, serviceId, teamId, staffId = null } = request;
    const today = londonDay(tx.now);
    const consents = request.consents.map((consent, index) => consentRow(tx, consent, `consents.${index}`));
    const readyAt = request.readiness ? momentOf(request.readiness.at, 'readiness.at', tx.now) : null;
    const priorityAt = request.priority ? momentOf(request.priority.at, 'priority.at', tx.now) : null;
    const birth = checkBirthDate({ bornOn: person.birthDate, today });
    refuseErrors([
      ...[...missingNames(person), ...birth].map((finding) => under('person', finding)),
      // A date of birth that is wrong by itself says nothing about the referral.
      ...openingFindings(
        { referredOn: referral.receivedOn, today, bornOn: hasErrors(birth) ? null : person.birthDate, others: [] },
        'referral.receivedOn',
      ),
      ...(await this.placementFindings(tx, serviceId, teamId, staffId)),
    ]);

    const clientId = newId();
    const reference = await this.repository.nextReference(tx);
    await tx.manager.insert(Client, { ...this.repository.authored(tx), ...personColumns(person), id: clientId, reference });
    const episodeId = await this.repository.openEpisode(tx, clientId, serviceId, referral.receivedOn);
    await this.repository.addReferral(tx, clientId, episodeId, referral);
    if (request.readiness && readyAt)
      await this.repository.addReadiness(tx, clientId, episodeId, request.readiness.ready, new Date(readyAt));
    if (request.priority && priorityAt)
      await this.repository.addPriority(tx, clientId, episodeId, request.priority.reason, new Date(priorityAt));
    await this.repository.addConsents(tx, clientId, consents);
    await this.repository.allocate(tx, clientId, episodeId, teamId, staffId);
    await this.writer.created(tx, clientId);
    return { clientId, reference, episodeId };
  }

  /** Adds a referral to the open episode, which begins with its earliest referral, or opens a new episode at the team. */
  async add(tx: Transaction, clientId: string, request: AddReferralRequest): Promise<RegisteredResponse> {
    return this.writer.write(tx, clientId, async () => {
      const client = await tx.manager.findOneBy(Client, { providerId: tx.providerId, id: clientId });
      if (!client) throw notFound();
      const open = await findOpenEpisode(tx, clientId);
      const episodeId = open ? await this.join(tx, client, open, request) : await this.open(tx, client, request);
      await this.repository.addReferral(tx, clientId, episodeId, request);
      return { clientId, reference: client.reference, episodeId };
    });
  }

  private async join(tx: Transaction, client: Client, episode: Episode, request: AddReferralRequest): Promise<string> {
    if (episode.serviceId !== request.serviceId)
      throw refused([errorFinding('episode-already-open', 'serviceId', { referredOn: episode.openedOn })]);
    const today = londonDay(tx.now);
    refuseErrors(openingFindings({ referredOn: request.receivedOn, today, bornOn: client.birthDate, others: [] }, 'receivedOn'));
    if (request.receivedOn < episode.openedOn) {
      await updateVersioned(
        tx,
        Episode,
        episode,
        episode.version,
        { openedOn: request.receivedOn },
        { clientId: client.id, record: 'episode', reason: 'earlier referral recorded' },
      );
    }
    return episode.id;
  }

  private async open(tx: Transaction, client: Client, request: AddReferralRequest): Promise<string> {
    const others = await this.repository.episodeDates(tx, client.id, request.serviceId);
    refuseErrors([
      ...openingFindings({ referredOn: request.receivedOn, today: londonDay(tx.now), bornOn: client.birthDate, others }, 'receivedOn'),
      ...(await this.placementFindings(tx, request.serviceId, request.teamId, null)),
    ]);
    const episodeId = await this.repository.openEpisode(tx, client.id, request.serviceId, request.receivedOn);
    await this.repository.allocate(tx, client.id, episodeId, request.teamId, null);
    return episodeId;
  }

  private async placementFindings(tx: Transaction, serviceId: string, teamId: string, staffId: string | null): Promise<Finding[]> {
    const { teamFound, staffFound } = await this.repository.placement(tx, serviceId, teamId, staffId);
    if (!teamFound) return [errorFinding('unknown-team', 'teamId')];
    return staffFound ? [] : [errorFinding('unknown-staff', 'staffId')];
  }
}

/** Findings of the opening rule, at the field of the request that holds the day of referral. */
function openingFindings(opening: EpisodeOpening & { readonly referredOn: Day }, path: string): Finding[] {
  return checkOpening(opening).map((finding) => (finding.path === 'episode.referredOn' ? { ...finding, path } : finding));
}

function refuseErrors(findings: readonly Finding[]): void {
  if (hasErrors(findings)) throw refused(findings);
}
