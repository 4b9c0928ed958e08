import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { Visitor } from './support/visitor';

/** What people meet on bad days: nothing typed is lost without being told, and every answer says what to do. */
let browser: Browser;
let keyworker: Visitor;
let interventions = '';

beforeAll(async () => {
  browser = await launchBrowser();
  keyworker = await Visitor.signedIn(browser, 'keyworker');
  await keyworker.openClient('In treatment');
  interventions = `${new URL(keyworker.page.url()).pathname}/interventions`;
  await keyworker.goto(interventions);
  await keyworker.press('Agree an intervention');
  await keyworker.pick('Kind', 'Recovery support');
  await keyworker.press('Save intervention');
  await keyworker.sees('The intervention is saved.');
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  await keyworker.page.unrouteAll();
  expect(keyworker.watch.take()).toEqual([]);
});

/** Opens the form of the intervention that this file made. */
async function change(visitor: Visitor): Promise<void> {
  await visitor.goto(interventions);
  await visitor.page
    .getByRole('row')
    .filter({ hasText: 'Recovery support' })
    .filter({ hasNotText: 'Ended' })
    .getByRole('button')
    .first()
    .click();
  await visitor.field('First day offered').waitFor();
}

/** Ends the session on the server without this browser noticing: it is signed out from a copy of it. */
async function endSession(visitor: Visitor): Promise<void> {
  const copy = await visitor.copy(browser);
  await copy.goto('/help');
  await copy.signOut();
  await copy.close();
}

describe('two people change the same intervention', () => {
  it('the second is told what changed, keeps what was typed, and decides', async () => {
    const lead = await Visitor.signedIn(browser, 'team-lead');
    lead.watch.allow(/412/);
    await change(keyworker);
    await change(lead);
    await keyworker.type('First day offered', '+3d');
    await keyworker.press('Save intervention');
    await keyworker.sees('The intervention is saved.');

    await lead.type('First day offered', '+5d');
    await lead.type('Why it is changed', 'Their choice of day');
    const typed = await lead.field('First day offered').inputValue();
    await lead.press('Save intervention');
    const told = lead.page.locator('app-conflict');
    await told.getByText('Somebody else saved this while you were working').waitFor();
    expect(await told.innerText()).toContain('first offered');
    expect(await lead.field('Why it is changed').inputValue()).toBe('Their choice of day');
    await lead.press('Show what is saved now');
    await told.getByRole('row').filter({ hasText: typed }).waitFor();
    expect(await lead.field('First day offered').inputValue()).toBe(typed);

    await lead.press('Save intervention');
    await lead.sees('The intervention is saved.');
    await lead.page.getByRole('row').filter({ hasText: 'Recovery support' }).filter({ hasText: typed }).waitFor();
    await lead.toRecordPage('History');
    await lead.sees('Their choice of day');
    expect(lead.watch.take()).toEqual([]);
    await lead.close();
  });
});

describe('the session ends on the server', () => {
  it('the next save leads to signing in, and back to the same page', async () => {
    keyworker.watch.allow(/401/);
    await change(keyworker);
    await keyworker.type('First day offered', '+4d');
    await endSession(keyworker);
    await keyworker.press('Save intervention');
    await keyworker.heading('Sign in');
    await keyworker.sees('You were signed out.');
    await keyworker.signIn('keyworker');
    await keyworker.heading('Interventions');
    expect(new URL(keyworker.page.url()).pathname).toBe(interventions);
    expect(new URL(keyworker.page.url()).search).toBe('');
  });
});

describe('the service cannot be reached', () => {
  it('a form says so, keeps what was typed, and is saved when it can be', async () => {
    keyworker.watch.allow(/ERR_FAILED/);
    await change(keyworker);
    await keyworker.type('Why it is changed', 'Typed while the line was down');
    await keyworker.page.route('**/api/v1/**', (route) => route.abort());
    await keyworker.press('Save intervention');
    await keyworker.page.getByRole('alert').filter({ hasText: 'The service cannot be reached' }).waitFor();
    expect(await keyworker.field('Why it is changed').inputValue()).toBe('Typed while the line was down');
    await keyworker.page.unroute('**/api/v1/**');
    await keyworker.press('Save intervention');
    await keyworker.sees('The intervention is saved.');
  });

  it('a page says so and reads itself when asked again', async () => {
    const { page } = keyworker;
    await keyworker.goto('/my-day');
    await page.route('**/api/v1/**', (route) => route.abort());
    await keyworker.follow('Clients');
    await keyworker.heading('The service cannot be reached');
    await page.unroute('**/api/v1/**');
    await keyworker.press('Try again');
    await keyworker.heading('Clients');
    await page.getByRole('table').waitFor();
  });
});

describe('times around the change of the clocks', () => {
  it('asks which one is meant when a time happened twice, and reckons with the answer', async () => {
    await keyworker.goto('/referrals');
    await keyworker.pick('Is one of these true now?', 'Pregnant');
    await keyworker.type('Identified, day', '25/10/2026');
    await keyworker.type('Identified, time', '01:30');
    const question = keyworker.group('The clocks went back, so this time happened twice. Which one is meant?');
    await question.waitFor();
    await keyworker.press('Save');
    expect(await keyworker.page.getByRole('alert').innerText()).toContain('this time happened twice');
    await question.getByLabel(/^The first 01:30/).check();
    await keyworker.sees(/assessment due by Mon 26 Oct (2026 )?00:30/);
    await question.getByLabel(/^The second 01:30/).check();
    await keyworker.sees(/assessment due by Mon 26 Oct (2026 )?01:30/);
  });

  it('refuses a time that the clocks skipped, and says from when times exist', async () => {
    await keyworker.type('Identified, day', '29/3/2026');
    await keyworker.type('Identified, time', '01:30');
    await keyworker.sees('The clocks went forward at this time, so it does not exist. Enter a time from 02:00.');
  });
});
