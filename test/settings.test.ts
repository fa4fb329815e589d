import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../src/lint.js';
import { type Document, parse, textOf } from '../src/parse/index.js';
import { formatOf } from '../src/read/index.js';
import type { Format, Source } from '../src/read/source.js';

/** What stands in a policy, whatever it is set in. */
type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: string[] }
  | { readonly kind: 'table'; readonly table: number; readonly rows: string[][] };

function partsOf(document: Document): Part[] {
  const parts: Part[] = [];
  for (const block of document.blocks.filter(({ chrome }) => chrome === null)) {
    const text = textOf(document, block);
    const last = parts.at(-1);
    if (block.cell) {
      const { table, row, column } = block.cell;
      const rows = last?.kind === 'table' && last.table === table ? last.rows : [];
      if (rows.length === 0) parts.push({ kind: 'table', table, rows });
      rows[row] ??= [];
      rows[row][column] = [rows[row][column], text].filter(Boolean).join(' ');
    } else if (block.kind === 'item') {
      if (last?.kind === 'list') last.items.push(text);
      else parts.push({ kind: 'list', items: [text] });
    } else if (block.kind === 'heading') parts.push({ kind: 'heading', level: block.level, text });
    else parts.push({ kind: 'paragraph', text });
  }
  return parts;
}

const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const markdown = (text: string): string => text.replace(/([\\`*_[\]<>#|~])/g, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');

function wrapped(text: string, width: number, indent = ''): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line.trim() !== '' && `${line} ${word}`.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const tableOf = (rows: string[][]): string => {
  const cells = (row: string[], tag: string) => Array.from(row, (cell) => `<${tag}>${html(cell ?? '')}</${tag}>`);
  return `<table>${rows.map((row, i) => `<tr>${cells(row, i === 0 ? 'th' : 'td').join('')}</tr>`).join('\n')}</table>`;
};

const inHtml = (part: Part, heading: (text: string, level: number) => string): string => {
  if (part.kind === 'heading') return heading(html(part.text), part.level);
  if (part.kind === 'paragraph') return `<p>${html(part.text)}</p>`;
  if (part.kind === 'table') return tableOf(part.rows);
  return `<ul>${part.items.map((item) => `<li>${html(item)}</li>`).join('\n')}</ul>`;
};

const rowsInMarkdown = (rows: string[][]): string =>
  rows
    .map((row, i) => {
      const line = `| ${Array.from(row, (cell) => markdown(cell ?? '')).join(' | ')} |`;
      return i === 0 ? `${line}\n|${row.map(() => '---|').join('')}` : line;
    })
    .join('\n');

/** Each section but the title's in `around`. */
function sections(parts: readonly Part[], around: (heading: string, body: string) => string): string {
  const groups: { heading: string | null; body: string[] }[] = [{ heading: null, body: [] }];
  parts.forEach((part, i) => {
    if (part.kind === 'heading' && i > 0) groups.push({ heading: html(part.text), body: [] });
    else groups.at(-1)!.body.push(inHtml(part, (text) => `<h1>${text}</h1>`));
  });
  return groups
    .map(({ heading, body }) => (heading === null ? body.join('\n') : around(heading, body.join('\n'))))
    .join('\n');
}

const page = (body: string): string =>
  `<!doctype html><html><head><title>Side</title></head><body>${body}</body></html>`;
const plain = (text: string, level: number): string => `<h${level}>${text}</h${level}>`;

const SETTINGS: readonly (readonly [string, Format, (parts: readonly Part[]) => string])[] = [
  [
    'bold lines',
    'html',
    (parts) => page(parts.map((p) => inHtml(p, (t) => `<p><strong>${t}</strong></p>`)).join('\n')),
  ],
  ['headings of one rank', 'html', (parts) => page(parts.map((p) => inHtml(p, (t) => `<h5>${t}</h5>`)).join('\n'))],
  [
    'line breaks',
    'html',
    (parts) =>
      page(
        `<div>${parts
          .map((p) => {
            if (p.kind === 'heading') return `<b>${html(p.text)}</b><br>`;
            if (p.kind === 'paragraph') return `${html(p.text)}<br><br>`;
            return p.kind === 'table' ? tableOf(p.rows) : `${p.items.map((i) => `- ${html(i)}<br>`).join('\n')}<br>`;
          })
          .join('\n')}</div>`,
      ),
  ],
  ['details', 'html', (parts) => page(sections(parts, (h, b) => `<details><summary>${h}</summary>${b}</details>`))],
  [
    'an accordion',
    'html',
    (parts) =>
      page(
        sections(
          parts,
          (h, b) =>
            `<h3><button aria-expanded="false">${h}</button></h3><div class="accordion-panel" hidden>${b}</div>`,
        ),
      ),
  ],
  [
    'sections with headers',
    'html',
    (parts) => page(sections(parts, (h, b) => `<section><header><h2>${h}</h2></header><div>${b}</div></section>`)),
  ],
  [
    'columns',
    'html',
    (parts) =>
      page(
        sections(
          parts,
          (h, b) => `<div class="row"><div class="col-4"><h3>${h}</h3></div><div class="col-8">${b}</div></div>`,
        ),
      ),
  ],
  [
    'items with headings',
    'html',
    (parts) => page(`<ol>${sections(parts, (h, b) => `<li><h3>${h}</h3>${b}</li>`)}</ol>`),
  ],
  [
    'bold items',
    'html',
    (parts) => page(`<ol>${sections(parts, (h, b) => `<li><strong>${h}</strong>${b}</li>`)}</ol>`),
  ],
  ['terms', 'html', (parts) => page(`<dl>${sections(parts, (h, b) => `<dt>${h}</dt><dd>${b}</dd>`)}</dl>`)],
  [
    'a page of tables in a form',
    'html',
    (parts) =>
      page(
        `<form id="aspnetForm"><table><tr><td><a href="/">Hjem</a></td><td>${parts.map((p) => inHtml(p, plain)).join('\n')}</td></tr></table></form>`,
      ),
  ],
  [
    'Markdown with bold lines',
    'markdown',
    (parts) =>
      parts
        .map((p, i) => {
          if (p.kind === 'heading') return i === 0 ? `# ${markdown(p.text)}` : `**${markdown(p.text)}**`;
          if (p.kind === 'paragraph') return wrapped(markdown(p.text), 80);
          return p.kind === 'table' ? rowsInMarkdown(p.rows) : p.items.map((item) => `* ${markdown(item)}`).join('\n');
        })
        .join('\n\n'),
  ],
  [
    'wrapped text',
    'text',
    (parts) =>
      parts
        .map((p) => {
          if (p.kind === 'heading') return `${p.text.toUpperCase()}\n${'='.repeat(p.text.length)}`;
          if (p.kind === 'paragraph') return wrapped(p.text, 66);
          if (p.kind === 'table') return p.rows.map((row) => row.join('\t')).join('\n');
          return p.items.map((item) => wrapped(`  * ${item}`, 66, '    ')).join('\n');
        })
        .join('\n\n'),
  ],
];

