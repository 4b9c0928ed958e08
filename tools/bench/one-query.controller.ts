import { Controller, Get, Inject, Module, Param, ParseUUIDPipe } from '@nestjs/common';
import { Requires, type Transaction, Tx } from '@throughline/server/platform';
import type { Pool } from 'pg';

/** What both handlers answer with. */
interface Card {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
}

interface CardRow {
  readonly client_id: string;
  readonly display_name: string;
  readonly birth_date: string;
}

const cardQuery =
  'select client_id, display_name, birth_date::text as birth_date from client_card where provider_id = $1 and client_id = $2';
const toCard = ({ client_id, display_name, birth_date }: CardRow): Card => ({ id: client_id, name: display_name, birthDate: birth_date });

/** One indexed query behind everything that a request passes: session, access, transaction, row-level security, audit. */
@Controller('bench/clients/:clientId')
export class OneQueryController {
  @Get()
  @Requires('client.record.read', ['identity'])
  async read(@Tx() tx: Transaction, @Param('clientId', ParseUUIDPipe) clientId: string): Promise<Card> {
    const rows: CardRow[] = await tx.manager.query(cardQuery, [tx.providerId, clientId]);
    return toCard(rows[0] as CardRow);
  }
}

/** The same query with nothing around it. */
@Controller('api/v1/bench/clients/:clientId')
export class BareController {
  constructor(
    @Inject('pool') private readonly pool: Pool,
    @Inject('provider') private readonly providerId: string,
  ) {}

  @Get()
  async read(@Param('clientId') clientId: string): Promise<Card> {
    const { rows } = await this.pool.query<CardRow>(cardQuery, [this.providerId, clientId]);
    return toCard(rows[0] as CardRow);
  }
}

/** Adds a handler to the API's own. */
export function withOneQuery(api: new () => object): new () => object {
  class BenchModule {}
  Module({ imports: [api], controllers: [OneQueryController] })(BenchModule);
  return BenchModule;
}

/** A Nest application with one handler and a pool of connections. */
export function bareModule(pool: Pool, providerId: string): new () => object {
  class BareModule {}
  Module({
    controllers: [BareController],
    providers: [
      { provide: 'pool', useValue: pool },
      { provide: 'provider', useValue: providerId },
    ],
  })(BareModule);
  return BareModule;
}
