/** Policies that are out to be more than text: nothing of theirs runs, styles, loads or leads anywhere. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { documentedRules } from '../../src/check/index.js';
import { lint, loadRules } from '../../src/index.js';
import type { Format } from '../../src/read/source.js';
import type { JudgedFile } from '../../src/report/index.js';
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

/** What must not have come about. */
async function expectUnharmed(page: Page, complaints: readonly string[]): Promise<void> {
  await page.mouse.move(200, 300);
  for (let presses = 0; presses < 8; presses++) await page.keyboard.press('Tab');
  expect(complaints).toEqual([]);
  expect(await page.evaluate('window.pwned')).toBeUndefined();
  expect(
    await page.evaluate(
      'getComputedStyle(document.body).display + getComputedStyle(document.querySelector("h1")).position',
    ),
  ).toBe('blockstatic');
  expect(
    await page
      .locator(
        'main :is(script, style, img, iframe, object, embed, video, form, link, meta, base, template, textarea, noscript, [style], [title], [target], [contenteditable], [autofocus])',
      )
      .count(),
  ).toBe(0);
  const leaving = 'main a:not([href^="#p"], [href="#overview"], [href^="https://github.com/privlint/"])';
  expect(await page.locator(`.policy-text :is(${leaving}), q a, h1 a, .path a`).count()).toBe(0);
  expect(
    await page.evaluate(
      '[...document.querySelectorAll("*")].some((element) => element.getAttributeNames().some((name) => name.startsWith("on")))',
    ),
  ).toBe(false);
}

inBrowser('a hostile policy', () => {
  const { open } = browser();

  it.each(SHAPES.map((shape, i) => [i, shape.slice(0, 60), shape] as const))('%i: %s', async (_, _start, shape) => {
    const formats: readonly Format[] = ['html', 'markdown', 'text'];
    const sources = formats.map((format) => ({ path: `${shape}.${format}`, format, text: PROSE[format](shape) }));
    const judgedFiles = await Promise.all(
      sources.map((source) => lint(source, { asOf: new Date('2026-11-22'), policyLanguage: 'nb' })),
    );
    // What a rule of somebody's own says, a heading, a quote and a suppression's reason.
    const made: JudgedFile = {
      ...judged,
      path: shape,
      results: [
        result('org/own', {
          message: shape,
          write: shape,
          articles: [shape],
          evidence: [{ ...at('Skylager'), quote: shape }],
        }),
        result('rights/access', { state: 'absent', place: { ...at('Dine rettigheter'), heading: shape } }),
        result('rights/object', {
          status: 'suppressed',
          suppression: { reason: shape, until: shape, from: 'comment' },
        }),
      ],
      notices: [{ kind: 'unused-suppression', message: shape, position: null }],
    };
    const texts = new Map([...sources.map(({ path, text }) => [path, text] as const), [shape, TEXT] as const]);
    const failed = { path: shape, error: shape };
    const { page, complaints } = await open(pageOf([...judgedFiles, made, failed], {}, texts));
    await expectUnharmed(page, complaints);
    for (const id of ['#p1', '#p2', '#p3', '#p4-findings']) {
      await page.goto(page.url().split('#')[0] + id);
      await expectUnharmed(page, complaints);
    }
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
