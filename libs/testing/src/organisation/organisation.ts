import type { Role } from '@throughline/domain/access';

/** A team of an invented provider and who coordinates care in it. */
export interface TeamPlan {
  readonly id: string;
  readonly serviceId: string;
  readonly name: string;
  readonly youngPeople: boolean;
  readonly lead: string;
  readonly keyworkers: readonly string[];
}

export interface StaffPlan {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  /** Role and services in which it is held. */
  readonly role: Role;
  readonly serviceIds: readonly string[];
  readonly teamIds: readonly string[];
}

export interface ServicePlan {
  readonly id: string;
  readonly name: string;
  readonly agencyCode: string;
  readonly partnershipCode: string;
  readonly localAuthorityCode: string;
  readonly youngPeople: boolean;
  readonly siteNames: readonly string[];
}

/** A provider with its services, teams and staff: who is there before the first client. */
export interface Organisation {
  readonly providerId: string;
  readonly name: string;
  readonly services: readonly ServicePlan[];
  readonly teams: readonly TeamPlan[];
  readonly staff: readonly StaffPlan[];
  readonly safeguardingLeadId: string;
}
