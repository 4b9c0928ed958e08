import type { Locator, Page } from 'playwright-core';

/** More stops than any page has before its main action. */
const STOPS = 90;

/**
 * Presses Tab from where the focus is until `target` has it, as somebody without a mouse does.
 * @throws when a stop on the way cannot be seen to have the focus, or the target is never reached
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await page.evaluate(describeFocus);
    if (!isSeen) throw new Error(`The focus cannot be seen at stop ${stop + 1}: ${name}.`);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab did not lead to the element in ${STOPS} stops.`);
}

/** Runs in the page: what has the focus, and whether it looks different from when it has not, inside the window. */
function describeFocus(): { readonly name: string; readonly isSeen: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: 'nothing', isSeen: true };
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const look = (): string =>
    [getComputedStyle(element), ...(label ? [getComputedStyle(label), getComputedStyle(label, '::before')] : [])]
      .map(({ outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor }) =>
        [outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor].join(),
      )
      .join(';');
  const focused = look();
  const box = (label && element.offsetWidth < 2 ? label : element).getBoundingClientRect();
  const isInside = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
  element.blur();
  const plain = look();
  element.focus({ preventScroll: true });
  return {
    name: `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.innerText ?? '').slice(0, 40)}"`,
    isSeen: isInside && focused !== plain,
  };
}
