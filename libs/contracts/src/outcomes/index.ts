export * from './outcome.dto';
