export * from './treatment.module';
