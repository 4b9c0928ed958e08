import { FormControl, FormGroup } from '@angular/forms';
import { ProblemError } from '@throughline/web/core';
import type { FormDirective, SummaryItem } from '@throughline/web/ui';
import { momentGroup } from './moment';
import { showRefusal } from './refusal';

const form = () => new FormGroup({ at: momentGroup(null), startedOn: new FormControl(''), other: new FormControl('') });
const refuse = (
  group: FormGroup,
  findings: ConstructorParameters<typeof ProblemError>[0]['findings'],
  settings = {},
): readonly SummaryItem[] => {
  let general: readonly SummaryItem[] = [];
  const view = { group, refuse: (items: readonly SummaryItem[] = []) => (general = items) } as unknown as FormDirective;
  showRefusal(view, new ProblemError({ status: 422, detail: 'Something was refused.', findings }), settings);
  return general;
};

describe('a refusal in a form', () => {
  it('stands at the day of a moment, and says several things about one field', () => {
    const group = form();
    const general = refuse(group, [
      { code: 'in-the-future', severity: 'error', path: 'at' },
      { code: 'start-before-agreed', severity: 'error', path: 'startedOn' },
      { code: 'required', severity: 'error', path: 'startedOn' },
      { code: 'unknown-staff', severity: 'error', path: 'nowhere' },
      { code: 'changed-meanwhile', severity: 'information', path: 'other' },
    ]);
    expect(group.controls.at.controls.day.errors?.['finding'].code).toBe('in-the-future');
    expect(group.controls.startedOn.errors?.['finding'].text).toMatch(/\..*\./);
    expect(group.controls.other.errors).toBeNull();
    expect(general).toHaveLength(1);
  });

  it('finds fields below a prefix or by their own names', () => {
    const group = form();
    refuse(group, [{ code: 'required', severity: 'error', path: 'review.startedOn' }], { prefix: 'review' });
    expect(group.controls.startedOn.errors?.['finding']).toBeDefined();
    refuse(group, [{ code: 'required', severity: 'error', path: 'x.y' }], {
      locate: (path: string) => (path === 'x.y' ? group.controls.other : null),
    });
    expect(group.controls.other.errors?.['finding']).toBeDefined();
  });

  it('says what the problem says where there is no finding', () => {
    expect(refuse(form(), [])).toEqual([{ text: 'Something was refused.', fieldId: '' }]);
  });
});
