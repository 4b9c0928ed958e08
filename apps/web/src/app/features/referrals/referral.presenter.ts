import type { AbstractControl } from '@angular/forms';
import type { ConsentRequest, RegisterReferralRequest } from '@throughline/contracts/referrals';
import { addDays, addElapsedHours, londonDay, londonTime, type Instant } from '@throughline/domain/calendar';
import { shortDay } from '@throughline/web/ui';
import { momentOf } from '../../pieces/moment';
import { phoneOf, postcodeOf, textOrNull } from '../../pieces/person-text';
import type { ReferralForm } from './referral-form';

/** What a contract asks for where it says nothing else: hours from a priority, days from readiness (RU 1.6.4). */
const PRIORITY_HOURS = 24;
const ASSESSMENT_DAYS = 7;

/** Answer to the priority question for somebody in none of the groups. */
export const NO_PRIORITY = 'none';

/** What a priority identified at this moment leads to; the clock never runs from before the initial assessment. */
export function priorityClockWords(at: Instant | null, now: Instant): string {
  if (at === null) return 'This starts a 24-hour clock. Enter when it was identified.';
  const due = addElapsedHours(at, PRIORITY_HOURS);
  const when = `${shortDay(londonDay(due), londonDay(now))} ${londonTime(due)}`;
  return `This starts a 24-hour clock: assessment due by ${when}, or 24 hours after the initial assessment where that is later.`;
}

/** What readiness stated at this moment leads to. */
export function readinessClockWords(at: Instant | null, now: Instant): string {
  if (at === null) return 'This starts the 7-day clock once the initial assessment is held. Enter when they said so.';
  const due = shortDay(addDays(londonDay(at), ASSESSMENT_DAYS), londonDay(now));
  return `This starts the 7-day clock: assessment due by ${due}, or 7 days after the initial assessment where that is later.`;
}

/** The request for what was answered; questions without an answer are left out. */
export function requestOf(form: ReferralForm): RegisterReferralRequest {
  const { serviceId, teamId, staffId, person, referral, readiness, priority } = form.getRawValue();
  const { readiness: readinessGroup, priority: priorityGroup } = form.controls;
  return {
    serviceId: serviceId ?? '',
    teamId: teamId ?? '',
    staffId,
    person: {
      givenName: person.givenName.trim(),
      familyName: person.familyName.trim(),
      knownAs: textOrNull(person.knownAs),
      birthDate: person.birthDate ?? '',
      sex: person.sex ?? '',
      nhsNumber: textOrNull(person.nhsNumber.replace(/\s/g, '')),
      postcode: person.postcode.trim() === '' ? null : postcodeOf(person.postcode),
      address: textOrNull(person.address),
      phone: phoneOf(person.phone),
      safeContact: textOrNull(person.safeContact),
      ethnicity: person.ethnicity,
    },
    referral: {
      receivedOn: referral.receivedOn ?? '',
      source: referral.source ?? '',
      sourceOrganisation: textOrNull(referral.sourceOrganisation),
      channel: referral.channel ?? '',
      substances: [...referral.substances],
      reason: textOrNull(referral.reason),
    },
    ...(readiness.ready === null ? {} : { readiness: { ready: readiness.ready, at: momentOf(readinessGroup.controls.at) } }),
    ...(priority.reason === null || priority.reason === NO_PRIORITY
      ? {}
      : { priority: { reason: priority.reason, at: momentOf(priorityGroup.controls.at) } }),
    consents: consentsOf(form),
  };
}

function consentsOf(form: ReferralForm): ConsentRequest[] {
  const { consents } = form.controls;
  const { treatment, ndtms, evidence } = consents.getRawValue();
  const at = momentOf(consents.controls.at);
  const decided = [
    { purpose: 'treatment', given: treatment },
    { purpose: 'ndtms', given: ndtms },
  ];
  return decided.flatMap(({ purpose, given }) => (given === null ? [] : [{ purpose, given, at, evidence: textOrNull(evidence) }]));
}

/** The field for a path of the request whose field on the page has another name. */
export function referralField(form: ReferralForm, path: string): AbstractControl | null {
  if (path === 'episode.referredOn') return form.controls.referral.controls.receivedOn;
  const consent = /^consents\.(\d)/.exec(path);
  if (!consent) return null;
  const purposes = consentsOf(form).map(({ purpose }) => purpose);
  const { controls } = form.controls.consents;
  if (path.endsWith('.at')) return controls.at.controls.day;
  return purposes[Number(consent[1])] === 'ndtms' ? controls.ndtms : controls.treatment;
}
