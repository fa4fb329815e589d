import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, type MarkdownOptions, markdownView } from '../../../src/report/ci/markdown.js';
import { cell, code, html, link, prose } from '../../../src/report/ci/markup.js';
import type { FileReport } from '../../../src/report/index.js';
import { render } from '../../../src/report/view.js';
import { at, judged, reportOf, suppressed } from '../sample.js';
import { hostileFiles, hostileText } from './hostile.js';
import { clean, failed, long, own, ownRules } from './sample.js';

const markdown = (files: readonly FileReport[], options?: MarkdownOptions): string =>
  render(markdownView(options), reportOf(...files));

const tree = (text: string): Nodes =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

/** All nodes of a kind, in their order. */
function all<T extends Nodes['type']>(type: T, node: Nodes): Extract<Nodes, { type: T }>[] {
  const inner = 'children' in node ? node.children.flatMap((child) => all(type, child)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: T }>, ...inner] : inner;
}

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';

/** What a reader sees of a line. */
const seen = (text: string): string => textOf(tree(text)).replaceAll('\u200b', '');

const PAGES = 'https://github.com/privlint/privlint/blob/main/docs/rules/';
const FOLD = /^<details>\n<summary>(?:<code>[^<>]*<\/code>)?[^<>]*<\/summary>$|^<\/details>$/;
/** What GitHub would make a link or a mention of. */
const REFERENCE = /@\w|#\d|\bgh-\d|\bhttps?:\/\/|\bwww\./i;

