/**
 * What every finding says to the person who can mend it: what is wrong, then what to do. Keyed by finding code; `{name}` is
 * a parameter of the finding. Codes are those of the rules and of the API's own refusals.
 */
export const ENGLISH: Readonly<Record<string, string>> = {
  // Sign-in and session
  'sign-in-failed': 'The email address or password is not right. Check both and try again.',
  'too-many-attempts': 'There were too many tries. Wait {seconds} seconds, then try again.',
  'session-ended': 'You were signed out. Sign in again to go on.',
  unauthenticated: 'You were signed out. Sign in again to go on.',

  // Refusals that any form may meet
  required: 'Answer this question.',
  'unknown-property': 'The page sent something the service does not know. Reload the page and try again.',
  'unknown-code': 'Choose one of the answers in the list.',
  'impossible-date': 'That date does not exist. Check the day and month.',
  'date-in-future': 'The date is in the future. Enter a date up to today.',
  'nonexistent-time': 'The clocks went forward at this time, so it does not exist. Enter a time after 02:00.',
  'ambiguous-time': 'The clocks went back, so this time happened twice. Say whether it was before or after the change.',
  'too-long': 'Shorten this to {maximum} characters.',
  'out-of-range': 'Enter a number from {minimum} to {maximum}.',
  'version-conflict': 'Somebody else changed this while you were working. Your answers are kept: look at theirs, then save again.',
  'not-found': 'There is nothing here, or it is not open to your role.',
  forbidden: 'Your role does not include this. Ask your team lead.',

  // Path of a client
  'open-episode-exists': 'This person is already in treatment here. Open the current episode instead.',
  'discharge-before-referral': 'The discharge is before the referral on {referredOn}. Check both dates.',
  'assessment-before-referral': 'The assessment is before the referral on {referredOn}. Check both dates.',
  'review-date-missing': 'Enter the date of the next review before the plan is closed.',
  'review-too-late': 'The next review is more than {months} months away. Bring it forward.',
  'consent-missing': 'Record whether the client agrees to national reporting.',
};
