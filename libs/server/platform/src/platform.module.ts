import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Environment } from './environment/environment';
import { loggerToken } from './errors/problem.filter';
import { Projector } from './projector/projector';
import { ClientWriter } from './transaction/client-writer';
import { UnitOfWork } from './transaction/unit-of-work';

/** What a process is built on: its environment, one connected data source and its log. */
export interface PlatformParts {
  readonly environment: Environment;
  readonly dataSource: DataSource;
  readonly logger: Logger;
}

/** Transactions, projections, log and environment for every other module. Closes the pool when the process ends. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static with({ environment, dataSource, logger }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: Environment, useValue: environment },
        { provide: DataSource, useValue: dataSource },
        { provide: loggerToken, useValue: logger },
        UnitOfWork,
        Projector,
        ClientWriter,
      ],
      exports: [Environment, DataSource, loggerToken, UnitOfWork, Projector, ClientWriter, DiscoveryModule],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
