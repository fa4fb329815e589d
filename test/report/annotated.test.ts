/** A policy's text with what was found in it. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/check/result.js';
import { lint } from '../../src/lint.js';
import { parse } from '../../src/parse/index.js';
import { evidenceOf } from '../../src/parse/positions.js';
import type { Format, Source } from '../../src/read/source.js';
import { type Annotated, annotate, segmentsOf } from '../../src/report/annotated.js';
import { policy, toHtml, toMarkdown, toText } from '../parse/policies.js';
import { result, results, TEXT } from './sample.js';

const source = (format: Format, text: string): Source => ({ path: 'policy', format, text });
const markdown = source('markdown', TEXT);

/** The marks of a result as words, one passage after the other. */
const marked = ({ passages }: Annotated, index: number): string[] =>
  passages.flatMap(({ text, marks }) =>
    marks.filter(({ result }) => result === index).map(({ start, end }) => text.slice(start, end)),
  );

describe('annotate', () => {
  it('gives the blocks of the policy with the words that were found', async () => {
    const found = annotate(await parse(markdown), results);
    expect(found.passages.map(({ kind, level, line, text }) => [kind, level, line, text.slice(0, 20)])).toEqual([
      ['heading', 1, 1, 'Personvern i Fjordbu'],
      ['paragraph', 0, 3, 'Vi bruker e-postadre'],
      ['heading', 2, 5, 'Hvem får opplysninge'],
      ['paragraph', 0, 6, 'Vi deler opplysninge'],
      ['heading', 2, 8, 'Dine rettigheter'],
      ['paragraph', 0, 9, 'Du kan be om innsyn.'],
    ]);
    expect(marked(found, 0)).toEqual(['Fjordbutikken AS']);
    expect(marked(found, 2).sort()).toEqual(['EU-US Privacy Shield', 'Skylager Inc. i USA']);
    expect(TEXT.slice(found.passages[2]!.start, found.passages[2]!.end)).toBe('Hvem får opplysningene');
  });

  it('says of each result where it stands, or where what is missing belongs', async () => {
    const { places } = annotate(await parse(markdown), results);
    expect(places).toEqual([0, null, 3, 5, 4, 0, 3]);
  });

  it.each<[Format, string, string[]]>([
    ['html', '<main><p>Vi bruker <b>Privacy</b>&nbsp;Shield&shy;en nå.</p></main>', ['Privacy Shielden']],
    ['html', '<main><p>Vi bruker Privacy</p><p>Shielden nå.</p></main>', ['Privacy', 'Shielden']],
    ['text', 'Vi bruker Pri\u00advacy Shielden nå.\n', ['Privacy Shielden']],
    ['markdown', '| Tema | Svar |\n| - | - |\n| Vi bruker Privacy | Shielden nå |\n', ['Privacy', 'Shielden']],
  ])('marks in %s what its reader sees', async (format, text, expected) => {
    const document = await parse(source(format, text));
    const start = document.text.indexOf('Privacy');
    const evidence = [evidenceOf(document, { start, end: document.text.indexOf('en nå') + 2 })];
    const found = annotate(document, [result('stale/privacy-shield', { evidence })]);
    expect(marked(found, 0)).toEqual(expected);
    expect(found.passages[found.places[0]!]!.text).toContain('Privacy');
  });

  it('takes results that do not fit the text without a mistake', async () => {
    const far = { line: 99, column: 1, offset: 1e6 };
    const odd = [
      result('text/placeholder', { evidence: [{ quote: 'x', start: far, end: far }] }),
      result('rights/access', { place: { heading: 'x', start: far, end: far } }),
    ];
    const { passages, places } = annotate(await parse(markdown), odd);
    expect([places, passages.flatMap(({ marks }) => marks)]).toEqual([[5, 5], []]);
    expect(annotate(await parse(source('text', '')), odd)).toEqual({ passages: [], places: [null, null] });
  });

  const fixtures = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[\\/]p.*\./.test(name),
  );
  it.each(fixtures)('marks in %s the words that the report quotes', async (name) => {
    const format = name.endsWith('html') ? 'html' : name.endsWith('md') ? 'markdown' : 'text';
    const policy = source(format, readFileSync(`fixtures/${name}`, 'utf8'));
    const file = await lint(policy, { asOf: new Date('2026-11-22') });
    if ('error' in file) throw new Error(file.error);
    const found = annotate(await parse(policy), file.results);
    for (const [i, { evidence, place }] of file.results.entries()) {
      expect(marked(found, i).sort().join(' ')).toBe(
        evidence
          .flatMap(({ quote }) => quote.split('\n'))
          .sort()
          .join(' '),
      );
      if (evidence.length > 0)
        expect(evidence[0]!.quote).toContain(marked({ ...found, passages: [found.passages[found.places[i]!]!] }, i)[0]);
      else if (place)
        expect(found.passages[found.places[i]!]).toMatchObject({ text: place.heading, line: place.start.line });
      else expect(found.places[i]).toBeNull();
    }
  });

  it('finds every span again, whatever the format', async () => {
    const part = fc.tuple(fc.nat(), fc.nat());
    const written = fc.tuple(
      policy,
      fc.constantFrom<Format>('html', 'markdown', 'text'),
      fc.array(part, { maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(written, async ([parts, format, spans]) => {
        const text = { html: toHtml, markdown: toMarkdown, text: toText }[format](parts);
        const document = await parse(source(format, text));
        const length = document.text.length;
        const all = spans.map(([from, size]): Result => {
          const start = from % length;
          const end = Math.min(length, start + 1 + (size % 300));
          return result('text/placeholder', { evidence: [evidenceOf(document, { start, end })] });
        });
        const found = annotate(document, all);
        expect(found.passages.map((passage) => passage.text)).toEqual(document.text.split('\n'));
        for (const [i, { evidence }] of all.entries()) {
          expect(marked(found, i)).toEqual(evidence[0]!.quote.split('\n').filter((words) => words !== ''));
        }
        for (const passage of found.passages) {
          const segments = segmentsOf(passage);
          expect(segments.map((segment) => segment.text).join('')).toBe(passage.text);
          let at = 0;
          for (const segment of segments) {
            const end = at + segment.text.length;
            const over = passage.marks.filter((mark) => mark.start < end && mark.end > at).map((mark) => mark.result);
            expect(segment.results).toEqual(over);
            at = end;
          }
        }
      }),
    );
  });
});

describe('segmentsOf', () => {
  it.each<[string, [number, number, number][], [string, number[]][]]>([
    ['nothing marked', [], [['nothing marked', []]]],
    ['', [], []],
    ['all', [[0, 3, 0]], [['all', [0]]]],
    [
      'abcdef',
      [
        [1, 4, 0],
        [2, 6, 1],
      ],
      [
        ['a', []],
        ['b', [0]],
        ['cd', [0, 1]],
        ['ef', [1]],
      ],
    ],
    [
      'twice',
      [
        [0, 2, 3],
        [0, 2, 3],
      ],
      [
        ['tw', [3]],
        ['ice', []],
      ],
    ],
  ])('%j', (text, marks, expected) => {
    const segments = segmentsOf({ text, marks: marks.map(([start, end, result]) => ({ start, end, result })) });
    expect(segments.map(({ text: words, results: found }) => [words, found])).toEqual(expected);
  });
});
