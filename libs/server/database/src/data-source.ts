import { DataSource, type DataSourceOptions } from 'typeorm';
import * as entities from './entities';
import { SnakeNaming } from './naming';

/** How a process connects. `poolSize` bounds its connections; waiting for one ends after two seconds. */
export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
  readonly migrations?: DataSourceOptions['migrations'];
  /** Milliseconds after which a query counts as failed although the server says nothing: a database that hangs. Without it: never. */
  readonly answerWithin?: number;
}

/** The one place that says how TypeORM is used: no synchronisation, no loading by relation, snake_case names. */
export function dataSourceOptions(settings: DatabaseSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName,
    entities: Object.values(entities),
    migrations: settings.migrations ?? [],
    migrationsTableName: 'ops.migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    poolSize: settings.poolSize,
    installExtensions: false,
    extra: {
      connectionTimeoutMillis: 2000,
      keepAlive: true,
      ...(settings.answerWithin === undefined ? {} : { query_timeout: settings.answerWithin }),
    },
  };
}

export const createDataSource = (settings: DatabaseSettings): DataSource => new DataSource(dataSourceOptions(settings));
