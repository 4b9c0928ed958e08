import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from './browser';
import { Visitor } from './support/visitor';

/** The pictures of the README, taken from the pages as they are. `SCREENSHOTS=1` writes them; otherwise they are only taken. */
const FOLDER = 'docs/screenshots';
const MOST_BYTES = 200_000;
const isKept = process.env['SCREENSHOTS'] === '1';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Takes what stands in the window, with `from` at its top where given, and keeps it when asked to. */
async function picture(visitor: Visitor, name: string, from?: Locator): Promise<number> {
  await visitor.settled();
  await visitor.page.evaluate(() => document.fonts.ready.then(() => undefined));
  await from?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await visitor.page.mouse.move(0, 0);
  const bytes = await visitor.page.screenshot({ animations: 'disabled', caret: 'hide' });
  if (isKept) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, `${name}.png`), bytes);
  }
  return bytes.length;
}

describe('pictures for the README', () => {
  it('show signing in', async () => {
    const visitor = await Visitor.open(browser);
    await visitor.goto('/sign-in');
    expect(await picture(visitor, 'sign-in-1280')).toBeLessThan(MOST_BYTES);
    await visitor.close();
  });

  it('show the day, a record, the assessment and the outcomes of a keyworker', async () => {
    const worker = await Visitor.signedIn(browser, 'keyworker');
    expect(await picture(worker, 'my-day-1280')).toBeLessThan(MOST_BYTES);
    await worker.openClient('Child: medium', 'In treatment');
    expect(await picture(worker, 'record-1280')).toBeLessThan(MOST_BYTES);
    await worker.toRecordPage('Outcomes');
    expect(await picture(worker, 'outcomes-1280')).toBeLessThan(MOST_BYTES);
    await worker.openClient('In assessment');
    await worker.toRecordPage('Assessment');
    expect(await picture(worker, 'assessment-1280')).toBeLessThan(MOST_BYTES);
    await worker.close();
  });

  it('show a new referral with the clocks that it starts', async () => {
    const worker = await Visitor.signedIn(browser, 'keyworker');
    await worker.goto('/referrals');
    await worker.type('Why now', 'Asked for help after a stay in hospital.');
    await worker.pick('Readiness, as the client states it', 'Ready and willing to start');
    await worker.pick('Is one of these true now?', 'Immediate risk of harm');
    await worker.sees(/^This starts a 24-hour clock/);
    await worker.page.setViewportSize({ width: 1280, height: 1040 });
    const section = worker.page.getByRole('region', { name: 'Readiness and priority' });
    expect(await picture(worker, 'referral-1280', section)).toBeLessThan(MOST_BYTES);
    await worker.close();
  });

  it('show the team board and the national return', async () => {
    const lead = await Visitor.signedIn(browser, 'team-lead');
    await lead.goto('/team');
    expect(await picture(lead, 'team-1280')).toBeLessThan(MOST_BYTES);
    await lead.close();
    const officer = await Visitor.signedIn(browser, 'data-officer');
    expect(await picture(officer, 'returns-1280')).toBeLessThan(MOST_BYTES);
    await officer.close();
  });

  it('show the day and a record on a phone', async () => {
    const worker = await Visitor.signedIn(browser, 'keyworker', { width: 390 });
    expect(await picture(worker, 'my-day-390')).toBeLessThan(MOST_BYTES);
    await worker.openClient('Child: medium', 'In treatment');
    expect(await picture(worker, 'record-390')).toBeLessThan(MOST_BYTES);
    await worker.close();
  });
});
