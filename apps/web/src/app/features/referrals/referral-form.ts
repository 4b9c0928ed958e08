import { FormControl, FormGroup, Validators, type ValidatorFn } from '@angular/forms';
import { londonDay, type Day, type Instant } from '@throughline/domain/calendar';
import { momentGroup } from '../../pieces/moment';

const text = (...validators: ValidatorFn[]) => new FormControl('', { nonNullable: true, validators });
const choice = (required = false) => new FormControl<string | null>(null, required ? Validators.required : []);

/** Everything that is asked when a person is referred, on one page. `now` fills the days and times that are usually now. */
export function referralForm(now: Instant) {
  return new FormGroup({
    serviceId: choice(true),
    teamId: choice(true),
    staffId: choice(),
    person: new FormGroup({
      givenName: text(Validators.required, Validators.maxLength(80)),
      familyName: text(Validators.required, Validators.maxLength(80)),
      knownAs: text(Validators.maxLength(80)),
      birthDate: new FormControl<Day | null>(null, Validators.required),
      sex: choice(true),
      nhsNumber: text(),
      postcode: text(),
      address: text(Validators.maxLength(200)),
      phone: text(),
      safeContact: text(Validators.maxLength(200)),
      ethnicity: choice(),
    }),
    referral: new FormGroup({
      receivedOn: new FormControl<Day | null>(londonDay(now), Validators.required),
      source: choice(true),
      sourceOrganisation: text(Validators.maxLength(120)),
      channel: choice(true),
      substances: new FormControl<readonly string[]>([], { nonNullable: true }),
      reason: text(Validators.maxLength(2000)),
    }),
    readiness: new FormGroup({ ready: new FormControl<boolean | null>(null), at: momentGroup(now) }),
    priority: new FormGroup({ reason: new FormControl<string | null>(null, Validators.required), at: momentGroup(now) }),
    consents: new FormGroup({
      treatment: new FormControl<boolean | null>(null),
      ndtms: new FormControl<boolean | null>(null),
      at: momentGroup(now),
      evidence: text(Validators.maxLength(300)),
    }),
  });
}

export type ReferralForm = ReturnType<typeof referralForm>;
