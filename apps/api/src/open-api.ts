import type { INestApplication } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { apiPrefix, type Requirement, routesOf } from '@throughline/server/platform';
import { asOpenApi31 } from './open-api-schemas';

const problem = {
  description: 'A problem (RFC 9457) with findings',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } } },
};

interface Operation {
  operationId?: string;
  'x-permission'?: string;
  responses: Record<string, unknown>;
}

/** OpenAPI 3.1 of the running routes, with the permission of each and the one form of every error. */
export function describeApi(app: INestApplication, schemas: Parameters<typeof SwaggerModule.createDocument>[2]): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Throughline')
    .setDescription(
      'Case management for drug and alcohol treatment. Writes to an existing row name its version in If-Match; errors are application/problem+json.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('throughline', { type: 'apiKey', in: 'cookie' })
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    ...schemas,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const requirements = new Map(
    routesOf(app.get(DiscoveryService), apiPrefix).map((route) => [route.handler.replace('Controller.', '.'), route.requirement]),
  );
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) describeOperation(operation, requirements);
  }
  const components = { ...document.components, schemas: sorted(document.components?.schemas ?? {}) };
  return asOpenApi31({ ...document, paths: sorted(document.paths), components });
}

const sorted = <T>(named: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));

function describeOperation(operation: Operation, requirements: ReadonlyMap<string, Requirement | undefined>): void {
  const permission = operation.operationId ? requirements.get(operation.operationId)?.permission : undefined;
  if (permission) operation['x-permission'] = permission;
  operation.responses['default'] = problem;
}
