export * from './worklist.dto';
