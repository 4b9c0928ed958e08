import { substanceGroupOf } from '@throughline/domain/codes';
import { topic } from './topic';

export const substancesTopic = topic(
  ({ substances }: { readonly substances: readonly string[] }) => {
    const { group, findings } = substanceGroupOf(substances);
    return { group, rejected: findings.map(({ code, parameters }) => ({ code, name: parameters?.['name'] })) };
  },
  { one: ['rejected'] },
);
