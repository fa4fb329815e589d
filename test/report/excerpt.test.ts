import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/read/source.js';
import { evidenceLines } from '../../src/report/evidence.js';
import { excerptOf } from '../../src/report/excerpt.js';
import { frameOf } from '../../src/report/frame.js';
import { painter } from '../../src/report/terminal.js';
import { at } from './sample.js';

const shown = (text: string, format: Format, words: string, quote = words): string => {
  const { before, quote: middle, after } = excerptOf(text, format, at(words, text, quote));
  return `${before}[${middle}]${after}`;
};

describe('excerptOf', () => {
  it('shows the line of a text', () => {
    expect(shown('Før.\r\nVi deler  data <b> med noen.\r\nEtter.', 'text', 'data')).toBe(
      'Vi deler [data] <b> med noen.',
    );
  });

  it('shows the line of Markdown without its tags', () => {
    expect(shown('Før.\n- Vi <b>deler</b> data &amp; mer\nEtter.', 'markdown', 'data')).toBe('- Vi deler [data] & mer');
  });

  it('shows the block of a page, read as its reader does', () => {
    const page =
      '<p>Før.</p><li class="a">Vi <em>deler</em>\n  data med <script>x("</p>")</script>K&oslash;b&shy;mann<br>Etter.</li>';
    expect(shown(page, 'html', 'data')).toBe('Vi deler [data] med Købmann');
  });

  it('is not misled by a tag that it sees only half of', () => {
    const page = `<p><img alt="${'x'.repeat(700)}"> Vi deler data <img alt="${'x'.repeat(700)}"></p>`;
    expect(shown(page, 'html', 'deler')).toBe('Vi [deler] data');
  });

  it('lets no control character through', () => {
    expect(shown('Vi \u001b[31mdeler\u001b[0m data&#27;', 'html', 'deler')).toBe('Vi ␛[31m[deler]␛[0m data␛');
  });
});

describe('evidenceLines', () => {
  const lines = (text: string | null, words: string, source = text ?? words, width = 60): string[] =>
    evidenceLines([at(words, source)], text, 'text', {
      width,
      paint: painter(false),
      style: 'red',
      frame: frameOf('nb'),
    });

  it('underlines the words in their line', () => {
    const text = 'Vi deler opplysninger med andre.';
    expect(lines(text, 'opplysninger')).toEqual([
      '1:10 │ Vi deler opplysninger med andre.',
      '     │          ~~~~~~~~~~~~',
    ]);
  });

  it('windows a long line around the words', () => {
    const text = `${'langt '.repeat(500)}deler data ${'videre '.repeat(500)}`;
    expect(lines(text, 'deler data')).toEqual([
      '1:3001 │ …langt langt deler data videre videre videre…',
      '       │              ~~~~~~~~~~',
    ]);
  });

  it('wraps a long quote, and cuts the middle out of a very long one', () => {
    const quote = `${Array.from({ length: 60 }, (_, i) => `ord${i}`).join(' ')}.`;
    const shownLines = lines(`Før ${quote} Etter`, quote);
    expect(shownLines).toHaveLength(6);
    expect(shownLines[0]).toMatch(/^1:5 │ Før ord0 ord1/);
    expect(shownLines.join(' ')).toContain(' … ');
    expect(shownLines.at(-2)).toMatch(/ord59\. Etter$/);
    for (const line of shownLines) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('lets a terminal with colours underline a quote of several rows', () => {
    const quote = 'ord '.repeat(30).trim();
    const look = { width: 60, paint: painter(true), style: 'red', frame: frameOf('nb') } as const;
    const [first, ...rest] = evidenceLines([at(quote, quote)], quote, 'text', look);
    expect(first).toContain('\u001b[4m\u001b[31mord ord');
    expect(rest.join('')).not.toContain('~');
  });

  it('shows the quote alone when there is no source', () => {
    expect(lines(null, 'deler data')).toEqual(['1:1 │ deler data', '    │ ~~~~~~~~~~']);
  });
});
