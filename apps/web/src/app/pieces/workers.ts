import type { OrganisationResponse } from '@throughline/contracts/organisation';
import { countWords, type FieldOption } from '@throughline/web/ui';

/** Every team that the reader works with. */
export function allTeams(organisation: OrganisationResponse | null): readonly FieldOption[] {
  return (organisation?.teams ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** Teams of one service. */
export function teamsOf(organisation: OrganisationResponse | null, serviceId: string | null): readonly FieldOption[] {
  return (organisation?.teams ?? []).filter((team) => team.serviceId === serviceId).map(({ id, name }) => ({ value: id, label: name }));
}

/** Workers of a team with what they carry, the least loaded first: `Priya Oakleaf, 48 clients`. */
export function workersOf(organisation: OrganisationResponse | null, teamId: string | null): readonly FieldOption[] {
  const members = organisation?.teams.find(({ id }) => id === teamId)?.members ?? [];
  return [...members]
    .sort((a, b) => a.caseload - b.caseload || a.name.localeCompare(b.name))
    .map(({ id, name, caseload }) => ({ value: id, label: `${name}, ${countWords(caseload, 'client')}` }));
}

/** Everybody who can own a task, once each, by name. */
export function staffOf(organisation: OrganisationResponse | null): readonly FieldOption[] {
  const byId = new Map((organisation?.teams ?? []).flatMap(({ members }) => members.map(({ id, name }) => [id, name] as const)));
  return [...byId].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}
