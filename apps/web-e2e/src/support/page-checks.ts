import { runAxe } from '../browser';
import type { Visitor } from './visitor';

/** `My day - Throughline`, `Overview - BUTTONWOOD, Paula - Throughline`. */
const TITLE = /^[A-Z][^-]+( - [A-Z' -]+, [^-]+)? - Throughline$/;

/** What is wrong with the page as it stands, one line each; an empty list is what every page owes everybody. */
export async function faultsOf(visitor: Visitor): Promise<readonly string[]> {
  const { page } = visitor;
  const faults: string[] = [];
  for (const element of ['h1', 'main']) {
    const count = await page.locator(element).count();
    if (count !== 1) faults.push(`${count} elements ${element}`);
  }
  const title = await page.title();
  if (!TITLE.test(title)) faults.push(`title "${title}"`);
  for (const { id, targets, help } of await runAxe(page)) faults.push(`axe ${id}: ${help} at ${targets.slice(0, 3).join(' | ')}`);
  return [...faults, ...visitor.watch.take()];
}

/** Pixels by which the page is wider than its window; 0 when nothing has to be scrolled sideways (WCAG 1.4.10 at 320). */
export async function widerThanWindow(visitor: Visitor): Promise<number> {
  return visitor.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

/** The page at its full width, at a phone's and at the narrowest, as one list of faults. */
export async function faultsAtEveryWidth(visitor: Visitor): Promise<readonly string[]> {
  const wide = await faultsOf(visitor);
  await visitor.page.setViewportSize({ width: 390, height: 844 });
  const narrow = await faultsOf(visitor);
  await visitor.page.setViewportSize({ width: 320, height: 640 });
  const beyond = await widerThanWindow(visitor);
  await visitor.page.setViewportSize({ width: 1280, height: 900 });
  return [
    ...wide.map((fault) => `1280: ${fault}`),
    ...narrow.map((fault) => `390: ${fault}`),
    ...(beyond > 0 ? [`320: ${beyond} pixels wider than the window`] : []),
  ];
}
