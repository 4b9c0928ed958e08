import * as lists from './index';
import {
  codesOf,
  dischargeClassOf,
  dischargeReasons,
  entriesOn,
  isCode,
  labelOf,
  ndtmsCodeOf,
  referralSources,
  type CodeList,
} from './index';

const everyList = Object.entries<unknown>(lists).flatMap(([name, list]) =>
  Array.isArray(list) ? [[name, list as CodeList] as const] : [],
);

describe.each(everyList)('%s', (_name, list) => {
  it('has each code once, in lower-case words or as the national letter or number, with a label', () => {
    const codes = codesOf(list);
    expect(new Set(codes).size).toBe(codes.length);
    for (const entry of list) {
      expect(entry.code).toMatch(/^([a-z]+(-[a-z]+)*|[A-Z]|\d\d)$/);
      expect(entry.label.trim()).not.toBe('');
    }
  });
});

describe('code lists', () => {
  it('answer for a code, and stay readable for one that they do not have', () => {
    expect(isCode(referralSources, 'gp')).toBe(true);
    expect(isCode(referralSources, '3')).toBe(false);
    expect(labelOf(referralSources, 'gp')).toBe('GP');
    expect(labelOf(referralSources, 'gone')).toBe('gone');
    expect(ndtmsCodeOf(referralSources, 'gp')).toBe('3');
    expect(ndtmsCodeOf(referralSources, 'gone')).toBeNull();
  });

  it('offer an entry only while it is valid', () => {
    const list = [
      { code: 'old', label: 'Old', to: '2020-03-31' },
      { code: 'new', label: 'New', from: '2020-04-01' },
    ] as const;
    expect(entriesOn(list, '2020-03-31').map(({ code }) => code)).toEqual(['old']);
    expect(entriesOn(list, '2020-04-01').map(({ code }) => code)).toEqual(['new']);
    expect(isCode(list, 'old', '2020-04-01')).toBe(false);
    expect(isCode(list, 'old')).toBe(true);
  });

  it('class every discharge reason', () => {
    expect(dischargeReasons.filter(({ outcome }) => outcome === 'successful').map(({ code }) => code)).toEqual(['80', '81', '82']);
    expect(dischargeClassOf('95')).toBe('transferred');
    expect(dischargeClassOf('89')).toBe('incomplete');
    expect(dischargeClassOf('79')).toBeNull();
  });
});
