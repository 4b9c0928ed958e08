export * from './safeguarding.dto';
