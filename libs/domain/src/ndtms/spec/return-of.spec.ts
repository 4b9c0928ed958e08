import { liveProfile, returnOf } from '@throughline/domain/ndtms';
import type { ClientFacts, EpisodeFacts } from '@throughline/domain/facts';
import { clientFacts, consent, episode, intervention, outcome, outcomeAnswers } from './facts-builder';
import { readLine } from './read-line';

const rowsOf = (facts: ClientFacts) => returnOf(facts, liveProfile).rows;
const cellsOf = (facts: ClientFacts, row = 0) => readLine(rowsOf(facts)[row]?.line ?? '');
const withEpisode = (more: Partial<EpisodeFacts>) => clientFacts({ episodes: [episode(more)] });

describe('row of a client who consented', () => {
  it('carries client, episode, intervention and outcome in the columns of the profile', () => {
    const cells = cellsOf(clientFacts());
    expect(Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))).toEqual({
      FINITIAL: 'T',
      SINITIAL: 'S',
      DOB: '1985-06-15',
      SEX: 'M',
      ETHNIC: 'A',
      NATION: 'GBR',
      REFLD: '2026-03-02',
      AGNCY: 'X0001',
      CLIENT: 'TL-20001',
      CLIENTID: '01900000-0000-7000-8000-000000000001',
      EPISODID: '01900000-0000-7000-8000-000000000010',
      CONSENT: 'Y',
      PREVTR: 'Y',
      PC: 'ZZ1 2',
      ACCMNEED: '2',
      PRNTSTAT: '14',
      DAT: 'X01B',
      LA: 'E06000999',
      DRUG1: '1011',
      DRUG1AGE: '19',
      ROUTE: '3',
      DRUG2: '3201',
      DRUG3: '9997',
      RFLS: '3',
      TRIAGED: '2026-03-04',
      CPLANDT: '2026-03-09',
      INJSTAT: 'N',
      CHILDWTH: '0',
      DUALDIAG: 'N',
      HEPCTSTD: '2026-03-20',
      HEPCSTAT: 'A',
      HEPBSTAT: 'B',
      TOPCC: 'Y',
      EMPSTAT: '12',
      MODAL: '95',
      REFMODDT: '2026-03-05',
      MODSET: '6',
      MODID: '01900000-0000-7000-8000-000000000101',
      FAOMODDT: '2026-03-10',
      MODST: '2026-03-10',
      TOPDATE: '2026-03-12',
      TOPID: '01900000-0000-7000-8000-000000000201',
      TRSTAGE: 'S',
      ...Object.fromEntries(Object.entries(outcomeAnswers).map(([item, value]) => [item, `${value}`])),
    });
  });

  it('has discharge and the end of the intervention once they are recorded', () => {
    const ended = intervention(1, { endedOn: '2026-06-01', exitStatus: 'A' });
    const cells = cellsOf(withEpisode({ closedOn: '2026-06-02', dischargeReason: '80', interventions: [ended] }));
    expect(cells).toMatchObject({ DISD: '2026-06-02', DISRSN: '80', MODEND: '2026-06-01', MODEXIT: 'A' });
  });

  it('says where and when it belongs', () => {
    const [row] = rowsOf(withEpisode({ closedOn: '2026-06-02', dischargeReason: '85' }));
    expect(row).toMatchObject({
      profile: 'cds-k',
      rowNumber: 1,
      agencyCode: 'X0001',
      clientReference: 'TL-20001',
      activeFrom: '2026-03-02',
      activeTo: '2026-06-02',
      consented: true,
    });
  });

  it('is the same whatever the order in which the facts were loaded', () => {
    const interventions = [intervention(1), intervention(2), intervention(3, { agreedOn: '2026-03-01' })];
    const outcomes = [outcome(1), outcome(2, { stage: 'review', takenOn: '2026-06-01' })];
    const forward = withEpisode({ interventions, outcomes });
    const backward = withEpisode({ interventions: [...interventions].reverse(), outcomes: [...outcomes].reverse() });
    expect(returnOf(backward, liveProfile)).toEqual(returnOf(forward, liveProfile));
    expect(returnOf(forward, liveProfile)).toEqual(returnOf(JSON.parse(JSON.stringify(forward)) as ClientFacts, liveProfile));
  });
});

