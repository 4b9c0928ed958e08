import { newId, Provider, Service, Site, Staff, StaffRole, Team, TeamMember } from '@throughline/server/database';
import type { Organisation } from '@throughline/testing';
import type { EntityManager } from 'typeorm';

/** Inserts an invented provider; everybody of it signs in with the one password of the demonstration. */
export async function writeOrganisation(
  manager: EntityManager,
  organisation: Organisation,
  options: { passwordHash: string; lastClientNumber: number },
): Promise<void> {
  const { providerId, name, services, teams, staff } = organisation;
  await manager.insert(Provider, { providerId, name, demo: true, lastClientNumber: options.lastClientNumber });
  await manager.insert(
    Service,
    services.map(({ siteNames: _sites, ...service }) => ({ providerId, ...service })),
  );
  await manager.insert(
    Site,
    services.flatMap((service) =>
      service.siteNames.map((siteName) => ({ providerId, id: newId(), serviceId: service.id, name: siteName, postcode: null })),
    ),
  );
  await manager.insert(
    Team,
    teams.map((team) => ({ providerId, id: team.id, serviceId: team.serviceId, name: team.name })),
  );
  for (let from = 0; from < staff.length; from += 200) {
    const some = staff.slice(from, from + 200);
    await manager.insert(
      Staff,
      some.map(({ id, displayName, email }) => ({
        providerId,
        id,
        displayName,
        email,
        passwordHash: options.passwordHash,
        signInBlockedUntil: null,
      })),
    );
    await manager.insert(
      StaffRole,
      some.flatMap(({ id, role, serviceIds }) => serviceIds.map((serviceId) => ({ providerId, staffId: id, role, serviceId }))),
    );
    const members = some.flatMap(({ id, teamIds }) => teamIds.map((teamId) => ({ providerId, teamId, staffId: id })));
    if (members.length > 0) await manager.insert(TeamMember, members);
  }
}
