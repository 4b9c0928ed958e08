import type { Role } from '@throughline/domain/access';
import { familyNames, givenNames, towns } from '../people/names';
import type { Random } from '../random';
import type { Organisation, ServicePlan, StaffPlan, TeamPlan } from './organisation';

/** How large an invented provider is. */
export interface OrganisationShape {
  readonly name: string;
  /** Part of staff e-mail addresses; `example` is a domain that cannot exist. */
  readonly domain: string;
  readonly adultServices: number;
  readonly youngPeoplesServices: number;
  readonly teamsPerService: number;
  readonly keyworkersPerTeam: number;
  /** First number of the NDTMS agency codes, after the N. */
  readonly firstAgency: number;
}

/** Roles that are held for the whole provider, one person each. */
const providerRoles: readonly Role[] = ['prescriber', 'safeguarding-lead', 'data-officer', 'administrator', 'peer-mentor', 'commissioner'];
const teamNames = ['Harbour', 'Moor', 'Lighthouse', 'Quayside', 'Orchard', 'Beacon', 'Meadow', 'Viaduct'];
const siteNames = ['Quayside House', 'The Old Ropeworks', 'Beacon Centre', 'Tollgate Rooms', 'Saltmarsh Clinic'];

/** Invents a provider. Ids are made as of `at` (epoch milliseconds), before any client. */
export function buildOrganisation(random: Random, shape: OrganisationShape, at: number): Organisation {
  const services = Array.from({ length: shape.adultServices + shape.youngPeoplesServices }, (_, index) =>
    serviceOf(random, shape, index, at),
  );
  const hire = hiring(random, shape.domain, at);
  const teams: TeamPlan[] = [];
  const staff: StaffPlan[] = [];
  const everywhere = services.map(({ id }) => id);
  for (const service of services) {
    const count = service.youngPeople ? 1 : shape.teamsPerService;
    for (let number = 0; number < count; number++) {
      const id = random.id(at);
      const place = { serviceIds: [service.id], teamIds: [id] };
      const lead = hire('team-lead', place);
      const keyworkers = Array.from({ length: service.youngPeople ? 1 : shape.keyworkersPerTeam }, () => hire('keyworker', place));
      staff.push(lead, ...keyworkers);
      const name = service.youngPeople ? "Young people's team" : `${teamNames[number % teamNames.length]} team`;
      teams.push({
        id,
        serviceId: service.id,
        name,
        youngPeople: service.youngPeople,
        lead: lead.id,
        keyworkers: keyworkers.map((worker) => worker.id),
      });
    }
  }
  for (const role of providerRoles)
    staff.push(hire(role, { serviceIds: everywhere, teamIds: role === 'prescriber' ? teams.map(({ id }) => id) : [] }));
  const lead = staff.find(({ role }) => role === 'safeguarding-lead');
  return { providerId: random.id(at), name: shape.name, services, teams, staff, safeguardingLeadId: lead!.id };
}

function serviceOf(random: Random, shape: OrganisationShape, index: number, at: number): ServicePlan {
  const youngPeople = index >= shape.adultServices;
  const town = towns[(youngPeople ? index - shape.adultServices : index) % towns.length];
  const area = Math.floor(index / towns.length);
  return {
    id: random.id(at),
    name: `${town}${area > 0 ? ` ${area + 1}` : ''} ${youngPeople ? "Young People's Service" : 'Adult Service'}`,
    agencyCode: `N${`${(shape.firstAgency + index) % 10_000}`.padStart(4, '0')}`,
    partnershipCode: `X${`${(index % 90) + 10}`}B`,
    localAuthorityCode: `E0600${`${9000 + (index % 1000)}`}`,
    youngPeople,
    siteNames: [siteNames[index % siteNames.length]!],
  };
}

/** Gives each member of staff a name and an address that nobody else of the provider has. */
function hiring(
  random: Random,
  domain: string,
  at: number,
): (role: Role, place: { serviceIds: readonly string[]; teamIds: readonly string[] }) => StaffPlan {
  const taken = new Set<string>();
  return (role, place) => {
    const given = random.pick(givenNames[random.chance(0.4) ? 'M' : 'F']);
    const family = random.pick(familyNames);
    let local = `${given}.${family}`.toLowerCase();
    for (let number = 2; taken.has(local); number++) local = `${given}.${family}${number}`.toLowerCase();
    taken.add(local);
    return { id: random.id(at), displayName: `${given} ${family}`, email: `${local}@${domain}.example`, role, ...place };
  };
}
