export * from './allocation.dto';
