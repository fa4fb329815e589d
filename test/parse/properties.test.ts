import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, textOf } from '../../src/parse/index.js';
import type { Format } from '../../src/read/source.js';
import { read, slice } from './helpers.js';
import { type Part, policy, toHtml, toMarkdown, toText } from './policies.js';

const FORMATS: readonly [Format, (parts: readonly Part[]) => string][] = [
  ['html', toHtml],
  ['markdown', toMarkdown],
  ['text', (parts) => toText(parts)],
];

/** What a document says, and how, without its levels. */
const gist = (document: Document): string[] =>
  document.blocks.map((block) => `${block.kind}: ${textOf(document, block)}`);

/** What a part should read as. */
function meaning(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return [`${part.kind}: ${part.text}`];
    case 'list':
      return [`paragraph: ${part.leadIn}`, ...part.items.map((text) => `item: ${text}`)];
    case 'labels':
      return part.lines.map((text) => `paragraph: ${text}`);
  }
}

const meant = (parts: readonly Part[]): string[] => parts.flatMap(meaning);

/** Puts `insert(letter)` for letters of a text that is not markup, at random but repeatably. */
function sprinkle(text: string, seed: number, insert: (unit: string, before: string) => string): string {
  let state = seed;
  return text.replace(/(?<=[a-zåäöæø])[a-zåäöæø ](?=[a-zåäöæø])/g, (unit, at: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    // Tags and entities stay as they are.
    const inTag = text.lastIndexOf('<', at) > text.lastIndexOf('>', at);
    return !inTag && state % 5 === 0 ? insert(unit, text[at - 1] ?? '') : unit;
  });
}

describe.each(FORMATS)('%s', (format, write) => {
  it('reads what was meant', async () => {
    await fc.assert(
      fc.asyncProperty(policy, async (parts) => {
        expect(gist(await read(format, write(parts)))).toEqual(meant(parts));
      }),
    );
  });

  it('points at the source that, read again, is the block', async () => {
    await fc.assert(
      fc.asyncProperty(policy, fc.integer({ min: 1, max: 1e6 }), async (parts, seed) => {
        const written = sprinkle(write(parts), seed, (unit) => (unit === ' ' ? '\u00a0 ' : `\u00ad${unit}`)).normalize(
          'NFD',
        );
        const document = await read(format, written);
        expect(gist(document)).toEqual(meant(parts));
        for (const block of document.blocks) {
          // Emphasis may have only its end within the slice.
          const again = await read(format, slice(document, block).replaceAll('**', ''));
          expect(again.text).toBe(textOf(document, block));
        }
      }),
    );
  });

  it.each<[string, (text: string, seed: number) => string]>([
    ['NFD', (text) => text.normalize('NFD')],
    ['non-breaking spaces', (text, seed) => sprinkle(text, seed, (unit) => (unit === ' ' ? '\u00a0' : unit))],
    ['soft hyphens', (text, seed) => sprinkle(text, seed, (unit) => (unit === ' ' ? unit : `\u00ad${unit}`))],
    ['zero-width spaces', (text, seed) => sprinkle(text, seed, (unit) => (unit === ' ' ? unit : `\u200b${unit}`))],
    ['entities', (text, seed) => sprinkle(text, seed, (unit) => `&#${unit.charCodeAt(0)};`)],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['line ends of old', (text) => text.replaceAll('\n', '\r')],
  ])('means the same with %s', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(policy, fc.integer({ min: 1, max: 1e6 }), async (parts, seed) => {
        expect(gist(await read(format, change(write(parts), seed)))).toEqual(meant(parts));
      }),
    );
  });

  it('keeps its promises on any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            '<',
            '>',
            '&',
            '<b>',
            '</p>',
            '<li>',
            '<td>',
            '<table>',
            '\n',
            ' ',
            '- ',
            '1. ',
            '# ',
            '|',
            '*',
            '[',
            '](',
            '`',
            'Navn: ',
            'å',
            'a\u030a',
            '-\n',
            '\u00ad',
            '&oslash;',
            'ord',
            '<br>',
            '<a href=x>',
            '    ',
            '{{<',
            '---\n',
          ),
          { maxLength: 60 },
        )
        .map((found) => found.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (source) => holds(await read(format, source))),
      { numRuns: 500 },
    );
  });
});

/** What must be true of every document. */
function holds(document: Document): void {
  const { blocks, sections, text, starts, ends, links, source } = document;
  expect(starts.length).toBe(text.length);
  expect(ends.length).toBe(text.length);
  expect(blocks.map((block) => textOf(document, block)).join('\n')).toBe(text);
  expect(text).toBe(text.normalize('NFC'));
  expect(text).not.toMatch(/[\t\r\u00a0\u00ad\u200b]| {2}|^ | $|\n /);
  expect(text).not.toContain('\u001b');
  for (let i = 0; i < text.length; i++) {
    expect(starts[i]).toBeLessThanOrEqual(ends[i]!);
    expect(ends[i]).toBeLessThanOrEqual(source.text.length);
    if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1]!);
  }
  for (const [i, block] of blocks.entries()) {
    expect(block.end).toBeGreaterThan(block.start);
    if (block.leadIn !== null) expect(block.leadIn).toBeLessThan(i);
    const section = sections[block.section]!;
    expect(section.firstBlock <= i && i < section.endBlock).toBe(true);
    if (block.kind === 'heading') expect(section.heading).toBe(i);
    expect(block.kind === 'cell').toBe(block.cell !== null);
  }
  for (const [i, section] of sections.entries()) {
    if (section.parent === null) expect(i).toBe(0);
    else {
      const parent = sections[section.parent]!;
      expect(parent.firstBlock <= section.firstBlock && section.endBlock <= parent.endBlock).toBe(true);
    }
  }
  for (const link of links) expect(0 <= link.start && link.start <= link.end && link.end <= text.length).toBe(true);
}

describe('wrapped text', () => {
  it.each([60, 72, 80, 100])('reads at %i columns as it does unwrapped', async (width) => {
    await fc.assert(
      fc.asyncProperty(policy, async (parts) => {
        const wrapped = toText(parts, width);
        // Wrapping shows by lines that end within a sentence; lines that all end with one are paragraphs.
        fc.pre(/[a-zåäöæø]\n *[a-zåäöæø]/.test(wrapped));
        expect(gist(await read('text', wrapped))).toEqual(meant(parts));
      }),
      { numRuns: 200 },
    );
  });
});