/** Says what the level of headings tells: which part is empty. */
const BY_RANK = 'text/empty-section';

/** What is found, but for where. */
async function verdicts(source: Source): Promise<string[]> {
  const report = await lint(source, { asOf: new Date('2026-11-22') });
  if (!('results' in report)) throw new Error(report.error);
  return report.results
    .filter(({ ruleId }) => ruleId !== BY_RANK)
    .map((result) => `${result.ruleId}: ${result.kind}${'state' in result ? ` ${result.state}` : ''}`)
    .sort();
}

describe('a policy says the same however it is set', () => {
  const policies = readdirSync('fixtures', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const file = readdirSync(`fixtures/${name}`).find((found) => found !== 'expected.json')!;
      const text = readFileSync(`fixtures/${name}/${file}`, 'utf8');
      return { name: `${name}${extname(file)}`, source: { path: file, format: formatOf(file, text), text } };
    });

  it.each(policies)('$name', async ({ source }) => {
    const parts = partsOf(await parse(source));
    const markdownHeading = (part: Part): string => {
      if (part.kind === 'heading') return `${'#'.repeat(part.level)} ${markdown(part.text)}`;
      if (part.kind === 'paragraph') return markdown(part.text);
      return part.kind === 'table'
        ? rowsInMarkdown(part.rows)
        : part.items.map((item) => `- ${markdown(item)}`).join('\n');
    };
    const expected = await verdicts({ path: 'a', format: 'markdown', text: parts.map(markdownHeading).join('\n\n') });
    for (const [setting, format, write] of SETTINGS)
      expect(await verdicts({ path: 'a', format, text: write(parts) }), setting).toEqual(expected);
  });
});
