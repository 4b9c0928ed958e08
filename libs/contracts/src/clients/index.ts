export * from './client.dto';
