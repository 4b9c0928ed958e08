export class StaffReference {
  id!: string;
  name!: string;
  roles!: string[];
  /** Open allocations. */
  caseload!: number;
}

export class TeamResponse {
  id!: string;
  name!: string;
  serviceId!: string;
  members!: StaffReference[];
}

export class ServiceResponse {
  id!: string;
  name!: string;
  agencyCode!: string;
  youngPeople!: boolean;
}

/** Services and teams that the reader works in. */
export class OrganisationResponse {
  services!: ServiceResponse[];
  teams!: TeamResponse[];
}
