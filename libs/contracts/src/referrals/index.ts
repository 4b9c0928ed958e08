export * from './referral.dto';
