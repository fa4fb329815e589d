/** The page in a browser: read and used by keyboard, on every screen, on paper. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/index.js';
import type { FileReport, JudgedFile } from '../../src/report/index.js';
import { pageOf } from '../report/html-page.js';
import { judged, suppressed, TEXT } from '../report/sample.js';
import { browser, focused, inBrowser, tabTo } from './browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe has to say against a page. */
async function violations(page: Page): Promise<string[]> {
  // The page lets nobody else's script in; the test is let in by the browser.
  await page.evaluate(`${axe}; 0`);
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}

/** The invented policies of fixtures/, as the program judges them. */
async function fixtures(): Promise<{ files: FileReport[]; texts: Map<string, string> }> {
  const names = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[\\/]p.*\./.test(name),
  );
  const texts = new Map(names.map((name) => [name, readFileSync(`fixtures/${name}`, 'utf8')]));
  const files = names.sort().map((path) => {
    const format = path.endsWith('html') ? 'html' : path.endsWith('md') ? 'markdown' : 'text';
    return lint({ path, format, text: texts.get(path)! }, { asOf: new Date('2026-11-22') });
  });
  return { files: await Promise.all(files), texts };
}

const { files, texts } = await fixtures();
const named = (name: string): JudgedFile => files.find(({ path }) => path.startsWith(name)) as JudgedFile;
const bad = pageOf([named('nettbutikk-nb')], { made: '2026-11-22 14:05 UTC' }, texts);
const clean = pageOf([named('byggvare-nb')], {}, texts);
const few = files.slice(0, 4);
const several = pageOf([...few, { path: 'b.pdf', error: 'is a PDF' }], {}, texts);
/** Everything that a page can have, in one. */
const everything = pageOf(
  [{ ...judged, results: [...judged.results, ...suppressed.results], sha256: 'a'.repeat(64) }],
  {},
  new Map([[judged.path, TEXT]]),
);

