/** A place in a client's record: the page, and the field on it. */
export interface RecordLink {
  readonly path: string;
  readonly fragment?: string;
}

/**
 * Where to mend what a finding is about. The path of a finding names the record and the field: `assessment.housing.need`,
 * `client.ethnicity`, `intervention.<id>.endedOn`, `outcome.<id>.ALCUSE`. Null where no page of the record can mend it.
 */
export function recordLink(clientId: string, path: string): RecordLink | null {
  const [record = '', ...rest] = path.split('.');
  const base = `/clients/${clientId}`;
  const field = rest.join('.');
  switch (record) {
    case 'assessment':
      return to(`${base}/assessment`, field);
    case 'client':
    case 'person':
      return to(`${base}/person`, field);
    case 'intervention':
      return to(`${base}/interventions`, field);
    case 'outcome':
      return to(`${base}/outcomes`, field === 'start' || field === 'exit' ? `new-${field}` : field);
    case 'plan':
    case 'review':
      return to(`${base}/plan`, record === 'review' ? 'reviews' : 'sign');
    case 'consent':
      return to(base, 'consents');
    case 'referral':
      return to(base, 'referral');
    case 'episode':
      return episodeLink(base, field);
    default:
      return null;
  }
}

/** The triage day is the start of the initial assessment; the other days of an episode are those of its end. */
function episodeLink(base: string, field: string): RecordLink {
  if (field === 'triagedOn') return to(`${base}/assessment`, 'parts');
  if (field === 'closedOn' || field === 'dischargeReason') return to(`${base}/discharge`, field);
  return to(base, 'referral');
}

function to(path: string, fragment: string): RecordLink {
  return fragment === '' ? { path } : { path, fragment };
}
