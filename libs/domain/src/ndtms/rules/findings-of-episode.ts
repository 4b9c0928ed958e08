import type { ReturnFindingRow } from '@throughline/domain/projections';
import type { ConsentState } from '../consent-state';
import type { ReturnProfile } from '../profile';
import type { ReturnSubject } from '../return-subject';
import { returnRules } from './ndtms-rules';
import type { ReturnRule, RuleProfile } from './rule';

interface ProfileRules {
  readonly rules: readonly ReturnRule[];
  readonly profile: RuleProfile;
}

const rulesOfProfile = new WeakMap<ReturnProfile, ProfileRules>();

/** Rules whose item the profile has, found once for each profile. */
function profileRulesOf(profile: ReturnProfile): ProfileRules {
  const existing = rulesOfProfile.get(profile);
  if (existing) return existing;
  const fields = new Set(profile.columns.map(({ name }) => name));
  const outcomeItems = profile.columns.filter(({ kind }) => kind.startsWith('top-')).map(({ name }) => name);
  const made = { rules: returnRules.filter(({ field }) => field === null || fields.has(field)), profile: { fields, outcomeItems } };
  rulesOfProfile.set(profile, made);
  return made;
}

/**
 * What an upload would reject or query about one episode (ND-2), in the order of the rules. Of a client who refused nothing
 * is sent but the refusal, so that only the agency code is checked.
 */
export function findingsOfEpisode(subject: ReturnSubject, consent: ConsentState, profile: ReturnProfile): ReturnFindingRow[] {
  const { rules, profile: ruleProfile } = profileRulesOf(profile);
  const { id: episodeId, service, triagedOn } = subject.episode;
  const findings: ReturnFindingRow[] = [];
  for (const { code, severity, field, scope, check } of rules) {
    if (scope !== 'always' && (consent === 'refused' || (scope === 'triaged' && triagedOn === null))) continue;
    for (const hit of check(subject, ruleProfile)) {
      findings.push({
        episodeId,
        serviceId: service.id,
        code,
        path: hit.path,
        severity,
        field: hit.field ?? field,
        parameters: hit.parameters ?? {},
      });
    }
  }
  return findings;
}
