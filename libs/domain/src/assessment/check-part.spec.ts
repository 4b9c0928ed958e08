import { checkPart, type PartToCheck } from './check-part';

const initial = { part: 'initial', startedAt: '2026-06-01T09:00:00.000Z', completedAt: null } as const;
const comprehensive: PartToCheck = {
  part: 'comprehensive',
  startedAt: '2026-06-08T09:00:00.000Z',
  completedAt: null,
  others: [initial],
  referredOn: '2026-05-28',
  structuredFrom: null,
};
const codes = (part: PartToCheck): string[] => checkPart(part).map(({ code }) => code);

describe('checkPart', () => {
  it('has nothing to say about parts in order, also in one sitting', () => {
    expect(codes(comprehensive)).toEqual([]);
    expect(codes({ ...comprehensive, startedAt: initial.startedAt })).toEqual([]);
    expect(codes({ ...comprehensive, ...initial, others: [] })).toEqual([]);
  });

  it('refuses a comprehensive assessment without or before the initial one (RU 1.6.4)', () => {
    expect(codes({ ...comprehensive, others: [] })).toEqual(['comprehensive-before-initial']);
    expect(codes({ ...comprehensive, startedAt: '2026-06-01T08:59:59.000Z' })).toEqual(['comprehensive-before-initial']);
  });

  it('refuses to move the initial assessment behind the comprehensive one', () => {
    const moved = { ...comprehensive, ...initial, startedAt: '2026-06-09T09:00:00.000Z', others: [comprehensive] };
    expect(codes(moved)).toEqual(['comprehensive-before-initial']);
  });

  it('lets a screening come at any time', () => {
    expect(codes({ ...comprehensive, part: 'screening', startedAt: '2026-05-01T09:00:00.000Z', others: [comprehensive, initial] })).toEqual(
      [],
    );
  });

  it('refuses a part that was started already', () => {
    expect(codes({ ...comprehensive, others: [initial, comprehensive] })).toEqual(['part-already-started']);
  });

  it('refuses an end before the start', () => {
    expect(codes({ ...comprehensive, completedAt: '2026-06-08T08:59:00.000Z' })).toEqual(['completed-before-started']);
    expect(codes({ ...comprehensive, completedAt: comprehensive.startedAt })).toEqual([]);
  });

  it('refuses an initial assessment before the referral, by London day', () => {
    expect(codes({ ...comprehensive, ...initial, others: [], startedAt: '2026-05-27T22:59:00.000Z' })).toEqual([
      'assessment-before-referral',
    ]);
    expect(codes({ ...comprehensive, ...initial, others: [], startedAt: '2026-05-27T23:00:00.000Z' })).toEqual([]);
  });

  it('keeps a completed comprehensive assessment before structured treatment (RU 1.6.3)', () => {
    const treated = { ...comprehensive, structuredFrom: '2026-06-10' };
    expect(codes(treated)).toEqual(['comprehensive-not-complete']);
    expect(codes({ ...treated, completedAt: '2026-06-11T09:00:00.000Z' })).toEqual(['comprehensive-not-complete']);
    expect(codes({ ...treated, completedAt: '2026-06-10T15:00:00.000Z' })).toEqual([]);
  });
});
