import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { tabTo } from './support/keyboard';
import { faultsAtEveryWidth, faultsOf } from './support/page-checks';
import { homeOf, openedForms, recordPagesOf, sectionsOf } from './support/page-list';
import { Visitor } from './support/visitor';

/** Every page that a role has, at the widths of a desk, a phone and the narrowest window (WCAG 2.2 AA, GO-1). */
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe('before signing in', () => {
  it('the sign-in page is whole at every width', async () => {
    const visitor = await Visitor.open(browser);
    await visitor.goto('/sign-in');
    expect(await faultsAtEveryWidth(visitor)).toEqual([]);
    await visitor.close();
  });

  it('a wrong password is refused in words, without saying which part was wrong', async () => {
    const visitor = await Visitor.open(browser);
    visitor.watch.allow(/401/);
    await visitor.goto('/sign-in');
    await visitor.type('Work email', 'nobody@harbourway.example');
    await visitor.page.getByRole('textbox', { name: 'Password' }).fill('wrong-on-purpose');
    await visitor.press('Sign in');
    await visitor.page.getByRole('alert').filter({ hasText: 'You are not signed in' }).waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.close();
  });
});

describe.each(Object.entries(sectionsOf))('pages of a %s', (role, sections) => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.signedIn(browser, role);
    await visitor.settled();
  });

  afterAll(async () => {
    await visitor.close();
  });

  it('begin at the first page of the role and are those of the header', async () => {
    expect(new URL(visitor.page.url()).pathname).toBe(homeOf[role]);
    const links = visitor.page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link');
    expect(await links.allInnerTexts()).toEqual(sections.map(({ label }) => label));
    expect(await faultsAtEveryWidth(visitor)).toEqual([]);
  });

  const others = sections.filter(({ path, external }) => !external && path !== homeOf[role]);
  if (others.length > 0) {
    it.each(others)('$label is whole at every width', async ({ path, heading }) => {
      await visitor.goto(path);
      await visitor.heading(heading);
      expect(await faultsAtEveryWidth(visitor)).toEqual([]);
    });
  }

  it('do not include those of another role, which say so in words', async () => {
    await visitor.goto(sections.some(({ path }) => path === '/team') ? '/no-such-page' : '/team');
    expect(await visitor.page.locator('h1').innerText()).toMatch(/^(Not part of your role|Page not found)$/);
    expect(await faultsOf(visitor)).toEqual([]);
  });
});

describe.each(Object.entries(recordPagesOf))('the record as a %s opens it', (role, pages) => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.signedIn(browser, role);
    await visitor.openClient('In treatment');
  });

  afterAll(async () => {
    await visitor.close();
  });

  it('has the pages of the role', async () => {
    const links = visitor.page.getByRole('navigation', { name: 'Client record' }).getByRole('link');
    const names = (await links.allInnerTexts()).map((text) => text.split('\n')[0]?.trim());
    expect(names).toEqual(pages);
  });

  it.each(pages)('%s is whole at every width', async (name) => {
    await visitor.toRecordPage(name);
    expect(await faultsAtEveryWidth(visitor)).toEqual([]);
  });

  it('can be reloaded on any page', async () => {
    await visitor.toRecordPage('Outcomes');
    await visitor.page.reload();
    await visitor.heading('Outcomes');
    expect(visitor.watch.take()).toEqual([]);
  });
});

describe('forms of the record', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.signedIn(browser, 'keyworker');
    await visitor.openClient('In treatment');
  });

  afterAll(async () => {
    await visitor.close();
  });

  it.each(openedForms)('%s: %s opens with the focus in it and is whole', async (page, button) => {
    await visitor.toRecordPage(page);
    await visitor.press(button);
    const form = visitor.page.locator('form').filter({ has: visitor.page.locator(':focus') });
    await form.waitFor();
    expect(await faultsOf(visitor)).toEqual([]);
    await form.getByRole('button', { name: 'Cancel' }).click();
  });
});

describe('by keyboard only', () => {
  it('signs in, and reaches the main action of My day and of a new referral', async () => {
    const visitor = await Visitor.open(browser);
    const { page } = visitor;
    await visitor.goto('/sign-in');
    await tabTo(page, visitor.field('Work email'));
    await page.keyboard.type('nobody');
    await tabTo(page, visitor.button('Sign in'));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await visitor.signIn('keyworker');
    await visitor.heading('My day');
    await visitor.settled();
    await page.reload();
    await visitor.settled();
    await tabTo(page, page.getByRole('main').getByRole('link', { name: 'New referral' }));
    await page.keyboard.press('Enter');
    await visitor.heading('New referral');
    await tabTo(page, visitor.button('Save and start assessment'));
    expect(visitor.watch.take()).toEqual([]);
    await visitor.close();
  });

  it('is told what a form still needs, and is led to the field', async () => {
    const visitor = await Visitor.signedIn(browser, 'keyworker');
    const { page } = visitor;
    await visitor.goto('/referrals');
    await visitor.button('Save').focus();
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert').filter({ hasText: 'need your attention' });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await faultsOf(visitor)).toEqual([]);
    const first = summary.getByRole('link').first();
    await tabTo(page, first);
    const fieldId = (await first.getAttribute('href'))?.slice(1);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(fieldId);
    await visitor.close();
  });

  it('goes past the header in one step', async () => {
    const visitor = await Visitor.signedIn(browser, 'keyworker');
    const { page } = visitor;
    await visitor.goto('/clients');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await visitor.close();
  });
});
