import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { requirementKey, type Requirement } from './requires';

/** One handler with its method, path and requirement, as the running application has it. */
export interface RouteDescription {
  readonly method: string;
  /** As an endpoint names it: `/api/v1/clients/:clientId`. */
  readonly path: string;
  readonly requirement: Requirement | undefined;
  readonly handler: string;
}

/** Every route of the application: what start-up, tests and the access matrix are held against. */
export function routesOf(discovery: DiscoveryService, prefix: string): RouteDescription[] {
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype, instance }) => {
    if (!metatype || !instance) return [];
    const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
    const prototype = Object.getPrototypeOf(instance) as Record<string, Type>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as unknown as object;
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
      if (path === undefined) return [];
      const joined = [prefix, base, path]
        .map((part) => part.replace(/^\/+|\/+$/g, ''))
        .filter(Boolean)
        .join('/');
      return [
        {
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET',
          path: `/${joined}`,
          requirement: Reflect.getMetadata(requirementKey, handler) as Requirement | undefined,
          handler: `${metatype.name}.${name}`,
        },
      ];
    });
  });
}

/** Refuses to start when a route names no permission: closed by default. */
export function assertEveryRouteDecided(routes: readonly RouteDescription[]): void {
  const open = routes.filter((route) => !route.requirement).map((route) => route.handler);
  if (open.length > 0) throw new Error(`These routes name no permission: ${open.join(', ')}. Add @Requires or @Public.`);
}
