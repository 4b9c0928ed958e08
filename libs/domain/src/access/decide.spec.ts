import * as fc from 'fast-check';
import { decide, listScope, permissions, permissionTable, roles, type AccessFacts, type PermissionRule } from './index';

const factNames = [
  'ownCaseload',
  'careCoordinator',
  'sameTeam',
  'sameService',
  'restricted',
  'listed',
  'linked',
  'staffIsSubject',
  'breakGlassActive',
  'reasonGiven',
  'consentToShare',
] as const satisfies readonly (keyof AccessFacts)[];

const facts: fc.Arbitrary<AccessFacts> = fc.record(Object.fromEntries(factNames.map((name) => [name, fc.boolean()])));
const permission = fc.constantFrom(...permissions);
const someRoles = fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 4 });
const settings = { seed: 20_261_122, numRuns: 3000 };
const favour = { allow: 0, ask: 1, deny: 2 } as const;

describe('decide', () => {
  it('gives nothing to somebody without a role', () => {
    fc.assert(
      fc.property(permission, facts, (name, given) => {
        expect(decide({ user: { roles: [] }, permission: name, facts: given }).decision).toBe('deny');
        expect(decide({ user: { roles: ['visitor', 'constructor'] }, permission: name, facts: given }).decision).toBe('deny');
      }),
      settings,
    );
  });

  it('denies the own record whatever else holds', () => {
    fc.assert(
      fc.property(someRoles, permission, facts, (held, name, given) => {
        const question = { user: { roles: held }, permission: name, facts: { ...given, staffIsSubject: true } };
        expect(decide(question)).toEqual({ decision: 'deny', why: 'own-record' });
      }),
      settings,
    );
  });

  it('denies a permission that the table does not have', () => {
    fc.assert(
      fc.property(someRoles, facts, fc.constantFrom('client.record.delete', '', 'toString', '__proto__'), (held, given, name) => {
        expect(decide({ user: { roles: held }, permission: name, facts: given })).toEqual({ decision: 'deny', why: 'no-such-permission' });
      }),
      settings,
    );
  });

  it('never becomes less favourable with one role more', () => {
    fc.assert(
      fc.property(someRoles, fc.constantFrom(...roles), permission, facts, (held, more, name, given) => {
        const before = decide({ user: { roles: held }, permission: name, facts: given });
        const after = decide({ user: { roles: [...held, more] }, permission: name, facts: given });
        expect(favour[after.decision]).toBeLessThanOrEqual(favour[before.decision]);
      }),
      settings,
    );
  });

  it('opens a restricted record only to the people on its list or through broken glass', () => {
    fc.assert(
      fc.property(someRoles, permission, facts, (held, name, given) => {
        const rule: PermissionRule = permissionTable[name];
        fc.pre(rule.honoursRestriction);
        const { decision, why } = decide({ user: { roles: held }, permission: name, facts: { ...given, restricted: true, listed: false } });
        if (decision === 'allow') expect(why).toBe('break-glass');
      }),
      settings,
    );
  });

  it('breaks the glass only with a reason, in the own service, and never for writing or signing', () => {
    fc.assert(
      fc.property(someRoles, permission, facts, (held, name, given) => {
        const { why } = decide({ user: { roles: held }, permission: name, facts: given });
        if (why !== 'break-glass') return;
        expect(given).toMatchObject({ breakGlassActive: true, reasonGiven: true, sameService: true });
        expect(name).toMatch(/\.read$/);
      }),
      settings,
    );
  });
});

describe('listScope', () => {
  it('is the widest scope of all roles', () => {
    expect(listScope(['keyworker'], 'caseload.read')).toBe('team');
    expect(listScope(['keyworker', 'data-officer'], 'caseload.read')).toBe('service');
    expect(listScope(['keyworker'], 'safeguarding.concern.read')).toBe('own');
    expect(listScope(['peer-mentor'], 'appointment.read')).toBe('linked');
    expect(listScope(['peer-mentor'], 'caseload.read')).toBe('none');
    expect(listScope(['keyworker'], 'restricted.record.read')).toBe('none');
    expect(listScope(['keyworker'], 'no.such.permission')).toBe('none');
    expect(listScope([], 'caseload.read')).toBe('none');
  });

  it('is none only where decide allows nothing to those near the record', () => {
    fc.assert(
      fc.property(someRoles, permission, (held, name) => {
        if (listScope(held, name) !== 'none') return;
        const within = { ownCaseload: true, sameTeam: true, sameService: true, linked: true };
        expect(decide({ user: { roles: held }, permission: name, facts: within }).decision).not.toBe('allow');
      }),
      settings,
    );
  });
});
