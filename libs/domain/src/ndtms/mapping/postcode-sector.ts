import type { ReturnSubject } from '../return-subject';

/** Outward part, first digit of the inward part, and the rest of it or nothing: a sector alone is accepted. */
const POSTCODE = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])(?:[A-Z]{2})?$/;
const NO_FIXED_ABODE = 'ZZ99 3';

/** Sector of a postcode, e.g. `SR1 2`; null for text that is no postcode. The full postcode never leaves the system (PC). */
export function postcodeSectorOf(postcode: string): string | null {
  const compact = postcode.replaceAll(' ', '').toUpperCase();
  // A full postcode ends in digit, letter, letter; taken from the end, because `SR12` alone could be an outward part.
  const hasInward = /[0-9][A-Z]{2}$/.test(compact) || /\s[0-9]$/.test(postcode.trim());
  const match = hasInward ? POSTCODE.exec(compact) : null;
  return match ? `${match[1]} ${match[2]}` : null;
}

/** PC of an episode: the client's sector; `ZZ99 3` where no postcode is recorded and the client has no fixed abode. */
export function sectorForReturn({ client, episode }: ReturnSubject): string | null {
  if (client.postcode) return postcodeSectorOf(client.postcode);
  return episode.answers['housing.need']?.value === 'urgent' ? NO_FIXED_ABODE : null;
}
