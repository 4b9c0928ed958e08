import { nhsNumberWords, orderFlags, type BannerFlag } from './banner-client';

const flag = (id: string, kind: BannerFlag['kind'], reviewOn: string | null): BannerFlag => ({ id, kind, word: kind, text: '', reviewOn });

describe('client banner', () => {
  it('puts staff safety first, then children, then by the nearest review', () => {
    const flags = [
      flag('a', 'risk', '2026-12-01'),
      flag('b', 'child', null),
      flag('c', 'risk', '2026-11-20'),
      flag('d', 'staff-safety', null),
    ];
    expect(orderFlags(flags).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
  });

  it('groups an NHS number as it is read out', () => {
    expect(nhsNumberWords('9994126830')).toBe('999 412 6830');
    expect(nhsNumberWords('999')).toBe('999');
  });
});
