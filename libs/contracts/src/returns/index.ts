export * from './returns.dto';
