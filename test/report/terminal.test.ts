import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow, pad, painter, safe, shorten, shortenStart, widthOf, wrap } from '../../src/report/terminal.js';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem());
const words = fc.array(
  fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((word) => word.replaceAll(' ', '_')),
  { minLength: 1 },
);

describe('safe', () => {
  it.each([
    ['a colour', '\u001b[31mrød\u001b[0m', '␛[31mrød␛[0m'],
    ['a title (OSC)', '\u001b]0;eid\u0007', '␛]0;eid␇'],
    ['C1 controls', '\u009b31m\u0090', '\ufffd31m\ufffd'],
    ['a bell, a backspace, a delete', 'a\u0007\b\u007f', 'a␇␈␡'],
    ['a line break', 'a\r\nb\tc\u2028d', 'a b c d'],
    ['a bidirectional override', 'a\u202ecod.exe\u2066\u200f', 'acod.exe'],
    ['tags and zero-width characters', 'a\u200b\ufeff\u{e0041}b', 'ab'],
    ["a command of GitHub's runner", 'a ##[error]x #\u200b#[group]', 'a ## [error]x ## [group]'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
    [
      'everyday Nordic text',
      'Vi sletter «opplysningene» – også på språk 😀',
      'Vi sletter «opplysningene» – også på språk 😀',
    ],
  ])('%s', (_, text, shown) => {
    expect(safe(text)).toBe(shown);
  });

  it('never lets a control character through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
        expect(safe(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe('widthOf', () => {
  it.each([
    ['blåbær', 6],
    ['bla\u030a', 3],
    ['個人', 4],
    ['😀!', 3],
    ['…│✗', 3],
    ['', 0],
  ])('%j is %d wide', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('shorten', () => {
  it('cuts between words where it can', () => {
    expect(shorten('retten til innsyn', 17)).toBe('retten til innsyn');
    expect(shorten('retten til innsyn', 16)).toBe('retten til…');
    expect(shorten('personvernerklæringen', 10)).toBe('personver…');
    expect(shortenStart('retten til innsyn', 16)).toBe('…til innsyn');
    expect(shortenStart('personvernerklæringen', 10)).toBe('…klæringen');
  });

  it('is never too wide', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, width) => {
        expect(widthOf(shorten(text, width))).toBeLessThanOrEqual(width);
        expect(widthOf(shortenStart(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('Du kan be oss om innsyn', 10)).toEqual(['Du kan be', 'oss om', 'innsyn']);
    expect(wrap('personvernerklæring nå', 8)).toEqual(['personve', 'rnerklær', 'ing nå']);
    expect(wrap('', 8)).toEqual(['']);
  });

  it('loses nothing and is never too wide', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (parts, width) => {
        const lines = wrap(parts.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('painter', () => {
  it('paints, or does not', () => {
    expect(painter(true)('x', 'bold', 'red')).toBe('\u001b[31m\u001b[1mx\u001b[22m\u001b[39m');
    expect(painter(true)('', 'bold')).toBe('');
    expect(painter(false)('x', 'bold')).toBe('x');
  });
});

describe('flow and pad', () => {
  it('put pieces side by side while there is room', () => {
    const piece = (plain: string): { plain: string; painted: string } => ({ plain, painted: `<${plain}>` });
    expect(flow([piece('a'), piece('b'), piece('ccc')], 8)).toEqual(['<a>   <b>', '<ccc>']);
    expect(pad('å', 3)).toBe('å  ');
  });
});
