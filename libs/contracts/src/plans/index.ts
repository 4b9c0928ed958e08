export * from './plan.dto';
