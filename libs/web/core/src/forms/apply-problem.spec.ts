import { FormControl, FormGroup } from '@angular/forms';
import { ProblemError } from '../api/problem-error';
import { markFindings, pathParts } from './apply-problem';

describe('findings in a form', () => {
  const form = (): FormGroup => new FormGroup({ receivedOn: new FormControl(''), goals: new FormGroup({ first: new FormControl('') }) });

  it('puts each finding at its field and the rest in the summary', () => {
    const group = form();
    const problem = new ProblemError({
      status: 422,
      findings: [
        { code: 'in-the-future', severity: 'error', path: 'referral.receivedOn' },
        { code: 'episode-already-open', severity: 'error', path: '' },
        { code: 'review-too-late', severity: 'warning', path: 'goals.first' },
      ],
    });
    const general = markFindings(group, problem, 'referral');
    expect(group.get('receivedOn')?.errors?.['finding'].text).toContain('in the future');
    expect(general.map(({ text }) => text)).toEqual(['This person is already in treatment here. Open the current episode instead.']);
    expect(group.get('goals.first')?.errors).toBeNull();
  });

  it('says what the server said when there are no findings', () => {
    const problem = new ProblemError({ status: 409, code: 'x', detail: 'Try again.' });
    expect(markFindings(form(), problem)).toEqual([{ text: 'Try again.', fieldId: '' }]);
  });

  it('says that nothing answered, not only what to do about it', () => {
    const problem = new ProblemError({ status: 0, code: 'unreachable', title: 'The service cannot be reached', detail: 'Try again.' });
    expect(markFindings(form(), problem)).toEqual([{ text: 'The service cannot be reached. Try again.', fieldId: '' }]);
  });

  it('reads paths with dots, brackets and slashes', () => {
    expect([pathParts('a.b'), pathParts('a[2].b'), pathParts('/a/2/b')]).toEqual([
      ['a', 'b'],
      ['a', '2', 'b'],
      ['a', '2', 'b'],
    ]);
  });
});
