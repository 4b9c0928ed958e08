export * from './rows';
export * from './project-client';
export * from './card';
export * from './deadlines';
