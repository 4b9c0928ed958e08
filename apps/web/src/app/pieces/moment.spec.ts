import { candidatesOf, instantOfMoment, momentGroup, momentOf } from './moment';

describe('a day and a time in London', () => {
  it('starts with the moment it is given, as London shows it', () => {
    const group = momentGroup('2026-07-01T09:05:00Z');
    expect(group.getRawValue()).toEqual({ day: '2026-07-01', time: '10:05', which: null });
    expect(momentOf(group)).toBe('2026-07-01T10:05');
    expect(instantOfMoment(group)).toBe('2026-07-01T09:05:00Z');
  });

  it('asks which of the two is meant when the clocks went back', () => {
    const group = momentGroup(null);
    group.controls.day.setValue('2026-10-25');
    group.controls.time.setValue('01:30');
    const both = candidatesOf(group);
    expect(both).toEqual(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']);
    expect(group.valid).toBe(false);
    group.controls.which.setValue('2026-10-25T01:30:00Z');
    expect(group.valid).toBe(true);
    expect(momentOf(group)).toBe('2026-10-25T01:30:00Z');
  });

  it('refuses a time that the clocks skipped', () => {
    const group = momentGroup(null);
    group.controls.day.setValue('2026-03-29');
    group.controls.time.setValue('01:30');
    expect(group.controls.time.errors?.['finding'].code).toBe('time-does-not-exist');
    group.controls.day.setValue('2026-03-30');
    expect(group.controls.time.valid).toBe(true);
  });
});
