import chromium from '@sparticuz/chromium';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

/** A rule of the accessibility check that a page breaks, with where. */
export interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly targets: readonly string[];
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** WCAG 2.0 to 2.2, levels A and AA, and the practices that keep one `main`, one `h1` and headings in order. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Only what is broken is reported: describing everything that is well takes most of the time of a run. */
const OPTIONS = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] };
const axeSource = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Our own switches rather than the package's: those turn web security off, which a test of a content policy must not, and run
 * everything in one process, which ends with the first page that closes.
 */
const SWITCHES = ['--no-sandbox', '--disable-dev-shm-usage', '--use-angle=swiftshader', '--font-render-hinting=none'];

/** Starts the Chromium that comes from npm. `CHROMIUM_PATH` names another one. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());
  return playwright.launch({ executablePath, args: SWITCHES, headless: true });
}

/** Runs axe on the page as it stands and returns what it breaks; an empty list is what journeys expect. */
export async function runAxe(page: Page): Promise<readonly AxeViolation[]> {
  // Evaluated through the debugging protocol, which a strict content policy does not stop.
  await page.evaluate(axeSource);
  const result = (await page.evaluate(`axe.run(document, ${JSON.stringify(OPTIONS)})`)) as AxeResult;
  return result.violations.map(({ id, impact, help, nodes }) => ({
    id,
    impact,
    help,
    targets: nodes.map((node) => node.target.join(' ')),
  }));
}
