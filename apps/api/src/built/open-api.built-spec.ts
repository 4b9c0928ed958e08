import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint } from '@throughline/contracts/endpoint';
import * as endpointTables from '@throughline/contracts/endpoints';
import { isPermission } from '@throughline/domain/access';
import { ask } from './testing/built-app';

interface Operation {
  readonly operationId: string;
  readonly 'x-permission'?: string;
  readonly requestBody?: object;
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema?: object }> }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

const committed = path.join(process.cwd(), 'docs/openapi.json');
let document: Document;
let operations: [name: string, operation: Operation][];
beforeAll(async () => {
  document = (await ask<Document>('/api/openapi.json')).body;
  operations = Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${address}`, operation]),
  );
  // `UPDATE_OPENAPI=1 npm test -- --only=built` writes what is served now.
  if (process.env['UPDATE_OPENAPI'] === '1') writeFileSync(committed, `${JSON.stringify(document, null, 2)}\n`);
});

it('is the document in docs/openapi.json', () => {
  expect(document).toEqual(JSON.parse(readFileSync(committed, 'utf8')));
});

it('is OpenAPI 3.1', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  // Words of 3.0 that 3.1 does not have.
  expect(JSON.stringify(document)).not.toMatch(/"nullable":|"exclusiveM(in|ax)imum":true/);
});

it('has every route of the endpoint tables, and no other of the API', () => {
  const named = Object.values(endpointTables)
    .flatMap((table) => Object.values(table) as Endpoint<unknown, unknown>[])
    .map(({ method, path: address }) => `${method} ${address.replace(/:(\w+)/g, '{$1}')}`);
  const served = operations.map(([name]) => name).filter((name) => name.includes(' /api/v1/'));
  expect(served.sort()).toEqual(named.sort());
});

it('names the permission of every operation', () => {
  const unnamed = operations.filter(([, operation]) => {
    const permission = operation['x-permission'] ?? '';
    return permission !== 'public' && permission !== 'signed-in' && !isPermission(permission);
  });
  expect(unnamed.map(([name]) => name)).toEqual([]);
  const open = operations.filter(([, operation]) => operation['x-permission'] === 'public').map(([name]) => name);
  expect(open.sort()).toEqual(['GET /health/live', 'GET /health/ready', 'GET /metrics', 'POST /api/v1/session']);
});

it('describes every body, every answer and every error', () => {
  const bare = operations.filter(([name, { requestBody, responses }]) => {
    const body = /^(POST|PATCH)/.test(name) && !requestBody && !/cancellation$/.test(name);
    return body || !JSON.stringify(responses['default'] ?? '').includes('ProblemResponse');
  });
  expect(bare.map(([name]) => name)).toEqual([]);
});

it('refers to nothing that is missing, and leaves no array or object undescribed', () => {
  const text = JSON.stringify(document);
  const references = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? ''));
  expect([...references].filter((name) => !(name in document.components.schemas))).toEqual([]);
  expect([...new Set(operations.map(([, { operationId }]) => operationId))]).toHaveLength(operations.length);
  expect(text).not.toContain('"items":{}');
});
