export * from './intervention.dto';
