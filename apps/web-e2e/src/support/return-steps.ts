import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor';

/** The published names and order of the columns, kept beside the profile that the extract follows. */
const HEADER_FILE = 'libs/domain/src/ndtms/spec/header-cds-k.json';

/** Follows a finding about a record (its address) from the list of findings to the place named; gives what has the focus there. */
export async function followFinding(officer: Visitor, record: string, rule: RegExp): Promise<Locator> {
  await officer.goto('/returns');
  await officer.heading('Returns');
  await officer.choose('Rule', rule);
  await officer.page.locator(`a[href^="${record}/"]`).filter({ hasText: 'Fix' }).first().click();
  await officer.page.waitForURL(/\/clients\//);
  await officer.settled();
  // The heading has the focus first, as on every page; then the place that the address names.
  await officer.page.waitForFunction(() => !/^(BODY|H1)$/.test(document.activeElement?.tagName ?? ''));
  return officer.page.locator(':focus');
}

/** A return as it came down: its text, the sum of its bytes, and the sum that the page shows. */
export interface DownloadedReturn {
  readonly text: string;
  readonly sha256: string;
  readonly shownSha256: string;
  readonly fileName: string;
}

/** Produces the return of the period that the page proposes, sees its progress, and downloads the newest file. */
export async function produceReturn(officer: Visitor): Promise<DownloadedReturn> {
  const { page } = officer;
  await officer.goto('/returns');
  const earlier = page.getByRole('region', { name: /^Earlier returns/ });
  const before = await earlier.getByRole('link', { name: /^Download/ }).count();
  await officer.choose('Data set', /core data set K/i);
  await officer.press('Produce return');
  await page.getByRole('progressbar').first().waitFor();
  await earlier
    .getByRole('link', { name: /^Download/ })
    .nth(before)
    .waitFor();
  const row = earlier.getByRole('row').nth(1);
  await row
    .getByText(/^[0-9a-f]{4,}/)
    .first()
    .click();
  const shown = (await row.getByText(/^SHA-256/).innerText()).replace(/^SHA-256\s+/, '');
  const download = page.waitForEvent('download');
  await row.getByRole('link', { name: /^Download/ }).click();
  const file = await download;
  const bytes = readFileSync(await file.path());
  return {
    text: bytes.toString('utf8'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    shownSha256: shown.trim(),
    fileName: file.suggestedFilename(),
  };
}

/** The 144 column names in the published order. */
export function publishedHeader(): readonly string[] {
  return JSON.parse(readFileSync(HEADER_FILE, 'utf8')) as readonly string[];
}