function expectInert(text: string): void {
  const root = tree(text);
  for (const { value } of all('html', root)) expect(value).toMatch(FOLD);
  for (const { url } of all('link', root)) expect(url.startsWith(PAGES)).toBe(true);
  for (const type of ['image', 'definition', 'linkReference', 'imageReference', 'code'] as const) {
    expect(all(type, root)).toEqual([]);
  }
  for (const { value } of [...all('text', root), ...all('html', root)]) expect(value).not.toMatch(REFERENCE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
}

describe('markdown', () => {
  it('tells the counts and the verdict first, then the findings, then the table', async () => {
    await expect(markdown([judged])).toMatchFileSnapshot('markdown.nb.md');
  });

  it('of several files opens the worst one, and folds the others', async () => {
    const files = [clean, own, failed, judged, { ...suppressed, path: 'b.md' }];
    const options = {
      language: 'sv',
      ownRules: await ownRules,
      threshold: { failLevel: 'warning', failOnReview: true },
    };
    await expect(markdown(files, options as MarkdownOptions)).toMatchFileSnapshot('markdown.several.md');
  });

  it.each([
    [
      [judged],
      'error',
      false,
      '❌ privlint: 2 errors, 1 warning',
      'The run fails: there are findings at the level error.',
    ],
    [[judged], 'warning', false, '❌ ', 'The run fails: there are findings at the level warning or worse.'],
    [[judged], 'never', false, '✅ ', 'The run does not fail on findings (--fail-level never).'],
    [[judged], 'never', true, '❌ ', 'The run fails: there are questions for a person to decide.'],
    [[suppressed], 'error', true, '✅ ', 'The run does not fail: there are no findings at the level error.'],
    [[clean, failed], 'error', true, '❌ privlint: No findings', 'The run fails: not all files could be judged.'],
    [
      [failed],
      'note',
      true,
      '❌ privlint: 1 file could not be judged',
      'The run fails: not all files could be judged.',
    ],
    [[clean], 'note', true, '✅ privlint: No findings', 'no findings at the level note or worse.'],
  ] as const)('verdict %#', (files, failLevel, failOnReview, head, verdict) => {
    const [first, , second] = markdown(files, { language: 'en', threshold: { failLevel, failOnReview } }).split('\n');
    expect(first).toContain(`## ${head}`);
    expect(seen(second!)).toContain(verdict);
  });

  it('counts what is known, suppressed or a question', () => {
    expect(seen(markdown([own, suppressed, judged], { language: 'en' }))).toContain(
      '3 files · 1 for review · 1 known · 3 suppressed',
    );
  });

  it('is all Markdown as it is meant', async () => {
    const root = tree(markdown([judged, own, clean], { ownRules: await ownRules }));
    expect(all('table', root).length).toBe(4);
    expect(all('html', root).length).toBe(2 * 5);
    expect(all('listItem', root).length).toBe(6);
    expect(all('blockquote', root).map(textOf)).toContain('EU-US Privacy Shield');
    expect(all('inlineCode', root).map(({ value }) => value)).toContain('personvern.md:6');
    expect(all('link', root).map(textOf)).toContain('stale/privacy-shield');
    expect(all('link', root).map(textOf)).not.toContain('org/vendor');
  });

  it('keeps within what GitHub takes, and says what was left out', () => {
    const quote = '@a `<b>` '.repeat(60);
    const files = Array.from({ length: 130 }, (_, i) =>
      long(`${i}.md`, i % 50, { evidence: [{ ...at('samtykke'), quote }], message: 'Galt. '.repeat(40) }),
    );
    const text = markdown(files, { language: 'en' });
    expect(Buffer.byteLength(text)).toBeLessThan(MAX_BYTES);
    expect(Buffer.byteLength(text)).toBeGreaterThan(MAX_BYTES / 2);
    expectInert(text);
    const shown = all('html', tree(text)).filter(({ value }) => value.includes('<code>')).length + 1;
    const withFindings = files.filter(({ results }) => results.length > 0).length;
    expect(text).toContain(`no room here for the findings of ${withFindings - shown} more files`);
    expect(text).toContain('### `49.md`');
    expect(seen(text)).toContain('and 110 more');
  });

  it('says how many findings of a file it leaves out', () => {
    expect(seen(markdown([long('a.md', 60)]))).toContain('Og 10 funn til i denne filen: --format json gir alle.');
  });

  it('leaves out tables before findings', () => {
    const table = Array.from({ length: 29 }, (_, i) => ({ ...judged.results[0]!, ruleId: `${'x'.repeat(300)}/${i}` }));
    const files = Array.from({ length: 100 }, (_, i) => {
      const file = long(`${i}.md`, 1);
      return { ...file, results: [...file.results, ...table] };
    });
    const text = markdown(files, { language: 'en' });
    expect(Buffer.byteLength(text)).toBeLessThan(MAX_BYTES);
    expect(text).toMatch(/no room here for the tables of \d+ files/);
    expect(text).not.toContain('no room here for the findings');
  });

  it('has no markup, link or mention of a policy, whatever it says', () => {
    fc.assert(fc.property(hostileFiles, (files) => expectInert(markdown(files))));
  });
});

describe('markup', () => {
  it.each([
    ['a `b` c', '``a `b` c``'],
    ['`b`', '`` `b` ``'],
    ['a\n\nb', '`a b`'],
    ['<b>&amp;', '`<b>&amp;`'],
    ['', ''],
  ])('code(%j)', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it.each([
    ['a*b*_c_ [d](e) <f> `g` ~h~ | $i$ \\j', 'a\\*b\\*\\_c\\_ \\[d\\](e) \\<f\\> \\`g\\` \\~h\\~ \\| \\$i\\$ \\\\j'],
    ['@you #1 a@b.no', '@\u200byou \\#\u200b1 a@\u200bb.no'],
    ['https://x.no www.x.no mailto:x GH-1', 'https:\u200b//x.no www\u200b.x.no mailto:\u200bx GH-\u200b1'],
    ['  - a', '\\- a'],
    ['    1. a  b', '1\\. a b'],
    ['---', '\\---'],
  ])('prose(%j)', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  it('links only to the web', () => {
    expect(link('a]b', 'https://x.no/a_b')).toBe('[a\\]b](<https://x.no/a_b>)');
    for (const url of ['javascript:x', 'https://x.no/>(', 'https://x.no/a b', undefined])
      expect(link('a', url)).toBe('a');
  });

  it('keeps the words', () => {
    // What GitHub's runner would take for a command has a space in it.
    const words = (text: string): string =>
      text.replaceAll('\u200b', '').replaceAll('##[', '## [').replace(/\s+/g, ' ').trim();
    const safeText = hostileText.filter((text) => !/[^ -~\n]/.test(text));
    fc.assert(
      fc.property(safeText, (text) => {
        expect(words(textOf(tree(`x ${prose(text)} y`)))).toBe(words(`x ${text} y`));
        expect(words(textOf(tree(`x ${code(text)} y`)))).toBe(words(`x ${text} y`));
        const table = tree(`| a | b |\n| --- | --- |\n| ${cell(text)} | end |`);
        expect(all('tableCell', table).length).toBe(4);
        expect(html(text)).not.toMatch(/[<>\n]/);
      }),
    );
  });
});
