export * from './assessment.dto';
