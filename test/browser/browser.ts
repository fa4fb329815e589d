/** A browser for the tests of the page: Debian's Chromium, or whichever PRIVLINT_CHROMIUM names. */
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { scratchFolder } from '../scratch.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const { PRIVLINT_CHROMIUM: named } = process.env;
if (named !== undefined && !existsSync(named)) throw new Error(`PRIVLINT_CHROMIUM: there is no ${named}`);
const executablePath = named ?? PLACES.find(existsSync);
if (executablePath === undefined) {
  console.warn('no browser: the tests of the page are skipped (apt-get install chromium, or PRIVLINT_CHROMIUM=...)');
}

/** As `describe`, and skipped where there is no browser. @param also what else it takes */
export const inBrowser = (title: string, tests: () => void, also = true): void => {
  describe.skipIf(executablePath === undefined || !also)(title, tests);
};

export interface Opened {
  readonly page: Page;
  /** What the page said, asked for, or failed in: it is to stay empty. */
  readonly complaints: string[];
}

export interface Opener {
  /** Opens a page as somebody would who was sent it: from a file. @param hash where in it */
  open(html: string, options?: BrowserContextOptions, hash?: string): Promise<Opened>;
}

/** One browser for the tests around it. */
export function browser(): Opener {
  const folder = scratchFolder();
  let launched: Browser;
  let pages = 0;
  beforeAll(async () => {
    if (executablePath === undefined) return;
    // Who is root, as in a container, has no sandbox.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    launched = await chromium.launch({ executablePath, args });
  });
  afterAll(async () => {
    await launched?.close();
  });
  return {
    async open(html, options = {}, hash = '') {
      const path = join(folder, `${pages++}.html`);
      writeFileSync(path, html);
      const url = pathToFileURL(path).href;
      const context = await launched.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('popup', () => complaints.push('popup'));
      page.on('request', (request) => {
        if (request.url().split('#')[0] !== url && request.url() !== 'data:,') {
          complaints.push(`request: ${request.url()}`);
        }
      });
      page.on('requestfailed', (request) => complaints.push(`${request.failure()?.errorText}: ${request.url()}`));
      await page.goto(url + hash);
      return { page, complaints };
    },
  };
}

/** What the element with the focus is: its id, or else its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()');

/** Goes on by the Tab key until something has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const wanted = page.locator(selector).first();
  for (let presses = 0; presses < 400; presses++) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`the Tab key never reaches ${selector}`);
}
