import type { SubmissionResponse } from '@throughline/contracts/returns';
import { endedWords, namesOf, newestFile, pendingLines, profileOptions, sizeWords, submissionLines } from './submission.presenter';

const ONE = namesOf([{ id: 's1', name: 'Eastmere' }]);
const NOW = '2026-11-22T10:30:00Z';

const submission = (changes: Partial<SubmissionResponse> = {}): SubmissionResponse => ({
  id: 'r1',
  serviceId: 's1',
  profile: 'cds-k',
  fromOn: '2026-10-01',
  toOn: '2026-10-31',
  status: 'ready',
  progress: 100,
  stage: 'ready',
  rowCount: 907,
  byteSize: 1_340_000,
  sha256: 'b41c90e2'.repeat(8),
  fileName: 'N9001-20261001-20261031-TREAT-IN-K.csv',
  failureCode: null,
  requestedBy: 'Edmund Sallow',
  requestedAt: '2026-11-22T09:18:00Z',
  finishedAt: '2026-11-22T09:19:00Z',
  version: 3,
  ...changes,
});

describe('returns that were asked for', () => {
  it('says what a ready one holds and where its file is', () => {
    expect(submissionLines([submission()], ONE, NOW)[0]).toMatchObject({
      period: 'October 2026',
      note: 'CDS-K',
      status: 'Ready',
      rows: '907',
      size: '1.3\u00a0MB',
      shortSum: 'b41c90e2',
      href: '/api/v1/submissions/r1/file',
      by: 'Edmund Sallow',
      at: 'Today 09:18',
      again: false,
    });
  });

  it('says why there is no file, and offers to ask again', () => {
    const failed = { status: 'failed', sha256: null, rowCount: null, byteSize: null, fileName: null } as const;
    const [full, odd] = submissionLines(
      [submission({ ...failed, failureCode: 'disk-full' }), submission({ ...failed, failureCode: 'unexpected' })],
      ONE,
      NOW,
    );
    expect(full).toMatchObject({
      href: null,
      again: true,
      rows: 'None',
      why: 'The disk for files is full. Tell your administrator, then ask again.',
    });
    expect(odd?.why).toContain('Something went wrong');
  });

  it('shows only those under way in the progress, without a figure while they wait', () => {
    const waiting = submission({ id: 'r2', status: 'queued', stage: 'waiting', progress: 0 });
    const running = submission({ id: 'r3', status: 'running', stage: 'reading', progress: 64 });
    expect(pendingLines([waiting, running, submission()], ONE)).toEqual([
      { id: 'r2', title: 'October 2026', percent: null, stage: 'Waiting for its turn', stopping: false },
      { id: 'r3', title: 'October 2026', percent: 64, stage: 'Reading the records and writing the file', stopping: false },
    ]);
  });

  it('names the service where there are several', () => {
    const two = namesOf([
      { id: 's1', name: 'Eastmere' },
      { id: 's2', name: 'Westmere' },
    ]);
    expect(submissionLines([submission()], two, NOW)[0]?.note).toBe('Eastmere, CDS-K');
    expect(pendingLines([submission({ status: 'running' })], two)[0]?.title).toBe('October 2026, Eastmere');
  });

  it('tells when one has ended', () => {
    expect(endedWords([submission({ status: 'running' })], [submission()])).toBe('October 2026: ready.');
    expect(endedWords([submission()], [submission()])).toBe('');
  });

  it('offers the newest file that is ready', () => {
    expect(newestFile([submission({ id: 'r2', status: 'running', sha256: null }), submission()], ONE, NOW)?.id).toBe('r1');
    expect(newestFile([], ONE, NOW)).toBeNull();
  });

  it('says sizes in words', () => {
    expect([812, 48_400, 1_340_000].map(sizeWords)).toEqual(['812\u00a0bytes', '48\u00a0kB', '1.3\u00a0MB']);
  });

  it('marks a draft of the data set', () => {
    expect(profileOptions([{ code: 'cds-r', label: 'Core data set R', status: 'draft', columns: 90, missing: ['Layout'] }])).toEqual([
      { value: 'cds-r', label: 'Core data set R (draft)' },
    ]);
  });
});
