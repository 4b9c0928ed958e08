export * from './test-api';
export * from './test-client';
