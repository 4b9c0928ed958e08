import { Injectable } from '@nestjs/common';
import type {
  ChangeResponse,
  ClientRecordResponse,
  ConsentResponse,
  DeadlineResponse,
  EpisodeResponse,
  PersonResponse,
} from '@throughline/contracts/clients';
import type { FindingResponse } from '@throughline/contracts/problem';
import type { Day } from '@throughline/domain/calendar';
import type { Transaction } from '@throughline/server/platform';
import { changesQuery, consentsQuery, deadlinesQuery, episodesQuery, findingsQuery, overviewQuery } from './record-query';

/** A client's record as stored: five statements, however much there is of it. */
export interface RecordParts {
  readonly overview: Pick<ClientRecordResponse, 'coordinator' | 'team' | 'stage' | 'substanceGroup' | 'flags'> & {
    readonly person: Omit<PersonResponse, 'age'>;
  };
  readonly episodes: EpisodeResponse[];
  readonly consents: ConsentResponse[];
  readonly deadlines: Omit<DeadlineResponse, 'late'>[];
  readonly findings: FindingResponse[];
}

type ChangeRow = Omit<ChangeResponse, 'changedAt'> & { readonly changedAt: Date };

@Injectable()
export class ClientRepository {
  /** The whole record of a client, or null when there is no such client. */
  async record(tx: Transaction, clientId: string): Promise<RecordParts | null> {
    const part = async <T>(query: string): Promise<T | undefined> => {
      const [row]: { part: T }[] = await tx.manager.query(query, [tx.providerId, clientId]);
      return row?.part;
    };
    const overview = await part<RecordParts['overview']>(overviewQuery);
    if (!overview) return null;
    return {
      overview,
      episodes: (await part<EpisodeResponse[]>(episodesQuery)) ?? [],
      consents: (await part<ConsentResponse[]>(consentsQuery)) ?? [],
      deadlines: (await part<RecordParts['deadlines']>(deadlinesQuery)) ?? [],
      findings: (await part<FindingResponse[]>(findingsQuery)) ?? [],
    };
  }

  /** Corrections of the record, newest first, at most 200. */
  async changes(tx: Transaction, clientId: string, withSafeguarding: boolean): Promise<ChangeRow[]> {
    return tx.manager.query(changesQuery, [tx.providerId, clientId, withSafeguarding]);
  }

  /** Day of the client's first referral, for checking a corrected date of birth. */
  async firstReferredOn(tx: Transaction, clientId: string): Promise<Day | null> {
    const [row]: { first: Day | null }[] = await tx.manager.query(
      'select min(received_on)::text as first from referral where provider_id = $1 and client_id = $2',
      [tx.providerId, clientId],
    );
    return row?.first ?? null;
  }
}
