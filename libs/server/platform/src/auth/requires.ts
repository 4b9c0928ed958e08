import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@throughline/domain/access';

export const requirementKey = 'throughline:requirement';

/** What a route needs, and how its use is written into the audit. */
export interface Requirement {
  readonly permission: Permission | 'public' | 'signed-in';
  /** Kinds of data seen or changed. */
  readonly dataClasses: readonly string[];
  /** True for the break-glass route alone: `ask` is enough to come in. */
  readonly allowAsk?: boolean;
}

/** Names the permission of a route. A route with `:clientId` is decided for that record by `domain/access`. */
export const Requires = (
  permission: Permission | 'signed-in',
  dataClasses: readonly string[],
  options: { allowAsk?: boolean } = {},
): MethodDecorator => SetMetadata(requirementKey, { permission, dataClasses, ...options } satisfies Requirement);

/** Open to anybody: sign-in and health only. */
export const Public = (): MethodDecorator => SetMetadata(requirementKey, { permission: 'public', dataClasses: [] } satisfies Requirement);
