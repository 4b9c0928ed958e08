import { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { Provider, Service, Site, Staff, StaffRole, Team, TeamMember } from '../entities';
import { newId } from '../new-id';

/** A provider with one adult service, two teams, and one member of staff a role (two keyworkers). */
export interface TestOrganisation {
  readonly providerId: string;
  readonly serviceId: string;
  readonly teamId: string;
  readonly otherTeamId: string;
  /** By role; `other-keyworker` is of the other team. */
  readonly staff: Readonly<Record<TestRole, string>>;
}

export type TestRole =
  | 'keyworker'
  | 'other-keyworker'
  | 'team-lead'
  | 'prescriber'
  | 'safeguarding-lead'
  | 'data-officer'
  | 'administrator'
  | 'peer-mentor'
  | 'commissioner';

export const testRoles: readonly TestRole[] = [
  'keyworker',
  'other-keyworker',
  'team-lead',
  'prescriber',
  'safeguarding-lead',
  'data-officer',
  'administrator',
  'peer-mentor',
  'commissioner',
];

/** Password of every test member of staff, as an Argon2id hash of small cost made once. */
export interface TestPassword {
  readonly hash: string;
}

/** Inserts an organisation as superuser. `agencyCode` must be free in the provider. */
export async function insertTestOrganisation(
  adminUrl: string,
  options: { agencyCode?: string; passwordHash?: string } = {},
): Promise<TestOrganisation> {
  const dataSource: DataSource = await createDataSource({ url: adminUrl, poolSize: 1, applicationName: 'test-arrange' }).initialize();
  const providerId = newId();
  const [serviceId, teamId, otherTeamId] = [newId(), newId(), newId()];
  const staff = Object.fromEntries(testRoles.map((role) => [role, newId()])) as Record<TestRole, string>;
  try {
    await dataSource.transaction(async (manager) => {
      await manager.insert(Provider, { providerId, name: 'Harbour Way Recovery', demo: true });
      await manager.insert(Service, {
        providerId,
        id: serviceId,
        name: 'Eastmere Adults',
        agencyCode: options.agencyCode ?? 'N9001',
        partnershipCode: 'A12B',
        localAuthorityCode: null,
        youngPeople: false,
      });
      await manager.insert(Site, { providerId, id: newId(), serviceId, name: 'Quayside', postcode: null });
      await manager.insert(Team, [
        { providerId, id: teamId, serviceId, name: 'Harbour team' },
        { providerId, id: otherTeamId, serviceId, name: 'Moor team' },
      ]);
      await manager.insert(
        Staff,
        testRoles.map((role) => ({
          providerId,
          id: staff[role],
          displayName: `Test ${role}`,
          email: `${role}@${providerId.slice(0, 8)}.example`,
          passwordHash: options.passwordHash ?? 'none',
          signInBlockedUntil: null,
        })),
      );
      await manager.insert(
        StaffRole,
        testRoles.map((role) => ({ providerId, staffId: staff[role], role: role === 'other-keyworker' ? 'keyworker' : role, serviceId })),
      );
      await manager.insert(TeamMember, [
        { providerId, teamId, staffId: staff.keyworker },
        { providerId, teamId, staffId: staff['team-lead'] },
        { providerId, teamId: otherTeamId, staffId: staff['other-keyworker'] },
      ]);
    });
  } finally {
    await dataSource.destroy();
  }
  return { providerId, serviceId, teamId, otherTeamId, staff };
}
