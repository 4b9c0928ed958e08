import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { applicationUrl, loginOf } from './application';
import { PageWatch } from './page-watch';

const PATIENCE_MS = 20_000;

/** Width of the window in CSS pixels; the height fits a laptop, or a phone below 600. */
export interface VisitSettings {
  readonly width?: number;
}

/** Somebody at a browser of their own: what they do on pages, said by the words that stand there. */
export class Visitor {
  readonly watch: PageWatch;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    this.watch = new PageWatch(page);
  }

  /** A new window without a session. */
  static async open(browser: Browser, { width = 1280 }: VisitSettings = {}): Promise<Visitor> {
    const viewport = { width, height: width < 600 ? 844 : 900 };
    const context = await browser.newContext({ baseURL: applicationUrl(), viewport, locale: 'en-GB', timezoneId: 'Europe/London' });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(await context.newPage(), context);
  }

  /** A second browser that holds the same session. */
  async copy(browser: Browser): Promise<Visitor> {
    const copy = await Visitor.open(browser);
    await copy.context.addCookies(await this.context.cookies());
    return copy;
  }

  /** A new window in which the demo person with this role has signed in. */
  static async signedIn(browser: Browser, role: string, settings?: VisitSettings): Promise<Visitor> {
    const visitor = await Visitor.open(browser, settings);
    await visitor.page.goto('/sign-in');
    await visitor.signIn(role);
    await visitor.page.waitForURL((url) => url.pathname !== '/sign-in');
    return visitor;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Fills and sends the sign-in page, which has to be open. */
  async signIn(role: string): Promise<void> {
    const { email, password } = loginOf(role);
    await this.type('Work email', email);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await this.press('Sign in');
  }

  /** Signs out by the menu behind the own name. */
  async signOut(): Promise<void> {
    await this.page.locator('summary.tl-user').click();
    await this.press('Sign out');
    await this.heading('Sign in');
  }

  /** Opens an address and waits until the page has what it reads from the server. */
  async goto(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  /** Waits until nothing is being read any more. */
  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  heading(name: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  /** Waits for words anywhere on the page. */
  sees(words: string | RegExp): Promise<void> {
    return this.page.getByText(words).first().waitFor();
  }

  /** A text box, select or tick box by its label. */
  field(label: string): Locator {
    return this.page.getByLabel(labelled(label)).and(this.page.locator('input, select, textarea'));
  }

  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    const select = this.field(label);
    const wanted = typeof option === 'string' ? option : await select.locator('option').filter({ hasText: option }).first().textContent();
    await select.selectOption({ label: wanted?.trim() ?? '' });
  }

  /** Picks one of the radios, or ticks one of the boxes, under a question. */
  async pick(question: string, option: string): Promise<void> {
    await this.group(question).getByLabel(option, { exact: true }).check();
  }

  group(question: string): Locator {
    return this.page.getByRole('group', { name: labelled(question) });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).first().click();
  }

  /** Opens the record of the first client on one's list whose row holds these words, such as `In treatment`. */
  async openClient(...words: readonly string[]): Promise<void> {
    await this.goto('/clients');
    let rows = this.page.getByRole('row');
    for (const hasText of words) rows = rows.filter({ hasText });
    await rows.first().getByRole('link').first().click();
    await this.heading('Overview');
    await this.settled();
  }

  /** Opens a page of the record that is open. */
  async toRecordPage(name: string, heading = name): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Client record' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
    await this.heading(heading);
    await this.settled();
  }
}

/** A label with or without the word that follows what may be left open. */
function labelled(label: string): RegExp {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(\\(optional\\))?\\s*$`);
}
