import { errorFinding } from '@throughline/domain/findings';
import { refused } from '@throughline/server/platform';

/** In the order in which findings are listed. */
export const severities = ['error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

/** Where a page of findings ended: the key of its last row, in the order of the list. */
export interface FindingPlace {
  readonly severity: Severity;
  readonly code: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly path: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const packed = (id: string): string => id.replaceAll('-', '');
const unpacked = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The place as a short text for the next request; it says nothing about anybody. */
export function writePlace({ severity, code, clientId, episodeId, path }: FindingPlace): string {
  return Buffer.from([severities.indexOf(severity), code, packed(clientId), packed(episodeId), path].join('\n')).toString('base64url');
}

/** Reads a place back; a text of another kind is refused with `unknown-page`. */
export function readPlace(text: string): FindingPlace {
  const [rank, code, clientId, episodeId, path] = Buffer.from(text, 'base64url').toString('utf8').split('\n');
  const severity = severities[Number(rank)];
  const ids = [unpacked(clientId ?? ''), unpacked(episodeId ?? '')] as const;
  if (!severity || !code || path === undefined || !ids.every((id) => uuid.test(id))) throw refused([errorFinding('unknown-page', 'after')]);
  return { severity, code, clientId: ids[0], episodeId: ids[1], path };
}