inBrowser('the page in a browser', () => {
  const { open } = browser();

  describe('by keyboard', () => {
    it.each(['coverage', 'purposes', 'findings', 'text', 'judged'])('goes to the view %s', async (view) => {
      const { page, complaints } = await open(bad);
      await tabTo(page, `nav a[href="#p1-${view}"]`);
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe(`p1-${view}`);
      expect(await page.locator(`#p1-${view} h2`).first().isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    });

    it('shows and hides findings by level, and says how many are left', async () => {
      const { page } = await open(bad);
      const shown = (): Promise<number> => page.locator('.theme .finding:visible').count();
      const all = await shown();
      const errors = await page.locator('.finding.error').count();
      await tabTo(page, '.findings [data-show=error]');
      await page.keyboard.press('Space');
      expect(await shown()).toBe(all - errors);
      expect(await page.locator('.findings .status').first().textContent()).toBe(`Viser ${all - errors} av ${all}`);
      for (const level of ['warning', 'note']) {
        await tabTo(page, `.findings [data-show=${level}]`);
        await page.keyboard.press('Space');
      }
      expect(await page.locator('.theme:visible').count()).toBe(0);
      await page.keyboard.press('Space');
      expect(await page.locator('.finding.note:visible').count()).toBe(await shown());
    });

    it.each(['present', 'partial', 'absent', 'notApplicable'])('shows and hides duties that are %s', async (state) => {
      const { page } = await open(bad);
      expect(await page.locator(`tr.${state}:visible`).count()).toBeGreaterThan(0);
      await tabTo(page, `.coverage [data-show=${state}]`);
      await page.keyboard.press('Space');
      expect(await page.locator(`tr.${state}:visible`).count()).toBe(0);
      expect(await page.locator('.coverage .status').textContent()).toMatch(/^Viser \d+ av 29$/);
    });

    it('goes from finding to words and back', async () => {
      const { page } = await open(bad, { viewport: { width: 1366, height: 900 } });
      await tabTo(page, '#p1-f1 .quotes a');
      await page.keyboard.press('Enter');
      expect(await page.locator('mark:has(:target)').textContent()).toContain('Brevsky holder til i USA');
      expect(await page.locator('mark:has(:target)').isVisible()).toBe(true);
      await tabTo(page, 'mark:has(:target) + sup a');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('p1-f1');
    });

    it('goes from what is missing to its finding, and to where it belongs', async () => {
      const { page } = await open(bad);
      await tabTo(page, '.policy-text .missing a');
      await page.keyboard.press('Enter');
      const id = await focused(page);
      await tabTo(page, `#${id} .belongs a`);
      await page.keyboard.press('Enter');
      expect(await page.locator(':target').textContent()).toBe('Rettighetene dine');
    });

    it('goes from finding to finding by J and K, and leaves the letters alone elsewhere', async () => {
      const { page } = await open(bad);
      await page.keyboard.press('j');
      expect(await page.locator('.finding:focus').count()).toBe(0);
      await tabTo(page, 'nav a[href="#p1-findings"]');
      await page.keyboard.press('Enter');
      const visited: string[] = [];
      for (const key of ['j', 'j', 'j', 'k']) {
        await page.keyboard.press(key);
        visited.push(await focused(page));
      }
      expect(visited).toEqual(['p1-f1', 'p1-f2', 'p1-f3', 'p1-f2']);
      await page.keyboard.press('Control+j');
      expect(await focused(page)).toBe('p1-f2');
    });

    it('brings the words of a finding into sight, where the text stands beside it', async () => {
      const { page } = await open(bad, { viewport: { width: 1366, height: 500 } });
      await tabTo(page, 'nav a[href="#p1-findings"]');
      await page.keyboard.press('Enter');
      for (let n = 0; n < 9; n++) await page.keyboard.press('j');
      expect(await focused(page)).toBe('p1-f9');
      const words = page.locator('.policy-text mark', { hasText: 'Ved å bruke nettsidene samtykker du' });
      const pane = (await page.locator('.policy-text').boundingBox())!;
      const { y } = (await words.boundingBox())!;
      expect(y).toBeGreaterThan(pane.y);
      expect(y).toBeLessThan(pane.y + pane.height);
    });

    it('copies what to write, and says so', async () => {
      const { page } = await open(bad, { permissions: ['clipboard-read', 'clipboard-write'] });
      await tabTo(page, '#p1-f1 button');
      await page.keyboard.press('Enter');
      await page.locator('#p1-f1 .write .status', { hasText: 'Kopiert' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
        /^\[Leverandør\] lagrer opplysninger i USA\./,
      );
    });

    it('unfolds decisions and what does not count', async () => {
      const { page } = await open(everything);
      for (const folded of ['.cases', '.aside']) {
        await tabTo(page, `${folded} summary`);
        await page.keyboard.press('Enter');
        expect(await page.locator(`${folded}[open]`).first().isVisible()).toBe(true);
      }
    });

    it('marks what is told when asked to', async () => {
      const { page } = await open(bad);
      expect(await page.locator('sup.told:visible').count()).toBe(0);
      await tabTo(page, '.text [data-show=told]');
      await page.keyboard.press('Space');
      expect(await page.locator('sup.told:visible').count()).toBeGreaterThan(5);
      await tabTo(page, 'sup.told a');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toMatch(/^p1-d\d+$/);
    });
  });

  describe('of several policies', () => {
    it('shows the overview first, and goes to a policy and back', async () => {
      const { page, complaints } = await open(several);
      expect(await page.locator('.overview').isVisible()).toBe(true);
      expect(await page.locator('.policy:visible').count()).toBe(0);
      await tabTo(page, '.files a');
      const href = await page.locator('.files a').first().getAttribute('href');
      await page.keyboard.press('Enter');
      expect(`#${await focused(page)}`).toBe(href);
      expect(await page.locator('.policy:visible').count()).toBe(1);
      expect(await page.locator('.overview').isVisible()).toBe(false);
      await tabTo(page, '.policy:target nav a[href$="-findings"]');
      await page.keyboard.press('Enter');
      expect(await page.locator('.policy:visible').count()).toBe(1);
      await tabTo(page, `${href} .back a`);
      await page.keyboard.press('Enter');
      expect(await page.locator('.overview').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    });

    it('finds a policy by its name', async () => {
      const { page } = await open(several);
      await tabTo(page, '.search input');
      await page.keyboard.type('FINland');
      expect(await page.locator('.files tbody tr:visible').count()).toBe(1);
      expect(await page.locator('.search .status').textContent()).toBe(`1 of ${few.length} shown`);
    });

    it('stands in line on a phone', async () => {
      const { page } = await open(several, { viewport: { width: 360, height: 800 } });
      const [name, bar] = await Promise.all(
        ['.files th a', '.files .bar'].map((part) => page.locator(part).first().boundingBox()),
      );
      expect(bar!.x).toBe(name!.x);
    });

    it('reads in the order that is seen: the overview before the policies', async () => {
      const { page } = await open(several);
      await page.keyboard.press('Tab');
      expect(await page.locator('.overview :focus').count()).toBe(1);
      const [overview, policy] = await Promise.all(
        ['.overview', '.policy'].map((part) =>
          page
            .locator(part)
            .first()
            .evaluate((element) => element.assignedSlot!.name),
        ),
      );
      expect([overview, policy]).toEqual(['overview', '']);
    });
  });

  describe('without a script', () => {
    it('has all views, filters and links', async () => {
      const { page, complaints } = await open(bad, { javaScriptEnabled: false });
      expect(await page.locator('.keys:visible, button:visible').count()).toBe(0);
      await page.locator('.findings [data-show=error]').uncheck();
      expect(await page.locator('.finding.error:visible').count()).toBe(0);
      await page.locator('.findings [data-show=error]').check();
      await page.locator('.cases summary').first().click();
      expect(await page.locator('.cases[open] li').first().isVisible()).toBe(true);
      await page.locator('#p1-f6 .quotes a').first().click();
      expect(await page.locator('mark:has(:target)').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    });

    it('goes from the overview to a policy and back', async () => {
      const { page } = await open(several, { javaScriptEnabled: false });
      expect(await page.locator('.policy:visible, .search:visible').count()).toBe(0);
      await page.locator('.files a').first().click();
      expect(await page.locator('.policy:visible').count()).toBe(1);
      await page.locator('.policy:visible .back a').click();
      expect(await page.locator('.files').isVisible()).toBe(true);
    });
  });

  const pages: [string, string, string][] = [
    ['a bad policy', bad, ''],
    ['a clean policy', clean, ''],
    ['all that there is', everything, ''],
    ['several policies', several, ''],
    ['one of several', several, '#p3'],
  ];
  describe.each([
    ['light', 1366],
    ['dark', 1366],
    ['light', 320],
    ['dark', 320],
    ['light', 1600],
  ] as const)('%s, %i pixels wide', (colorScheme, width) => {
    it.each(pages)(
      '%s: axe finds nothing, nothing is said or asked for, and nothing stands beside the screen',
      async (_, html, hash) => {
        const { page, complaints } = await open(html, { colorScheme, viewport: { width, height: 800 } }, hash);
        for (const box of await page.locator('details').all())
          await box.evaluate((element) => element.setAttribute('open', ''));
        for (const box of await page.locator('[data-show=told]:visible').all()) await box.check();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(complaints).toEqual([]);
      },
    );
  });

  it.each([700, 1366, 1600])('breaks no word that heads a column: %i pixels wide', async (width) => {
    const { page } = await open(bad, { viewport: { width, height: 800 } });
    const lines = await page.locator('thead th:visible').evaluateAll((heads) =>
      heads.map((head) => {
        const range = head.ownerDocument.createRange();
        range.selectNodeContents(head);
        return [head.textContent, range.getClientRects().length];
      }),
    );
    expect(lines.filter(([words, count]) => count !== 1 && !`${words}`.includes(' '))).toEqual([]);
    expect(lines.length).toBeGreaterThan(6);
  });

  describe('on paper', () => {
    it('has all findings and their decisions, and nothing to press', async () => {
      const { page } = await open(bad, { colorScheme: 'dark' });
      await page.locator('.findings [data-show=error]').uncheck();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.finding.error:visible').count()).toBeGreaterThan(0);
      expect(await page.locator('nav:visible, button:visible, .filter:visible, .keys:visible').count()).toBe(0);
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(28, 36, 48)');
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(3);
      expect(sheets).toBeLessThan(20);
    });

    it('keeps together what was judged', async () => {
      const { page } = await open(bad);
      await page.emulateMedia({ media: 'print' });
      const style = (element: string, after = ''): Promise<unknown> =>
        page.evaluate(
          `(({ breakInside, display }) => [breakInside, display])(getComputedStyle(document.querySelector('${element}'), '${after}'))`,
        );
      expect(await style('.about-this')).toEqual(['avoid', 'block']);
      expect(await style('.policy-text', '::after')).toEqual(['auto', 'block']);
    });

    it('leaves no room for what only a script says', async () => {
      const { page } = await open(bad);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.write .status:visible').count()).toBe(0);
    });

    it('has of several what is looked at, or all', async () => {
      const { page } = await open(several);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.policy:visible').count()).toBe(few.length);
      const { page: one } = await open(several, {}, '#p2');
      await one.emulateMedia({ media: 'print' });
      expect([await one.locator('.policy:visible').count(), await one.locator('.overview').isVisible()]).toEqual([
        1,
        false,
      ]);
    });
  });
});

/** Real policies, where they are at hand: none of their words stand here. */
const seeds = '../shared/policies/seeds';
inBrowser(
  'real policies (skipped where ../shared is not there)',
  () => {
    const { open } = browser();
    it('fit every screen, without a word from axe', async () => {
      const names = readdirSync(seeds)
        .filter((name) => name.endsWith('.txt'))
        .slice(0, 4);
      const own = new Map(names.map((name) => [name, readFileSync(`${seeds}/${name}`, 'utf8')]));
      const reports = await Promise.all(
        names.map((path) => lint({ path, format: 'text', text: own.get(path)! }, { asOf: new Date('2026-11-22') })),
      );
      for (const [i, report] of reports.entries()) {
        const html = pageOf([report], {}, own);
        expect(Buffer.byteLength(html) - Buffer.byteLength(own.get(names[i]!)!)).toBeLessThan(300_000);
        const { page, complaints } = await open(html, { viewport: { width: 320, height: 800 } });
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        expect(complaints).toEqual([]);
      }
    });
  },
  existsSync(seeds),
);
