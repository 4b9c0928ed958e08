import type { SubstanceGroup } from '@throughline/domain/codes';
import type { TreatmentOptions } from '../course/treatment-course';
import type { Organisation } from '../organisation/organisation';
import type { Traits } from './traits';

/** A client of the small population who is in treatment and shows something in particular. */
export interface SpecialClient {
  readonly group?: SubstanceGroup;
  /** Days in treatment. */
  readonly stay?: number;
  readonly steps?: Omit<TreatmentOptions, 'group' | 'openedOn' | 'closed'>;
  readonly traits?: Traits;
}

/**
 * The clients in treatment that the small population begins with: reviews overdue, due today and soon, missing items of
 * the national return, each kind of flag, consent not given, a very long name, a very long history.
 */
export function specialClients({ staff, teams }: Organisation): readonly SpecialClient[] {
  const colleague = staff.find(({ role, id }) => role === 'keyworker' && id !== teams[0]!.keyworkers[0]);
  return [
    { stay: 400, steps: { reviewDueIn: -12 } },
    { stay: 520, steps: { reviewDueIn: -3 }, traits: { flags: [{ kind: 'child', level: 'high', reviewIn: -4 }] } },
    { stay: 330, steps: { reviewDueIn: 0 } },
    { stay: 610, steps: { reviewDueIn: 1 } },
    { stay: 290, steps: { reviewDueIn: 5 }, traits: { flags: [{ kind: 'adult', level: 'medium', reviewIn: 0 }] } },
    { stay: 700, steps: { reviewDueIn: 16 } },
    { stay: 45, steps: { withoutPlan: true } },
    { stay: 60, steps: { withoutStartOutcome: true } },
    { group: 'alcohol', stay: 90, traits: { ndtmsConsent: 'not-recorded' } },
    { stay: 120, traits: { ndtmsConsent: 'refused' } },
    { stay: 210, traits: { ndtmsConsent: 'withdrawn' } },
    {
      group: 'opiate',
      stay: 3650,
      traits: {
        longName: true,
        flags: [
          { kind: 'child', level: 'low', reviewIn: 40 },
          { kind: 'unborn-child', level: 'medium', reviewIn: 9 },
        ],
      },
    },
    { group: 'opiate', stay: 4300 },
    { stay: 75, traits: { leftOut: ['ethnicity', 'housing.need'] } },
    { stay: 80, traits: { leftOut: ['nationality', 'postcode', 'family.parental-status', 'family.children-in-home'] } },
    { stay: 66, traits: { leftOut: ['substances.main-age-first-used', 'substances.injecting', 'work.status'] } },
    { group: 'non-opiate', stay: 100, steps: { awaitingSince: 19 } },
    { group: 'non-opiate', stay: 150, steps: { awaitingSince: 24 } },
    { stay: 250, traits: { restricted: true, flags: [{ kind: 'adult', level: 'high', reviewIn: 12 }] } },
    { stay: 140, traits: colleague ? { staffMemberId: colleague.id } : {} },
    { group: 'non-opiate', stay: 70, traits: { youngPerson: true, flags: [{ kind: 'child', level: 'medium', reviewIn: 3 }] } },
    { group: 'non-opiate-and-alcohol', stay: 110, traits: { youngPerson: true } },
    { group: 'non-opiate', stay: 200, traits: { youngPerson: true } },
  ];
}
