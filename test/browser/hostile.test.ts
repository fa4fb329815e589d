/** Policies that are out to be more than text: nothing of theirs runs, styles, loads or leads anywhere. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { documentedRules } from '../../src/check/index.js';
import { lint, loadRules } from '../../src/index.js';
import type { Format } from '../../src/read/source.js';
import type { FileReport, JudgedFile } from '../../src/report/index.js';
import { pageOf, rules } from '../report/html-page.js';
import { at, judged, result, TEXT } from '../report/sample.js';
import { browser, inBrowser } from './browser.js';

/** What each of them would do if it ran. */
const RUN = 'window.pwned=1;alert(1)';

const SHAPES: readonly string[] = [
  `<script>${RUN}</script>`,
  `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script>`,
  `</template></main></body><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<img src=x onerror=&#x77;indow.pwned=1>`,
  `<img src="https://evil.example/pixel.gif">`,
  `<svg onload="${RUN}"></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object><embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">klikk</a>`,
  `<a href="https://evil.example/" target=_blank>klikk</a>`,
  `[klikk](javascript:${RUN}) ![x](https://evil.example/x.png)`,
  `<details open ontoggle="${RUN}">`,
  `<input autofocus onfocus="${RUN}">`,
  `<body onload="${RUN}">`,
  `<video><source onerror="${RUN}"></video>`,
  `<form action="https://evil.example"><button formaction="javascript:${RUN}">x</button></form>`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example">`,
  `<base href="https://evil.example/">`,
  `<link rel=stylesheet href="https://evil.example/x.css">`,
  `<style>body{display:none}*{position:fixed}</style>`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<p style="position:fixed;inset:0;background:red">stor</p>`,
  `<template shadowrootmode=open><script>${RUN}</script></template>`,
  `<div slot=overview id=overview>falsk oversikt</div>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `" onmouseover="${RUN}" x="`,
  `" autofocus tabindex=1 onfocus="${RUN}" style="x`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=${RUN}&amp;gt;`,
  `\u003cscript\u003e${RUN}`,
  `\uff1cscript\uff1e${RUN}`,
  `<\u0000script>${RUN}</script>`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `<x contenteditable onblur="${RUN}" tabindex=1 id=x autofocus>`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}}`,
  `\u202e<script>${RUN}</script>\u2028`,
  `Z${'\u0335\u0321\u0337\u0322'.repeat(200)}`,
];

const PROSE: Readonly<Record<Format, (shape: string) => string>> = {
  html: (shape) =>
    `<main><h1>${shape} Personvern</h1><p>Vi behandler personopplysninger om deg. ${shape} Overføringen bygger på Privacy Shield ${shape}.</p><p title="${shape}">Du kan be om innsyn.</p></main>`,
  markdown: (shape) =>
    `# Personvern ${shape}\n\nVi behandler personopplysninger om deg ${shape} og bygger på Privacy Shield ${shape}.\n\n- ${shape}\n\n| a | b |\n| - | - |\n| ${shape} | Du kan be om innsyn |\n`,
  text: (shape) =>
    `PERSONVERN ${shape}\n\nVi behandler personopplysninger om deg. Overføringen bygger på Privacy Shield ${shape}.\n\nDu kan be om innsyn ${shape}.\n`,
};

/** What must not have come about, wherever on the page one goes. */
async function expectUnharmed(page: Page, complaints: readonly string[]): Promise<void> {
  for (const policy of await page.locator('.policy').all()) {
    const id = await policy.getAttribute('id');
    await page.evaluate(`location.hash = '${id}'`);
    expect(await policy.isVisible()).toBe(true);
    await page.mouse.move(200, 300);
    await page.keyboard.press('Tab');
  }
  expect(complaints).toEqual([]);
  expect(await page.evaluate('window.pwned')).toBeUndefined();
  const style = 'getComputedStyle(document.body).display + getComputedStyle(document.querySelector("h1")).position';
  expect(await page.evaluate(style)).toBe('blockstatic');
  const elements = 'script, style, img, iframe, object, embed, video, form, link, meta, base, textarea, noscript, math';
  const attributes = '[style], [title], [target], [contenteditable], [autofocus], [onload], [onerror], [onfocus]';
  expect(await page.locator(`main :is(${elements}, ${attributes})`).count()).toBe(0);
  const leaving = 'a:not([href^="#p"], [href="#overview"])';
  const theirs = ['.policy-text', 'q', 'h1', '.path', '.message', '.write', '.files', '.failed', '.notice'];
  expect(await page.locator(theirs.map((place) => `${place} ${leaving}`).join(', ')).count()).toBe(0);
}

