import type { Visitor } from './visitor';

/** Scores of the ten AUDIT items in order; together 21, possible dependence. */
const AUDIT = [4, 3, 3, 2, 2, 1, 2, 2, 0, 2];

/** Starts the initial assessment, answers it with AUDIT, completes it, and does the same with the comprehensive one. */
export async function recordAssessment(worker: Visitor): Promise<void> {
  await startPart(worker, 'Initial assessment');
  await worker.choose('These answers belong to', 'Initial assessment');
  await answer(worker);
  await score(worker);
  await save(worker);
  await completePart(worker, 'Initial assessment');
  await startPart(worker, 'Comprehensive assessment');
  await worker.choose('These answers belong to', 'Comprehensive assessment');
  await worker.type('Strengths: people', 'Her sister, and the swimming club.');
  await save(worker);
  await completePart(worker, 'Comprehensive assessment');
}

async function answer(worker: Visitor): Promise<void> {
  await worker.choose('Main problem substance', /^Alcohol/);
  await worker.pick('Uses alcohol', 'Yes');
  await worker.type('Age first used the main substance, years', '16');
  await worker.choose('How the main substance is taken', 'By mouth');
  await worker.type('Drinking days in the last 28, days', '24');
  await worker.type('Units on a typical drinking day, units', '14');
  await worker.choose('Housing', 'No housing problem');
  await worker.choose('Children and the client', 'Some of the children live with the client');
  await worker.type('Children under 18 in the home at least one night a week, children', '2');
}

/** Answers AUDIT by the number keys, as its page says, and expects the score to follow. */
async function score(worker: Visitor): Promise<void> {
  for (const [index, value] of AUDIT.entries()) {
    await worker.page.locator(`[id="audit.q${index + 1}"]`).focus();
    await worker.page.keyboard.press(String(value));
  }
  const total = AUDIT.reduce((sum, value) => sum + value, 0);
  await worker.sees(`AUDIT ${total} of 40, 10 of 10 answered. Possible dependence.`);
}

async function save(worker: Visitor): Promise<void> {
  const answered = worker.page.waitForResponse((response) => response.request().method() !== 'GET' && response.ok());
  await worker.page.getByRole('button', { name: 'Save answers', exact: true }).click();
  await answered;
  await worker.settled();
}

async function startPart(worker: Visitor, part: string): Promise<void> {
  await worker.press(`Start ${part}`);
  await worker.press(`Start ${part.toLowerCase()}`);
  await worker.button(`Complete ${part}`).waitFor();
}

async function completePart(worker: Visitor, part: string): Promise<void> {
  await worker.press(`Complete ${part}`);
  await worker.press(`Complete ${part.toLowerCase()}`);
  await worker.button(`Complete ${part}`).waitFor({ state: 'detached' });
}
