import type { ClientRecordResponse, ConsentResponse } from '@throughline/contracts/clients';
import { consentKinds, labelOf, safeguardingLevels, sexes } from '@throughline/domain/codes';
import type { BannerClient, BannerFlag, LinkItem } from '@throughline/web/ui';

const FLAG_WORDS: Readonly<Record<string, { readonly kind: BannerFlag['kind']; readonly word: string }>> = {
  child: { kind: 'child', word: 'Child safeguarding' },
  'unborn-child': { kind: 'child', word: 'Unborn child safeguarding' },
  adult: { kind: 'adult', word: 'Adult safeguarding' },
};

/** The banner above every page of the record. Safeguarding shows that it is there; its detail sits behind its page. */
export function bannerOf(record: ClientRecordResponse): BannerClient {
  const { person, coordinator, may } = record;
  const flags = record.flags.map(({ id, kind, level, reviewOn }): BannerFlag => {
    const words = FLAG_WORDS[kind] ?? { kind: 'risk' as const, word: kind };
    const path = may.readSafeguarding ? { path: `/clients/${person.id}/safeguarding` } : {};
    return { id, kind: words.kind, word: words.word, text: labelOf(safeguardingLevels, level).toLowerCase(), reviewOn, ...path };
  });
  const restricted: BannerFlag[] = person.restricted
    ? [{ id: 'restricted', kind: 'note', word: 'Restricted record', text: 'named staff only', reviewOn: null }]
    : [];
  return {
    surname: person.familyName,
    forename: person.givenName,
    knownAs: person.knownAs,
    bornOn: person.birthDate,
    gender: labelOf(sexes, person.sex),
    nhsNumber: person.nhsNumber,
    reference: person.reference,
    keyworker: coordinator?.name ?? null,
    diedOn: person.diedOn,
    flags: [...flags, ...restricted],
    details: [
      { label: 'Address', value: [person.address, person.postcode].filter(Boolean).join(', ') || 'Not known' },
      { label: 'Safe contact', value: [person.safeContact, person.phone].filter(Boolean).join('. ') || 'Not known' },
      { label: 'Consent', value: consentWords(record.consents) },
      { label: 'Team', value: record.team?.name ?? 'No team' },
    ],
  };
}

/** `Treatment yes, national return no, GP practice yes`: the decision in force for each purpose. */
export function consentWords(consents: readonly ConsentResponse[]): string {
  const current = currentConsents(consents);
  const words = (purpose: string, name: string): string => {
    const decision = current.find((consent) => consent.purpose === purpose);
    if (!decision) return `${name} not asked`;
    return `${name} ${decision.given ? 'yes' : 'no'}`;
  };
  const agencies = current
    .filter(({ purpose }) => purpose === 'share')
    .map(({ agency, given }) => `${agency ?? labelOf(consentKinds, 'share')} ${given ? 'yes' : 'no'}`);
  return [words('treatment', 'Treatment'), words('ndtms', 'national return'), ...agencies].join(', ');
}

/** The latest decision for each purpose and agency; the API lists newest first. */
export function currentConsents(consents: readonly ConsentResponse[]): readonly ConsentResponse[] {
  const seen = new Set<string>();
  return consents.filter(({ purpose, agency }) => {
    const key = `${purpose} ${agency ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Pages of the record, each with a word on how it stands. */
export function recordNavigation(record: ClientRecordResponse): readonly LinkItem[] {
  const base = `/clients/${record.person.id}`;
  const { flags, may, findings } = record;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const note = (text: string): { note?: string } => (text === '' ? {} : { note: text });
  return [
    { label: 'Overview', path: base, exact: true, ...note(errors > 0 ? `${errors} to fix` : '') },
    { label: 'Assessment', path: `${base}/assessment` },
    { label: 'Plan and reviews', path: `${base}/plan` },
    { label: 'Outcomes', path: `${base}/outcomes` },
    { label: 'Interventions', path: `${base}/interventions` },
    ...(may.readSafeguarding
      ? [{ label: 'Safeguarding', path: `${base}/safeguarding`, ...note(flags.length > 0 ? `${flags.length} open` : '') }]
      : []),
    { label: 'Person', path: `${base}/person` },
    { label: 'History', path: `${base}/history` },
    ...(may.write ? [{ label: 'Discharge', path: `${base}/discharge` }] : []),
  ];
}
