import { describe, expect, it } from 'vitest';
import { evidenceOf, Locator } from '../../src/parse/index.js';
import { read } from './helpers.js';

describe('Locator', () => {
  it.each([
    ['ab\ncd', 3, 2, 1],
    ['ab\r\ncd', 4, 2, 1],
    ['ab\rcd', 3, 2, 1],
    ['ab\r\rcd', 4, 3, 1],
    ['ab\ncd', 0, 1, 1],
    ['ab\ncd', 2, 1, 3],
    ['ab\ncd', 99, 2, 3],
    ['', 0, 1, 1],
    ['å😀b', 3, 1, 4],
  ])('finds in %j offset %i at %i:%i', (text, offset, line, column) => {
    expect(new Locator(text).at(offset)).toMatchObject({ line, column });
  });

  it('takes a CRLF for one line end', () => {
    const locator = new Locator('a\r\nb\r\nc');
    expect([0, 3, 6].map((offset) => locator.at(offset).line)).toEqual([1, 2, 3]);
  });
});

describe('evidenceOf', () => {
  it('quotes what the reader sees, and points at what the file says', async () => {
    const document = await read('html', '<h1>Vilk&aring;r</h1>\n<p>Vi lag&shy;rer <b>opp</b>lysninger.</p>');
    const start = document.text.indexOf('lagrer');
    const evidence = evidenceOf(document, { start, end: start + 'lagrer opplysninger'.length });
    expect(evidence.quote).toBe('lagrer opplysninger');
    expect(evidence.start).toEqual({ line: 2, column: 7, offset: 28 });
    expect(document.source.text.slice(evidence.start.offset, evidence.end.offset)).toBe(
      'lag&shy;rer <b>opp</b>lysninger',
    );
  });

  it('gives an empty span an empty place', async () => {
    const document = await read('text', 'Hei på deg.');
    const evidence = evidenceOf(document, { start: 4, end: 4 });
    expect(evidence.quote).toBe('');
    expect(evidence.start).toEqual(evidence.end);
  });
});
