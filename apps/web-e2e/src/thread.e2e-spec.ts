import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { recordAssessment } from './support/assessment-steps';
import { followFinding, produceReturn, publishedHeader } from './support/return-steps';
import { Visitor } from './support/visitor';

/** The person of this journey; invented, like everybody of the demo provider. */
const FAMILY = 'Threadgold';
const NAME = `${FAMILY.toUpperCase()}, Tamsin`;

/** What the overview says is due. */
function dueWords(visitor: Visitor): Promise<string> {
  return visitor.page.getByRole('region', { name: 'What is due' }).innerText();
}

/**
 * The whole path of one client, walked as the people of a service walk it: each step builds on the one before. Requirements
 * IN-1, IN-2, IN-4, AS-1, AS-2, AS-7, PL-1, PL-4, PL-5, SG-2, ND-1, IN-5.
 */
describe('the thread from referral to discharge', () => {
  let browser: Browser;
  let keyworker: Visitor;
  let officer: Visitor;
  let record = '';

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
  });

  afterEach(() => {
    expect(keyworker?.watch.take() ?? []).toEqual([]);
  });

  it('lets a keyworker sign in and arrive at My day', async () => {
    keyworker = await Visitor.signedIn(browser, 'keyworker');
    await keyworker.heading('My day');
    expect(new URL(keyworker.page.url()).pathname).toBe('/my-day');
  });

  it('registers a referral on one page and says which clocks run', async () => {
    await keyworker.follow('New referral');
    await keyworker.heading('New referral');
    await keyworker.type('Given name', 'Tamsin');
    await keyworker.type('Family name', FAMILY);
    await keyworker.type('Day', '12');
    await keyworker.type('Month', '3');
    await keyworker.type('Year', '1985');
    await keyworker.pick('Sex, for the national return', 'Female');
    await keyworker.choose('How it came', 'Phone');
    await keyworker.choose('Who referred', 'The client');
    await keyworker.pick('Substances they say are a problem', 'Alcohol');
    await keyworker.pick('Readiness, as the client states it', 'Ready and willing to start');
    await keyworker.sees(/^This starts the 7-day clock: assessment due by /);
    await keyworker.pick('Is one of these true now?', 'Safeguarding concern');
    await keyworker.sees(/^This starts a 24-hour clock: assessment due by /);
    await keyworker.pick('To treatment', 'Agrees');
    await keyworker.pick('To sharing with the national treatment monitoring system (NDTMS)', 'Agrees');
    await keyworker.type('How it was given', 'On the phone, read out');
    await keyworker.press('Save');
    await keyworker.heading('Overview');
    record = new URL(keyworker.page.url()).pathname;
    expect(record).toMatch(/^\/clients\/[0-9a-f-]{36}$/);
  });

  it('shows who the client is, what is due and who the client is with', async () => {
    const banner = keyworker.page.getByRole('region', { name: 'Client', exact: true });
    const words = (await banner.innerText()).replace(/\s+/g, ' ');
    expect(words).toContain(`${NAME} Born 12-Mar-1985`);
    expect(words).toMatch(/Ref TL-\d+/);
    expect(words).toContain('Treatment yes, national return yes');
    await keyworker.sees('Safeguarding concern, identified');
    expect(await keyworker.page.title()).toBe(`Overview - ${NAME} - Throughline`);
    expect(await dueWords(keyworker)).toMatch(/\d+ days left\s+First intervention/);
  });

  it('lets the team lead see who has no worker and allocate the client', async () => {
    const lead = await Visitor.signedIn(browser, 'team-lead');
    await lead.goto('/team');
    await lead.heading('Team board');
    await lead.button(`Allocate ${FAMILY}, Tamsin`).first().click();
    await lead.choose('Worker', /Jackdaw/);
    await lead.type('Handover note', 'Start with the children at weekends.');
    await lead.page
      .locator('form')
      .getByRole('button', { name: /^Allocate/ })
      .click();
    await lead.sees(new RegExp(`${FAMILY}, Tamsin.*allocated`, 'i'));
    expect(lead.watch.take()).toEqual([]);
    await lead.close();
    await keyworker.goto(record);
    expect(await keyworker.page.getByRole('region', { name: 'Client', exact: true }).innerText()).toContain('Mateusz Jackdaw');
  });

  it('builds the one assessment, scores AUDIT while it is answered and stops the clocks', async () => {
    await keyworker.toRecordPage('Assessment');
    await recordAssessment(keyworker);
    await keyworker.toRecordPage('Overview');
    expect(await dueWords(keyworker)).not.toMatch(/Priority assessment|Comprehensive assessment/);
  });

  it('drafts a plan with a goal and signs it with the next review', async () => {
    await keyworker.toRecordPage('Plan and reviews');
    await keyworker.press('Draft the plan');
    await keyworker.press('Add a goal');
    await keyworker.pick('Recovery capital', 'Human: health, skills, hopes');
    await keyworker.type("Goal, in the client's words", 'Swim again on Saturdays');
    await keyworker.type('Next step', 'Ask the pool about mornings');
    await keyworker.type('By when', '+2w');
    await keyworker.press('Save goal');
    await keyworker.sees('Swim again on Saturdays');
    await keyworker.press('Sign with the client');
    await keyworker.pick('How it is signed', 'On screen: the client types their name');
    await keyworker.type('Next review', '+8w');
    await keyworker.press('Sign');
    await keyworker.sees('The plan is signed.');
    await keyworker.sees('Version 1, in force');
    await keyworker.toRecordPage('Overview');
    await keyworker.page.getByRole('listitem').filter({ hasText: 'Plan review' }).waitFor();
  });

  it('takes the start form of the outcomes profile', async () => {
    await keyworker.toRecordPage('Outcomes');
    await keyworker.press('Take a form');
    const answers = { Alcohol: '24', Tobacco: '28', 'Psychological health': '8', 'Physical health': '9', 'Quality of life': '7' };
    for (const [label, value] of Object.entries(answers)) await keyworker.type(label, value);
    await keyworker.choose('Acute housing problem', 'No');
    await keyworker.press('Save the form');
    await keyworker.page.getByRole('row').filter({ hasText: 'Quality of life' }).getByText('7').waitFor();
  });

  it('agrees an intervention, starts it and counts the wait', async () => {
    await keyworker.toRecordPage('Interventions');
    await keyworker.press('Agree an intervention');
    await keyworker.pick('Kind', 'Psychosocial');
    await keyworker.type('First day offered', 'today');
    await keyworker.type('Started on', 'today');
    await keyworker.press('Save intervention');
    const row = keyworker.page.getByRole('row').filter({ hasText: 'Psychosocial' });
    await row.getByText('Running').waitFor();
    expect(await row.innerText()).toContain('Waited 0 days');
  });

  it('raises a child safeguarding flag that stands on every page of the record', async () => {
    await keyworker.toRecordPage('Safeguarding');
    await keyworker.press('Raise a flag');
    await keyworker.pick('About', 'Child');
    await keyworker.pick('Level', 'Medium');
    await keyworker.type('Reason', 'Two children in the home at weekends; grandmother is there.');
    await keyworker.choose('Owner', /Jackdaw/);
    await keyworker.type('Review on', '+2w');
    await keyworker.press('Raise the flag');
    await keyworker.sees('The flag is raised.');
    await keyworker.toRecordPage('Plan and reviews');
    const flags = keyworker.page.getByRole('list', { name: 'Flags' });
    expect(await flags.innerText()).toMatch(/Child safeguarding:\s*medium/);
  });

  it("shows the flag in the safeguarding lead's register", async () => {
    const lead = await Visitor.signedIn(browser, 'safeguarding-lead');
    await lead.heading('Safeguarding');
    const row = lead.page.getByRole('row').filter({ hasText: `${FAMILY}, Tamsin` });
    await row.first().waitFor();
    expect(await row.first().innerText()).toContain('grandmother is there');
    expect(lead.watch.take()).toEqual([]);
    await lead.close();
  });

  it('leads the data officer from a finding to the very field that mends it', async () => {
    officer = await Visitor.signedIn(browser, 'data-officer');
    await officer.heading('Returns');
    const place = await followFinding(officer, record, /ethnicity/);
    expect(new URL(officer.page.url()).pathname).toBe(`${record}/person`);
    // A data officer reads the record without changing it: the question around the field has the focus.
    expect(await place.getByLabel(/Ethnicity/).isDisabled()).toBe(true);
    await officer.heading('Person');
  });

  it('produces the national return, whose header is the published one and whose checksum is the one shown', async () => {
    const file = await produceReturn(officer);
    const [header = '', ...rows] = file.text.trimEnd().split('\n');
    expect(header.replaceAll('"', '').split(',')).toEqual(publishedHeader());
    expect(rows.length).toBeGreaterThan(0);
    expect(file.sha256).toBe(file.shownSha256);
    expect(file.fileName).toMatch(/-TREAT-IN-K\.csv$/);
    expect(officer.watch.take()).toEqual([]);
    await officer.close();
  });

  it('ends the interventions, then discharges with a reason and keeps the record readable', async () => {
    await keyworker.toRecordPage('Interventions');
    await keyworker.press(/^Change Psychosocial/);
    await keyworker.type('Ended on', 'today');
    await keyworker.choose('How it ended', 'Planned, agreed with the client');
    await keyworker.press('Save intervention');
    await keyworker.page.getByRole('row').filter({ hasText: 'Psychosocial' }).getByText('Ended').first().waitFor();
    await keyworker.toRecordPage('Discharge');
    await keyworker.choose('Reason', /^Completed, alcohol free/);
    await keyworker.type('Note', 'Knows how to come back.');
    await keyworker.press('Discharge');
    await keyworker.sees('This episode is closed');
    await keyworker.toRecordPage('Plan and reviews');
    await keyworker.sees('Swim again on Saturdays');
  });
});
