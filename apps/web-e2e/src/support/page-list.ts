/** A place in the header: its words, address and the heading of the page behind it. */
export interface Section {
  readonly label: string;
  readonly path: string;
  readonly heading: string;
  /** A tool of its own outside the pages, such as the queue board. */
  readonly external?: true;
}

const MY_DAY: Section = { label: 'My day', path: '/my-day', heading: 'My day' };
const TEAM: Section = { label: 'Team', path: '/team', heading: 'Team board' };
const CLIENTS: Section = { label: 'Clients', path: '/clients', heading: 'Clients' };
const REFERRALS: Section = { label: 'Referrals', path: '/referrals', heading: 'New referral' };
const SAFEGUARDING: Section = { label: 'Safeguarding', path: '/safeguarding', heading: 'Safeguarding' };
const RETURNS: Section = { label: 'Returns', path: '/returns', heading: 'Returns' };
const ADMINISTRATION: Section = { label: 'Administration', path: '/admin/queues', heading: '', external: true };

/** What the header offers to each role, in order. */
export const sectionsOf: Readonly<Record<string, readonly Section[]>> = {
  keyworker: [MY_DAY, CLIENTS, REFERRALS],
  prescriber: [MY_DAY, CLIENTS],
  'team-lead': [MY_DAY, TEAM, CLIENTS, REFERRALS, SAFEGUARDING, RETURNS],
  'safeguarding-lead': [CLIENTS, SAFEGUARDING],
  'data-officer': [CLIENTS, RETURNS],
  administrator: [ADMINISTRATION],
  'peer-mentor': [],
  commissioner: [],
};

/** Where signing in leads. */
export const homeOf: Readonly<Record<string, string>> = {
  keyworker: '/my-day',
  prescriber: '/my-day',
  'team-lead': '/my-day',
  'safeguarding-lead': '/safeguarding',
  'data-officer': '/returns',
  administrator: '/help',
  'peer-mentor': '/help',
  commissioner: '/help',
};

const READ = ['Overview', 'Assessment', 'Plan and reviews', 'Outcomes', 'Interventions'];

/** Pages of a client's record that a role may open, in the order of the navigation beside it. */
export const recordPagesOf: Readonly<Record<string, readonly string[]>> = {
  keyworker: [...READ, 'Safeguarding', 'Person', 'History', 'Discharge'],
  'safeguarding-lead': [...READ, 'Safeguarding', 'Person', 'History'],
  'data-officer': [...READ, 'Person', 'History'],
};

/** Forms that a button opens on a page of the record of somebody in treatment: the page, the button. */
export const openedForms: readonly (readonly [page: string, button: RegExp])[] = [
  ['Overview', /^Record readiness/],
  ['Overview', /^Record a priority/],
  ['Overview', /^Add a referral/],
  ['Overview', /^Record consent|^Record a decision/],
  ['Assessment', /^Correct the start/],
  ['Assessment', /^Record an offer/],
  ['Plan and reviews', /^Record a review/],
  ['Plan and reviews', /^Record progress/],
  ['Outcomes', /^Take a form/],
  ['Outcomes', /^Correct/],
  ['Interventions', /^Agree an intervention/],
  ['Interventions', /^Change/],
  ['Safeguarding', /^Raise a flag/],
];
