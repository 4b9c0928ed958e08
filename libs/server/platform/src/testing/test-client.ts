import { Allocation, Client, Consent, Episode, newId, Referral, RestrictedReader } from '@throughline/server/database';
import type { TestOrganisation } from '@throughline/server/database/testing';
import type { DataSource } from 'typeorm';
import { Projector } from '../projector/projector';

/** What differs from an ordinary client of the harbour team with the keyworker as care coordinator. */
export interface TestClientTraits {
  readonly teamId?: string;
  readonly coordinatorId?: string | null;
  readonly restricted?: boolean;
  readonly readers?: readonly string[];
  readonly staffMemberId?: string;
  readonly openedOn?: string;
  readonly familyName?: string;
  /** NDTMS consent: true by default; null leaves it unasked. */
  readonly ndtmsConsent?: boolean | null;
}

let lastNumber = 70_000;

/** Inserts a client with an open episode, a referral and an allocation, and projects it. Returns its ids. */
export async function insertTestClient(
  admin: DataSource,
  organisation: TestOrganisation,
  traits: TestClientTraits = {},
): Promise<{ clientId: string; episodeId: string }> {
  const { providerId, serviceId, teamId, staff } = organisation;
  const [clientId, episodeId] = [newId(), newId()];
  const openedOn = traits.openedOn ?? '2026-11-02';
  const person = {
    reference: `TL-${++lastNumber}`,
    givenName: 'Rowan',
    familyName: traits.familyName ?? 'Tidewater',
    birthDate: '1985-03-12',
    sex: 'M',
    postcode: 'SR1 2AB',
    ethnicity: 'A',
    nationality: 'GBR',
    restricted: traits.restricted ?? false,
    staffMemberId: traits.staffMemberId ?? null,
  };
  await admin.transaction(async (manager) => {
    await manager.insert(Client, { providerId, id: clientId, ...person });
    await manager.insert(Episode, { providerId, id: episodeId, clientId, serviceId, openedOn });
    await manager.insert(Referral, {
      providerId,
      id: newId(),
      clientId,
      episodeId,
      receivedOn: openedOn,
      source: 'self',
      channel: 'phone',
      substances: ['heroin'],
    });
    await manager.insert(Allocation, {
      providerId,
      id: newId(),
      clientId,
      episodeId,
      teamId: traits.teamId ?? teamId,
      staffId: traits.coordinatorId === undefined ? staff.keyworker : traits.coordinatorId,
      startedAt: new Date(`${openedOn}T09:00:00Z`),
    });
    for (const staffId of traits.readers ?? []) await manager.insert(RestrictedReader, { providerId, clientId, staffId });
    const ndtms = traits.ndtmsConsent === undefined ? true : traits.ndtmsConsent;
    if (ndtms !== null)
      await manager.insert(Consent, {
        providerId,
        id: newId(),
        clientId,
        purpose: 'ndtms',
        given: ndtms,
        decidedAt: new Date(`${openedOn}T09:30:00Z`),
      });
    await new Projector().project(manager, providerId, [clientId], new Date().toISOString());
  });
  return { clientId, episodeId };
}
