import { deathOnDischarge } from './death-on-discharge';

it('records the day of discharge as the day of death, unless another is known', () => {
  expect(deathOnDischarge({ reason: '89', dischargedOn: '2026-06-10', diedOn: null })).toBe('2026-06-10');
  expect(deathOnDischarge({ reason: '89', dischargedOn: '2026-06-10', diedOn: '2026-06-08' })).toBeNull();
  expect(deathOnDischarge({ reason: '85', dischargedOn: '2026-06-10', diedOn: null })).toBeNull();
});