describe('rows of an episode', () => {
  it('are as many as its interventions or forms, the nth of each on row n, never every combination', () => {
    const interventions = [
      intervention(1),
      intervention(2, { kind: 'pharmacological', agreedOn: '2026-03-20', firstOfferedOn: null, startedOn: null }),
    ];
    const outcomes = [
      outcome(1),
      outcome(2, { stage: 'review', takenOn: '2026-06-01' }),
      outcome(3, { stage: 'review', takenOn: '2026-09-01' }),
    ];
    const rows = rowsOf(withEpisode({ interventions, outcomes }));
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 2, 3]);
    const cells = rows.map(({ line }) => readLine(line));
    expect(cells.map(({ MODAL, TRSTAGE }) => [MODAL, TRSTAGE])).toEqual([
      ['95', 'S'],
      ['94', 'R'],
      ['', 'R'],
    ]);
    expect(cells.map(({ MODID }) => MODID !== '')).toEqual([true, true, false]);
    expect(new Set(cells.map(({ FINITIAL, EPISODID, DRUG1 }) => `${FINITIAL} ${EPISODID} ${DRUG1}`)).size).toBe(1);
  });

  it('are one when there is neither an intervention nor a form, without any item of a form', () => {
    const rows = rowsOf(withEpisode({ interventions: [], outcomes: [] }));
    expect(rows).toHaveLength(1);
    expect(readLine(rows[0]?.line ?? '')).toMatchObject({ MODID: '', TOPID: '', ALCUSE: '', QUALLIFE: '' });
  });

  it('are left out before triage, with the reason as a finding', () => {
    const result = returnOf(withEpisode({ triagedOn: null, interventions: [], outcomes: [], plans: [] }), liveProfile);
    expect(result.rows).toEqual([]);
    expect(result.findings.map(({ code, severity }) => [code, severity])).toEqual([['ndtms-not-yet-triaged', 'information']]);
  });
});

describe('consent', () => {
  const second = episode({
    id: '01900000-0000-7000-8000-000000000011',
    openedOn: '2025-01-06',
    triagedOn: '2025-01-08',
    closedOn: '2025-05-01',
    dischargeReason: '85',
  });

  it('refused: one row an agency with three values and no finding about the record', () => {
    const result = returnOf(clientFacts({ episodes: [second, episode({ answers: {} })], consents: [consent(false)] }), liveProfile);
    expect(result.rows).toHaveLength(1);
    expect(result.rows[0]).toMatchObject({ consented: false, rowNumber: 1, activeFrom: '2025-01-06', activeTo: null });
    const values = Object.entries(readLine(result.rows[0]?.line ?? '')).filter(([, value]) => value !== '');
    expect(values).toEqual([
      ['AGNCY', 'X0001'],
      ['CLIENTID', '01900000-0000-7000-8000-000000000001'],
      ['CONSENT', 'N'],
    ]);
    expect(result.findings).toEqual([]);
  });

  it('refused at two agencies: one row each', () => {
    const elsewhere = { ...second, service: { ...second.service, agencyCode: 'X0002' } };
    const rows = rowsOf(clientFacts({ episodes: [elsewhere, episode()], consents: [consent(false)] }));
    expect(rows.map(({ agencyCode, activeTo }) => [agencyCode, activeTo])).toEqual([
      ['X0002', '2025-05-01'],
      ['X0001', null],
    ]);
  });

  it('withdrawn counts as refused, given again as given', () => {
    const given = consent(true, '2026-03-04T10:00:00Z');
    const withdrawn = consent(false, '2026-05-04T10:00:00Z');
    const again = consent(true, '2026-06-04T10:00:00Z');
    const consentedWith = (...consents: (typeof given)[]) => rowsOf(clientFacts({ consents })).map(({ consented }) => consented);
    expect(consentedWith(withdrawn, given)).toEqual([false]);
    expect(consentedWith(given, withdrawn, again)).toEqual([true]);
    expect(consentedWith(given, { ...given, given: false })).toEqual([false]);
  });

  it('not recorded: no row, and an error that leads to the consent', () => {
    const treatmentOnly = [{ purpose: 'treatment' as const, agency: null, given: true, decidedAt: '2026-03-04T10:00:00Z' }];
    const result = returnOf(clientFacts({ consents: treatmentOnly }), liveProfile);
    expect(result.rows).toEqual([]);
    expect(result.findings).toEqual([
      expect.objectContaining({ code: 'ndtms-consent-missing', severity: 'error', field: 'CONSENT', path: 'consent.ndtms' }),
    ]);
  });
});
