/** The measuring itself: counts, intervals, passages, and what is held right and wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../bench/accuracy/annotation.js';
import { judge, type Measure } from '../../bench/accuracy/judge.js';
import { overlap, Passages, paired } from '../../bench/accuracy/passages.js';
import { interval, scores, sum } from '../../bench/accuracy/statistics.js';
import { lint } from '../../src/lint.js';
import { parse } from '../../src/parse/index.js';
import type { Source } from '../../src/read/source.js';

const text = (value: string): Source => ({ path: 'p.txt', format: 'text', text: value });

describe('scores', () => {
  it.each([
    [
      { tp: 3, fp: 1, fn: 0, tn: 9 },
      { precision: 0.75, recall: 1, f1: 6 / 7 },
    ],
    [
      { tp: 0, fp: 0, fn: 0, tn: 5 },
      { precision: 0, recall: 0, f1: 0 },
    ],
    [
      { tp: 0, fp: 0, fn: 2, tn: 0 },
      { precision: 0, recall: 0, f1: 0 },
    ],
  ])('%j gives %j', (counts, expected) => expect(scores(counts)).toEqual(expected));
});

describe('interval', () => {
  it('holds the measure, and is the same on every run', () => {
    const counts = fc.record({ tp: fc.nat(9), fp: fc.nat(9), fn: fc.nat(9), tn: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (units) => {
        const recall = (drawn: readonly (typeof units)[number][]): number => scores(sum(drawn)).recall;
        const { low, high } = interval(units, recall);
        expect(low).toBeLessThanOrEqual(high);
        expect(interval(units, recall)).toEqual({ low, high });
      }),
      { numRuns: 20 },
    );
  });

  it('is a point where all units are alike', () => {
    const unit = { tp: 3, fp: 1, fn: 0, tn: 0 };
    expect(interval([unit, unit, unit], (drawn) => scores(sum(drawn)).precision)).toEqual({ low: 0.75, high: 0.75 });
  });
});

describe('Passages', () => {
  const source: Source = {
    path: 'p.html',
    format: 'html',
    text: '<p>Vi deler <b>aldri</b> opplysninger med andre p&aring; nettet.</p><p>Se <a href="/x">her</a>.</p>',
  };

  it.each([
    ['Vi deler aldri', 'Vi deler <b>aldri'],
    ['VI  DELER\naldri', 'Vi deler <b>aldri'],
    ['med andre på nettet', 'med andre p&aring; nettet'],
    ['står ikke der', undefined],
  ])('%j stands at %j', async (quote, slice) => {
    const [found] = new Passages(await parse(source)).of(quote);
    expect(found && source.text.slice(found.start, found.end)).toBe(slice);
  });

  it('shares of the shorter passage; one that quotes half a page points nowhere', () => {
    expect(overlap([{ start: 10, end: 30 }], { start: 20, end: 60 })).toBe(0.5);
    expect(overlap([{ start: 10, end: 30 }], { start: 0, end: 500 })).toBe(0);
    expect(overlap([], { start: 0, end: 5 })).toBe(0);
  });

  it('pairs the best first, each once', () => {
    const score = [
      [0.6, 0.9],
      [0.7, 0.8],
      [0.4, 0.4],
    ];
    expect(paired(3, 2, (row, column) => score[row]![column]!)).toEqual(
      new Map([
        [0, 1],
        [1, 0],
      ]),
    );
  });
});

describe('judge', () => {
  const policy = text(
    'Personvernerklæring\n\nNordfjell AS er behandlingsansvarlig for personopplysningene. Vi bruker e-postadressen din for å sende nyhetsbrev. ' +
      'Grunnlaget er samtykke. Ved å bruke nettsiden samtykker du til dette. Vi deler opplysningene med Posten. Du kan be om innsyn i personopplysningene.\n',
  );
  const annotation: Annotation = {
    lang: 'nb',
    elements: {
      'rights/access': { status: 'present', evidence: ['Du kan be om innsyn'] },
      'rights/erasure': { status: 'absent' },
      'rights/portability': { status: 'present', evidence: ['Du kan be om innsyn'] },
      'dpo/contact': { status: 'na' },
      'document/date': { status: 'present', disputed: true },
    },
    practices: [
      { id: 'consent/by-use', quote: 'Ved å bruke nettsiden samtykker du' },
      { id: 'retention/vague', quote: 'så lenge det er nødvendig' },
    ],
    controller: 'Nordfjell AS',
    purposes: [{ quote: 'for å sende nyhetsbrev', bases: ['consent'] }],
    recipients: [{ name: 'Posten' }, { name: 'Bring', optional: true }],
    transfers: [],
  };

  it('tells right, wrong and missed apart', async () => {
    const report = await lint(policy, { asOf: new Date('2026-11-22') });
    if ('error' in report) throw new Error(report.error);
    const annotated = new Set(['consent/by-use', 'retention/vague']);
    const judgments = judge(report, annotation, await parse(policy), annotated);
    const of = (measure: Measure): string[] =>
      judgments.filter((j) => j.measure === measure).map(({ rule, outcome }) => `${rule} ${outcome}`);
    expect(of('missing elements')).toEqual([
      'rights/access tn',
      'rights/erasure tp',
      'rights/portability fp',
      'dpo/contact tn',
    ]);
    expect(of('evidence')).toEqual(['rights/access tp']);
    expect(of('practices and defects')).toEqual(['consent/by-use tp', 'retention/vague fn']);
    expect(of('purposes')).toEqual(['purposes tp']);
    expect(of('lawful bases of found purposes')).toEqual(['consent tp']);
    expect(of('named recipients')).toEqual(['named recipients tp']);
    expect(of('controller')).toEqual(['controller tp']);
    expect(of('language')).toEqual(['language tp']);
  });
});
