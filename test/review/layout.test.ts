/** Text in columns: properties that hold for any text and any width, and examples of what they are for. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/report/annotated.js';
import { safe } from '../../src/report/terminal.js';
import { breaksOf, columnsOf, cut, filled, headOf } from '../../src/review/layout/columns.js';
import { painterFor } from '../../src/review/layout/paint.js';
import { layoutOf, linesOfResult, shownOf } from '../../src/review/layout/policy-text.js';
import { regionsOf } from '../../src/review/layout/regions.js';
import { centre, clampOffset, reveal, thumbOf } from '../../src/review/layout/scroll.js';
import { matchesIn } from '../../src/review/layout/search.js';
import { PANES, VIEWS } from '../../src/review/state.js';

/** What policies are written in, and what nobody should write in them. */
const piece = fc.oneof(
  fc.constantFrom(
    'personvern',
    'blåbærsyltetøy',
    'å',
    ' ',
    '  ',
    'integritetspolicyns',
    '日本語',
    'e\u0301',
    '👩‍👩‍👧',
    '🇳🇴',
    '—',
    '✗',
    '☔',
    '\u0301',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => safe(pieces.join('')));
const width = fc.integer({ min: 2, max: 60 });

describe('columns', () => {
  it('are what string-width says, colours left out', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(columnsOf(t)).toBe(stringWidth(t));
      }),
    );
    expect(columnsOf(painterFor(true)('blåbær', 'red', 'bold', 'inverse'))).toBe(6);
  });

  it('what is told at a glance has one column each', () => {
    for (const mark of '↑↓←→‹›⎵⏎▌▪▲▸●◐◦✓✗•·…┃━─│┬┌–«»”') expect([mark, stringWidth(mark)]).toEqual([mark, 1]);
  });

  it('a start and a cut are never wider than asked for', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 60 }), (t, w) => {
        expect(columnsOf(headOf(t, w))).toBeLessThanOrEqual(w);
        expect(columnsOf(cut(t, w))).toBeLessThanOrEqual(w);
      }),
    );
  });

  it('what is filled is exactly as wide as asked for', () => {
    fc.assert(
      fc.property(text, width, (t, w) => {
        expect(columnsOf(filled(t, w))).toBe(w);
      }),
    );
  });

  it.each([
    ['nothing is cut that fits', 'blåbær', 6, 'blåbær'],
    ['an ellipsis stands for the rest', 'blåbærsyltetøy', 8, 'blåbærs…'],
    ['a wide character is not torn', '日本語', 4, '日…'],
    ['nor is an accent taken off', 'e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['nor a family', '👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
  ])('%s', (_, t, w, expected) => expect(cut(t, w)).toBe(expected));
});

describe('breaksOf', () => {
  it('gives lines that are no wider than asked for, unless by one character', () => {
    fc.assert(
      fc.property(text, width, (t, w) => {
        for (const { start, end } of breaksOf(t, w)) {
          const line = t.slice(start, end);
          expect(columnsOf(line) <= w || [...line].length === 1).toBe(true);
        }
      }),
    );
  });

  it('loses nothing but blanks, and keeps the order', () => {
    fc.assert(
      fc.property(text, width, (t, w) => {
        const lines = breaksOf(t, w);
        expect(
          lines
            .map(({ start, end }) => t.slice(start, end))
            .join('')
            .replaceAll(' ', ''),
        ).toBe(t.replaceAll(' ', ''));
        for (const [i, { start }] of lines.slice(1).entries()) expect(start).toBeGreaterThanOrEqual(lines[i]!.end);
      }),
    );
  });

  it('breaks between words wherever a word fits into a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'abcåæø'), minLength: 1, maxLength: 8 })),
        fc.integer({ min: 8, max: 30 }),
        (words, w) => {
          const t = words.join(' ');
          for (const { end } of breaksOf(t, w)) expect(end === t.length || t[end] === ' ').toBe(true);
        },
      ),
    );
  });

  it.each([
    ['', 10, ['']],
    ['kort', 10, ['kort']],
    ['vi lagrer opplysninger', 10, ['vi lagrer', 'opplysning', 'er']],
    ['x'.repeat(25), 10, ['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]],
    ['日本語日本語', 5, ['日本', '語日', '本語']],
  ])('%s in %i columns', (t, w, expected) => {
    expect(breaksOf(t, w).map(({ start, end }) => t.slice(start, end))).toEqual(expected);
  });

  it('takes a very long line in its stride', () => {
    const long = 'ord '.repeat(250_000);
    expect(breaksOf(long, 80)).toHaveLength(12_500);
  });
});

const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  kind: 'paragraph',
  level: 0,
  text,
  cell: null,
  chrome: null,
  line: 1,
  start: 0,
  end: text.length,
  marks: [],
  ...more,
});

