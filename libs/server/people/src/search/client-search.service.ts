import { Injectable } from '@nestjs/common';
import type { ClientListItem, ClientListResponse, ClientSearchRequest } from '@throughline/contracts/clients';
import { errorFinding } from '@throughline/domain/findings';
import { principalOf, refused, type Transaction } from '@throughline/server/platform';
import { searchStatement } from './search-statement';

interface Row {
  client_id: string;
  reference: string;
  display_name: string;
  birth_date: string;
  restricted: boolean;
  hidden: boolean;
  stage: ClientListItem['stage'];
  coordinator: string | null;
  team: string | null;
  next_due_at: Date | null;
  next_review_on: string | null;
  flags: ClientListItem['flags'];
  finding_errors: number;
}

const pageSize = 50;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Lists of clients, page by page in the order of names. One statement, however many rows. */
@Injectable()
export class ClientSearchService {
  async find(tx: Transaction, request: ClientSearchRequest): Promise<ClientListResponse> {
    const limit = request.limit ?? pageSize;
    const after = request.after === undefined ? null : readPlace(request.after);
    // One row more than asked for says whether there is a next page.
    const { sql, parameters } = searchStatement(principalOf(tx), request, after, limit + 1);
    const rows: Row[] = await tx.manager.query(sql, [...parameters]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { items: shown.map(toItem), next: rows.length > limit && last ? writePlace(last.client_id) : null };
  }
}

/** What a page ends with is named by the client's id alone: a name in it would tell whose record is restricted. */
const writePlace = (clientId: string): string => Buffer.from(clientId.replaceAll('-', ''), 'hex').toString('base64url');

function readPlace(text: string): string {
  const id = Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!uuid.test(id)) throw refused([errorFinding('unknown-page', 'after')]);
  return id;
}

/** A record that the reader may not open is listed by its reference only. */
function toItem(row: Row): ClientListItem {
  return {
    id: row.client_id,
    reference: row.reference,
    name: row.hidden ? '' : row.display_name,
    birthDate: row.hidden ? null : row.birth_date,
    restricted: row.restricted || row.hidden,
    stage: row.stage,
    coordinator: row.coordinator,
    team: row.team,
    nextDueAt: row.next_due_at?.toISOString() ?? null,
    nextReviewOn: row.next_review_on,
    flags: row.hidden ? [] : row.flags,
    findingErrors: row.finding_errors,
  };
}