/** So many on one page, each in every place where words of others stand. */
const TOGETHER = 9;
const pages = Array.from({ length: Math.ceil(SHAPES.length / TOGETHER) }, (_, i) => i * TOGETHER);

/** A shape in a policy of every format, and in a report that has it everywhere. */
async function reportsOn(shape: string): Promise<{ files: FileReport[]; texts: [string, string][] }> {
  const formats: readonly Format[] = ['html', 'markdown', 'text'];
  const sources = formats.map((format) => ({ path: `${shape}.${format}`, format, text: PROSE[format](shape) }));
  const options = { asOf: new Date('2026-11-22'), policyLanguage: 'nb' } as const;
  const found = await Promise.all(sources.map((source) => lint(source, options)));
  const evidence = [{ ...at('Skylager'), quote: shape }];
  const until = { reason: shape, until: shape, from: 'comment' } as const;
  const made: JudgedFile = {
    ...judged,
    path: shape,
    results: [
      result('org/own', { message: shape, write: shape, articles: [shape], evidence }),
      result('rights/access', { state: 'absent', place: { ...at('Dine rettigheter'), heading: shape } }),
      result('rights/object', { status: 'suppressed', suppression: until }),
    ],
    notices: [{ kind: 'unused-suppression', message: shape, position: null }],
  };
  const texts = sources.map(({ path, text }): [string, string] => [path, text]);
  return { files: [...found, made, { path: shape, error: shape }], texts: [...texts, [shape, TEXT]] };
}

inBrowser('a hostile policy', () => {
  const { open } = browser();

  it.each(pages)('is text: shapes from %i on', async (first) => {
    const reports = await Promise.all(SHAPES.slice(first, first + TOGETHER).map(reportsOn));
    const texts = new Map(reports.flatMap((report) => report.texts));
    const { page, complaints } = await open(
      pageOf(
        reports.flatMap(({ files }) => files),
        {},
        texts,
      ),
    );
    await expectUnharmed(page, complaints);
  });

  it('stays within its lines, however its letters are piled up', async () => {
    const zalgo = `Du kan be om innsyn Z${'\u0335\u0321\u0337\u0322\u0300\u0301'.repeat(300)} hos oss.`;
    const { page } = await open(pageOf([{ ...judged, results: [] }], {}, new Map([[judged.path, zalgo]])));
    expect(
      await page
        .locator('.policy-text')
        .evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element).overflowX),
    ).not.toBe('visible');
  });
});

inBrowser('somebody’s own hostile rules', () => {
  const { open } = browser();

  it('are text too', async () => {
    const shape = `</article><script>${RUN}</script><img src=x onerror="${RUN}">`;
    const yaml = JSON.stringify;
    const own = await loadRules({
      'org/own.yaml': `kind: practice\ntitle: ${yaml(shape)}\nlevel: error\nwhy: ${yaml(shape)}\nreport:\n  - all: [org.v]\nmessages:\n  fail: ${yaml(shape)}\n`,
      'lexicon/words.yaml': 'org.v: {nb: [skylager]}\n',
    });
    const file = await lint(
      { path: 'a.md', format: 'markdown', text: TEXT },
      { asOf: new Date('2026-11-22'), ownRules: own },
    );
    const { page, complaints } = await open(
      pageOf([file], { rules: await documentedRules(own) }, new Map([['a.md', TEXT]])),
    );
    expect(await page.locator('.finding', { hasText: shape }).count()).toBe(1);
    await expectUnharmed(page, complaints);
  });
});

inBrowser('the page’s own policy on content', () => {
  const { open } = browser();

  it.each([
    `<script>${RUN}</script>`,
    `<img src=x onerror="${RUN}">`,
    `<img src="https://evil.example/x.png">`,
    `<iframe src="https://evil.example/"></iframe>`,
    `<link rel=stylesheet href="https://evil.example/x.css">`,
    `<style>body{display:none}</style>`,
    `<p style="display:none">x</p>`,
  ])('would stop %s, were it to get through', async (shape) => {
    const html = pageOf([judged], { rules }).replace('<h2>', `${shape}<h2>`);
    const { page, complaints } = await open(html);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.evaluate('getComputedStyle(document.body).display')).toBe('block');
    // The browser tells of what it stopped, and each request was.
    const stopped = complaints.flatMap((one) => (one.startsWith('csp: ') ? [one.replace('csp', 'request')] : []));
    const told = (one: string): boolean => /^csp: |^console: .*Content Security Policy/s.test(one);
    expect(complaints.filter((one) => !told(one) && !stopped.includes(one))).toEqual([]);
    expect(complaints.some(told)).toBe(true);
  });
});
