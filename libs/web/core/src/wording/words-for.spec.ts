import { wordsFor } from './words-for';

describe('wording', () => {
  it('fills in the parameters', () => {
    expect(wordsFor('too-long', { maximum: 200 })).toBe('Shorten this to 200 characters.');
  });

  it('gives a plain sentence with the code when it does not know it', () => {
    expect(wordsFor('some-new-rule')).toContain('quote some-new-rule');
  });
});
