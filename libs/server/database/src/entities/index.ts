export * from './organisation.entity';
export * from './client.entity';
export * from './episode.entity';
export * from './assessment.entity';
export * from './plan.entity';
export * from './projection.entity';
export * from './operation.entity';
