export * from './test-api';
export * from './test-client';
export * from './test-worker';
export * from './database-proxy';
