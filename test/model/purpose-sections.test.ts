import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

interface Wanted {
  readonly quote: string;
  readonly bases: readonly string[];
}

const PURPOSE = /^=> (.*): (\S+)$/;

/** `== language`, a section in Markdown, and `=> words of a purpose: its bases` for each that it tells. */
const cases = readFileSync(new URL('./purposes/tied.txt', import.meta.url), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((part): [language: string, text: string, wanted: Wanted[]] => {
    const [language, ...lines] = part.trimEnd().split('\n');
    const wanted = lines.flatMap((line) => {
      const [, quote, bases] = PURPOSE.exec(line) ?? [];
      return quote && bases ? [{ quote, bases: bases === '-' ? [] : bases.split('+').sort() }] : [];
    });
    return [language!, lines.filter((line) => !PURPOSE.test(line)).join('\n'), wanted];
  });

/** How much of the shorter of two stretches they have in common: 0 to 1. */
function shared(a: readonly [number, number], b: readonly [number, number]): number {
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return Math.max(0, common) / Math.min(a[1] - a[0], b[1] - b[0]);
}

it.each(cases)('purposes of a section and their bases, %s, %#', async (_, text, wanted) => {
  const report = await lint({ path: 'a', format: 'markdown', text }, { asOf: new Date('2026-11-22') });
  if (!('policy' in report)) throw new Error(report.error);
  const found = report.policy!.purposes.map(({ evidence: { start, end }, legalBases }) => {
    const of = wanted.find(({ quote }) => {
      const at = text.indexOf(quote);
      return shared([start.offset, end.offset], [at, at + quote.length]) >= 0.5;
    });
    return { quote: of?.quote ?? text.slice(start.offset, end.offset), bases: [...legalBases].sort() };
  });
  expect(found).toEqual(wanted);
});
