import { errorFinding, type Finding } from '@throughline/domain/findings';
import type { ReturnProfile } from './profile';
import cdsK from './profiles/cds-k.json';
import cdsR from './profiles/cds-r.json';

/** Every version of the national data set that is known here, as data. */
export const profiles: readonly ReturnProfile[] = [cdsK as ReturnProfile, cdsR as ReturnProfile];

/** The version that return rows are kept in and that is submitted: CDS-K, the only header known in full (ND-1). */
export const liveProfile: ReturnProfile = cdsK as ReturnProfile;

/** The profile with this code, e.g. `cds-k`; undefined when there is none. */
export function profileOf(code: string): ReturnProfile | undefined {
  return profiles.find((profile) => profile.code === code);
}

/**
 * Why a profile may not be submitted; empty when it may. A draft is refused with `ndtms-profile-draft`, whose parameter
 * `missing` names the official documents that have to be loaded first, separated by semicolons.
 */
export function checkSubmission(profile: ReturnProfile): Finding[] {
  if (profile.status === 'live' && profile.missing.length === 0) return [];
  return [errorFinding('ndtms-profile-draft', 'profile', { profile: profile.code, missing: profile.missing.join('; ') })];
}
