export * from './entities';
export * from './columns';
export * from './data-source';
export * from './new-id';
export * from './facts/load-facts';
export * from './migrate';
export * from './prepared';
