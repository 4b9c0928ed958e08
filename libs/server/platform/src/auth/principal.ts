/** A member of staff who is signed in, with what they may be asked about. */
export interface Principal {
  readonly providerId: string;
  readonly staffId: string;
  readonly displayName: string;
  readonly sessionId: string;
  readonly expiresAt: string;
  readonly roles: readonly { readonly role: string; readonly serviceId: string }[];
  readonly teamIds: readonly string[];
}

export const rolesOf = (principal: Principal): string[] => [...new Set(principal.roles.map(({ role }) => role))];
export const serviceIdsOf = (principal: Principal): string[] => [...new Set(principal.roles.map(({ serviceId }) => serviceId))];
