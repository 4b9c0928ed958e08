import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { isDay, londonDay, londonTime, parseLondonTime, type Day, type Instant } from '@throughline/domain/calendar';

/** A day and a time of day in London, and which of two moments is meant in the hour that the clocks repeat. */
export type MomentGroup = FormGroup<{
  day: FormControl<Day | null>;
  time: FormControl<string | null>;
  which: FormControl<Instant | null>;
}>;

/** Controls for something that happened at a time; filled with `at`, or left empty. */
export function momentGroup(at: Instant | null): MomentGroup {
  const group: MomentGroup = new FormGroup({
    day: new FormControl<Day | null>(at === null ? null : londonDay(at), Validators.required),
    time: new FormControl<string | null>(at === null ? null : londonTime(at), Validators.required),
    which: new FormControl<Instant | null>(null),
  });
  group.controls.time.addValidators(() => clockProblem(group));
  group.controls.which.addValidators((which) => (candidatesOf(group) !== null && which.value === null ? { required: true } : null));
  // What the time can mean depends on the day: a changed day asks the time again.
  group.controls.day.valueChanges.subscribe(() => group.controls.time.updateValueAndValidity());
  group.controls.time.valueChanges.subscribe(() => group.controls.which.setValue(null));
  return group;
}

/** The two moments that a local time can mean on the night when the clocks go back; null at any other time. */
export function candidatesOf(group: AbstractControl): readonly [Instant, Instant] | null {
  const parsed = parsedOf(group);
  return parsed?.result === 'ambiguous' ? parsed.candidates : null;
}

/** What to send: London wall time, or the moment chosen of two. Empty while day or time is missing. */
export function momentOf(group: MomentGroup): string {
  const { day, time, which } = group.getRawValue();
  if (day === null || time === null) return '';
  return candidatesOf(group) !== null && which !== null ? which : `${day}T${time}`;
}

/** The moment as an instant, for saying what it leads to; null while it cannot be known. */
export function instantOfMoment(group: MomentGroup): Instant | null {
  const parsed = parsedOf(group);
  if (parsed?.result === 'ok') return parsed.at;
  return parsed?.result === 'ambiguous' ? group.controls.which.value : null;
}

function parsedOf(group: AbstractControl): ReturnType<typeof parseLondonTime> | null {
  // The controls themselves: the value of the group follows theirs only after they have told of the change.
  const [day, time]: unknown[] = [group.get('day')?.value, group.get('time')?.value];
  if (!isDay(day) || typeof time !== 'string' || !/^\d\d:\d\d$/.test(time)) return null;
  return parseLondonTime(`${day}T${time}`);
}

function clockProblem(group: MomentGroup): ValidationErrors | null {
  const { day, time } = group.controls;
  if (!isDay(day.value) || time.value === null) return null;
  if (!/^\d\d:\d\d$/.test(time.value)) return null;
  const skipped = parseLondonTime(`${day.value}T${time.value}`).result === 'nonexistent';
  return skipped
    ? {
        finding: {
          code: 'time-does-not-exist',
          text: 'The clocks went forward at this time, so it does not exist. Enter a time from 02:00.',
        },
      }
    : null;
}
