import { decide, type AccessQuestion } from '@throughline/domain/access';
import { topic } from './topic';

export const accessTopic = topic(
  ({ user, permission, facts = {} }: Omit<AccessQuestion, 'facts'> & Partial<Pick<AccessQuestion, 'facts'>>) =>
    decide({ user, permission, facts }),
);