describe('the policy', () => {
  it('is shown without anything that a terminal would obey, the marks moved along', () => {
    const { text: shown, marks } = shownOf(
      passage('slett \u202ealt\u001b[2J nå', { marks: [{ start: 6, end: 14, result: 0 }] }),
    );
    expect(shown).toBe('slett alt␛[2J nå');
    expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['alt␛[2J']);
  });

  it('has lines of all its passages, none wider than the pane', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.integer({ min: 12, max: 80 }), (texts, w) => {
        const kinds = ['heading', 'paragraph', 'item'] as const;
        const passages = texts.map((t, i) => passage(t, { kind: kinds[i % 3]!, level: i % 3 }));
        const { lines, firstLines } = layoutOf(passages, w);
        for (const line of lines) {
          if (line.passage < 0) continue;
          const shown = line.prefix + shownOf(passages[line.passage]!).text.slice(line.start, line.end);
          expect(columnsOf(shown)).toBeLessThanOrEqual(w);
        }
        expect(firstLines.map((first) => lines[first]!.passage)).toEqual(texts.map((_, i) => i));
      }),
    );
  });

  it('is laid out once for a width', () => {
    const passages = [passage('en to tre')];
    expect(layoutOf(passages, 20)).toBe(layoutOf(passages, 20));
    expect(layoutOf(passages, 21)).not.toBe(layoutOf(passages, 20));
  });

  it('tells on which lines words stand', () => {
    const passages = [passage('en to tre fire fem seks', { marks: [{ start: 10, end: 18, result: 3 }] })];
    const layout = layoutOf(passages, 8);
    expect(layout.lines.map(({ start, end }) => passages[0]!.text.slice(start, end))).toEqual([
      'en to',
      'tre fire',
      'fem seks',
    ]);
    expect(linesOfResult(layout, passages, 0, 3)).toEqual({ first: 1, last: 2 });
    expect(linesOfResult(layout, passages, 0, 9)).toEqual({ first: 0, last: 0 });
  });

  it('is searched whatever the case', () => {
    const passages = [passage('Samtykke og SAMTYKKE'), passage('İstanbul samtykke')];
    expect(matchesIn(passages, 'samtykke').map(({ passage: p, start }) => [p, start])).toEqual([
      [0, 0],
      [0, 12],
      [1, 9],
    ]);
  });
});

describe('scrolling', () => {
  const lines = fc.integer({ min: 0, max: 500 });
  const height = fc.integer({ min: 1, max: 60 });

  it('never leaves what there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 600 }), lines, height, (offset, n, h) => {
        const clamped = clampOffset(offset, n, h);
        expect(clamped).toBeGreaterThanOrEqual(0);
        expect(clamped === 0 || clamped + h <= n).toBe(true);
      }),
    );
  });

  it('shows the line that it goes to', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(499), fc.integer({ min: 1, max: 500 }), height, (offset, at, n, h) => {
        const line = at % n;
        for (const to of [reveal(clampOffset(offset, n, h), { first: line, last: line }, n, h), centre(line, n, h)]) {
          expect(line).toBeGreaterThanOrEqual(to);
          expect(line).toBeLessThan(to + h);
        }
      }),
    );
  });

  it('has a thumb that is at the ends where one is', () => {
    expect(thumbOf(0, 5, 10)).toEqual([]);
    expect(thumbOf(0, 100, 10).indexOf(true)).toBe(0);
    expect(thumbOf(90, 100, 10).lastIndexOf(true)).toBe(9);
  });
});

describe('the screen', () => {
  it('is divided so that its parts fill it, at any size', () => {
    const size = fc.record({ columns: fc.integer({ min: 40, max: 300 }), rows: fc.integer({ min: 8, max: 100 }) });
    const wanted = fc.record({
      size,
      rows: fc.nat(200),
      view: fc.constantFrom(...VIEWS),
      pane: fc.constantFrom(...PANES),
      zoomed: fc.boolean(),
      below: fc.constantFrom('text' as const, 'explanation' as const),
    });
    fc.assert(
      fc.property(wanted, (w) => {
        const { head, foot, body, arrangement, list, text: t, explanation } = regionsOf(w);
        expect(head + body + foot).toBe(w.size.rows);
        const parts = [list, t, explanation].flatMap((part) => part ?? []);
        for (const part of parts) {
          expect(part.height).toBeGreaterThan(1);
          expect(part.width).toBeGreaterThan(15);
          expect(part.width).toBeLessThanOrEqual(w.size.columns);
        }
        const area = parts.reduce((sum, part) => sum + part.width * part.height, 0);
        const separator = { single: 0, stacked: 0, below: list?.height ?? 0, columns: body, table: t?.height ?? 0 }[
          arrangement
        ];
        expect(area + separator).toBe(w.size.columns * body);
      }),
    );
  });
});
