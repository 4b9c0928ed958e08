import type {
  AnswerFact,
  ClientFacts,
  ConsentFact,
  EpisodeFacts,
  InterventionFact,
  OutcomeFact,
  PersonFacts,
} from '@throughline/domain/facts';

const ENTERED = '2026-03-02T09:00:00Z';

/** An answer with a value. */
export const answered = (value: AnswerFact['value']): AnswerFact => ({ value, gap: null });

/** An answer that says why there is none. */
export const gap = (reason: 'not-asked' | 'declined' | 'not-known'): AnswerFact => ({ value: null, gap: reason });

/** Answers to everything that the return asks of a client who does not drink. */
export const completeAnswers: Readonly<Record<string, AnswerFact>> = {
  'substances.main': answered('heroin'),
  'substances.second': answered('crack'),
  'alcohol.uses': answered(false),
  'substances.main-age-first-used': answered(19),
  'substances.main-route': answered('smoke'),
  'substances.injecting': answered('never'),
  'treatment.previous': answered(true),
  'housing.need': answered('problem'),
  'work.status': answered('unemployed-seeking'),
  'family.parental-status': answered('not-a-parent'),
  'family.children-in-home': answered(0),
  'health.mental-health-need': answered(false),
  'health.hepatitis-c-status': answered('accepted'),
  'health.hepatitis-c-tested-on': answered('2026-03-20'),
  'health.hepatitis-b-status': answered('refused'),
};

/** A synthetic client. */
export function person(more: Partial<PersonFacts> = {}): PersonFacts {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    reference: 'TL-20001',
    givenName: 'Testa',
    familyName: 'Sampleson',
    knownAs: null,
    birthDate: '1985-06-15',
    sex: 'M',
    postcode: 'ZZ1 2AB',
    ethnicity: 'A',
    nationality: 'GBR',
    diedOn: null,
    restricted: false,
    ...more,
  };
}

/** A psychosocial intervention that started on 10 March 2026. */
export function intervention(number: number, more: Partial<InterventionFact> = {}): InterventionFact {
  return {
    id: `01900000-0000-7000-8000-00000000010${number}`,
    kind: 'psychosocial',
    setting: 'community',
    agreedOn: '2026-03-05',
    firstOfferedOn: '2026-03-10',
    startedOn: '2026-03-10',
    endedOn: null,
    exitStatus: null,
    enteredAt: ENTERED,
    ...more,
  };
}

/** Every item of the form answered with the least that it can be. */
export const outcomeAnswers: Readonly<Record<string, number | string | null>> = {
  ALCUSE: 0,
  OPIUSE: 28,
  CRAUSE: 3,
  COCAUSE: 0,
  AMPHUSE: 0,
  CANNUSE: 0,
  OTDRGUSE: 0,
  IVDRGUSE: 0,
  SHARING: 'N',
  SHOTHEFT: 0,
  DRGSELL: 0,
  OTHTHEFT: 'N',
  ASSAULT: 'N',
  PSYHSTAT: 8,
  PWORK: 0,
  EDUCAT: 0,
  ACUTHPBM: 'N',
  HRISK: 'N',
  PHSTAT: 9,
  QUALLIFE: 7,
};

/** A start form of 12 March 2026. */
export function outcome(number: number, more: Partial<OutcomeFact> = {}): OutcomeFact {
  return { id: `01900000-0000-7000-8000-00000000020${number}`, stage: 'start', takenOn: '2026-03-12', answers: outcomeAnswers, ...more };
}

/** An open, triaged episode that is complete: nothing is left to query. */
export function episode(more: Partial<EpisodeFacts> = {}): EpisodeFacts {
  return {
    id: '01900000-0000-7000-8000-000000000010',
    service: {
      id: '01900000-0000-7000-8000-000000000002',
      agencyCode: 'X0001',
      partnershipCode: 'X01B',
      localAuthorityCode: 'E06000999',
      youngPeople: false,
      terms: {},
    },
    openedOn: '2026-03-02',
    openedAt: ENTERED,
    triagedOn: '2026-03-04',
    closedOn: null,
    dischargeReason: null,
    referrals: [
      { id: '01900000-0000-7000-8000-000000000020', receivedOn: '2026-03-02', source: 'gp', substances: ['heroin'], enteredAt: ENTERED },
    ],
    readiness: [],
    priorities: [],
    parts: [],
    answers: completeAnswers,
    offers: [],
    interventions: [intervention(1)],
    plans: [
      { id: '01900000-0000-7000-8000-000000000030', number: 1, signedOn: '2026-03-09', nextReviewOn: '2026-06-01', enteredAt: ENTERED },
    ],
    reviews: [],
    outcomes: [outcome(1)],
    allocation: null,
    changes: [],
    ...more,
  };
}

/** A decision about the national return. */
export function consent(given: boolean, decidedAt = '2026-03-04T10:00:00Z'): ConsentFact {
  return { purpose: 'ndtms', agency: null, given, decidedAt };
}

/** A client with one complete episode who consented. */
export function clientFacts(more: Partial<ClientFacts> = {}): ClientFacts {
  return { client: person(), episodes: [episode()], consents: [consent(true)], flags: [], ...more };
}
