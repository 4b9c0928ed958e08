import { FormControl, FormGroup } from '@angular/forms';
import { mergeUntouched } from './merge-untouched';

describe('answers after somebody else saved', () => {
  const filled = { phone: '1', address: 'A', name: 'N' };

  it('takes over what was not touched here and keeps what was typed', () => {
    const form = new FormGroup({ phone: new FormControl('1'), address: new FormControl('typed'), name: new FormControl('N') });
    expect(mergeUntouched(form, filled, { phone: '2', address: 'A', name: 'N' })).toEqual([]);
    expect(form.value).toEqual({ phone: '2', address: 'typed', name: 'N' });
  });

  it('names what both changed, unless both say the same', () => {
    const form = new FormGroup({ phone: new FormControl('3'), address: new FormControl('B'), name: new FormControl('N') });
    expect(mergeUntouched(form, filled, { phone: '2', address: 'B', name: 'N' })).toEqual(['phone']);
    expect(form.value.phone).toBe('3');
  });
});
