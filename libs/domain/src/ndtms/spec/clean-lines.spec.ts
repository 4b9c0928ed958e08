import type { AnswerFact, ClientFacts, EpisodeFacts } from '@throughline/domain/facts';
import { assessmentQuestions } from '@throughline/domain/assessment';
import { liveProfile, returnOf } from '@throughline/domain/ndtms';
import { clientFacts, consent, episode, intervention, outcome, outcomeAnswers, person } from './facts-builder';
import { splitLine } from './read-line';

/** Repeatable numbers from 0 up to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const nasty = [
  '=1+1',
  '+44',
  '-2',
  '@cmd',
  'a"b',
  'a,b',
  'a\r\nb',
  'a\tb',
  '"',
  '""',
  ' \t=x',
  '\u2028=y',
  '\u0000',
  'Ünal',
  '',
  'NA',
  '"=x',
  '\uFEFF-z',
];

function nastyFacts(random: () => number): ClientFacts {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const text = () => pick(nasty) + (random() < 0.3 ? pick(nasty) : '');
  const many = (most: number) => Array.from({ length: Math.floor(random() * (most + 1)) }, (_, index) => index + 1);
  const answer = (): AnswerFact =>
    random() < 0.2
      ? { value: null, gap: pick(['declined', 'not-asked', 'not-known', text()]) }
      : { value: pick([text(), 3, -1, true, 'declined', 1.5]), gap: null };
  const answers = Object.fromEntries(assessmentQuestions.filter(() => random() < 0.8).map(({ code }) => [code, answer()]));
  const forms = Object.fromEntries(
    Object.keys(outcomeAnswers).map((item) => [item, pick<number | string | null>([0, 28, -5, 'Y', 'NA', null, text()])]),
  );
  const more: Partial<EpisodeFacts> = {
    id: text(),
    service: { ...episode().service, agencyCode: text(), partnershipCode: text(), localAuthorityCode: text() },
    dischargeReason: text(),
    referrals: [{ ...episode().referrals[0]!, source: text() }],
    answers,
    interventions: many(3).map((n) => intervention(n, { id: text(), setting: text(), exitStatus: text() })),
    outcomes: many(3).map((n) => outcome(n, { id: text(), answers: forms })),
  };
  return clientFacts({
    client: person({
      id: text(),
      reference: text(),
      givenName: text(),
      familyName: text(),
      postcode: text(),
      ethnicity: text(),
      nationality: text(),
    }),
    episodes: [episode(more)],
    consents: [consent(random() < 0.8)],
  });
}

it('every line splits back into 144 values that neither a spreadsheet nor a line reader misreads', () => {
  const random = numbersFrom(20260401);
  for (let i = 0; i < 2000; i++) {
    const facts = nastyFacts(random);
    const { rows } = returnOf(facts, liveProfile);
    expect(rows.length).toBeGreaterThan(0);
    for (const { line } of rows) {
      const values = splitLine(line);
      expect(values).toHaveLength(144);
      expect(
        values.filter(
          (value) =>
            /^[=+\-@]/.test(value) ||
            ['"', '\r', '\n', '\t', '\u2028', '\u0000'].some((bad) => value.includes(bad)) ||
            value !== value.trim(),
        ),
      ).toEqual([]);
    }
  }
});

it('a finding is told once for each place, and only in words without personal data', () => {
  const random = numbersFrom(7);
  for (let i = 0; i < 200; i++) {
    const { findings } = returnOf(nastyFacts(random), liveProfile);
    expect(findings.filter(({ path }) => path.includes('Ünal') && path.startsWith('client'))).toEqual([]);
    for (const { parameters } of findings) {
      for (const value of Object.values(parameters)) expect(String(value)).toMatch(/^(null|true|false|-?\d+|\d{4}-\d\d-\d\d)$/);
    }
  }
  const { findings } = returnOf(clientFacts({ episodes: [episode({ answers: {}, plans: [], outcomes: [], referrals: [] })] }), liveProfile);
  const places = findings.map(({ episodeId, code, path }) => `${episodeId} ${code} ${path}`);
  expect(new Set(places).size).toBe(places.length);
});
