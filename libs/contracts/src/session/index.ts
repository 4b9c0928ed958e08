export * from './session.dto';
