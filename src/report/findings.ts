/**
 * Findings and questions of one policy, as blocks of lines: what, which rule and why, where, and what to write.
 */
import type { Level, Result } from '../check/result.js';
import { evidenceLines } from './evidence.js';
import { type Aside, type Frame, themeName } from './frame.js';
import type { JudgedFile } from './report.js';
import { isFinding, isKnown, isReview, isSuppressed } from './summary.js';
import { indent, type Paint, type Style, safe, unbroken, widthOf, wrap, wrapPhrases } from './terminal.js';

export const LEVEL_MARKS: Readonly<Record<Level, readonly [mark: string, style: Style]>> = {
  error: ['✗', 'red'],
  warning: ['▲', 'yellow'],
  note: ['●', 'blue'],
};
export const REVIEW_MARK: readonly [mark: string, style: Style] = ['?', 'magenta'];
const SEVERITY: readonly Level[] = ['error', 'warning', 'note'];

export interface Look {
  readonly frame: Frame;
  readonly paint: Paint;
  readonly width: number;
}

const themeOf = (result: Result): string => result.ruleId.split('/')[0]!;
const severity = (result: Result): number => SEVERITY.indexOf(result.level);
const offset = (result: Result): number => result.evidence[0]?.start.offset ?? result.place?.start.offset ?? Infinity;

/** Worst first, then as they stand in the policy; the sort is stable, so the rules' order decides the rest. */
export const byWeight = (a: Result, b: Result): number =>
  severity(a) - severity(b) || Math.sign(offset(a) - offset(b)) || 0;

function writeLines(write: string | null, { frame, paint, width }: Look): string[] {
  if (write === null) return [];
  const margin = widthOf(frame.write);
  return wrap(safe(write), width - margin - 3).map(
    (line, i) => `${i === 0 ? paint(frame.write, 'green') : ' '.repeat(margin)} ${paint('┃', 'green')} ${line}`,
  );
}

function placeLines({ place }: Result, { frame, paint, width }: Look): string[] {
  if (place === null) return [];
  const words = `${frame.belongs} ${frame.quote(safe(place.heading))}, ${frame.line} ${place.start.line}`;
  return wrap(words, width).map((line) => paint(line, 'dim'));
}

function reasonLines({ suppression }: Result, { frame, paint, width }: Look): string[] {
  if (suppression === undefined) return [];
  const { reason, until, from } = suppression;
  const source = [frame.sources[from], ...(until === undefined ? [] : [`${frame.until} ${safe(until)}`])].join(', ');
  return wrap(`${frame.reason}: ${safe(reason)} (${source})`, width).map((line) => paint(line, 'dim'));
}

/** One result: what, which rule, where, what to write. */
export function resultBlock(result: Result, text: string | null, file: JudgedFile, look: Look): string[] {
  const { frame, paint, width } = look;
  const [mark, style] = result.kind === 'review' ? REVIEW_MARK : LEVEL_MARKS[result.level];
  const inner = { ...look, width: width - 4 };
  const meta = [frame.levels[result.level], result.ruleId, result.articles.map(unbroken).join(', ')];
  const details = [
    ...wrapPhrases(safe(meta.filter((part) => part !== '').join(' · ')), inner.width).map((line) => paint(line, 'dim')),
    ...evidenceLines(result.evidence, text, file.format, { ...inner, style }),
    ...placeLines(result, inner),
    ...(isSuppressed(result) ? reasonLines(result, inner) : writeLines(result.write, inner)),
  ];
  const message = wrap(safe(result.message), inner.width).map((line) => paint(line, 'bold'));
  return [
    '',
    ...message.map((line, i) => (i === 0 ? `  ${paint(mark, style)} ${line}` : `    ${line}`)),
    ...indent(details, 4),
  ];
}

const headingOf = (words: string, { paint }: Look): string => paint(words, 'bold', 'underline');

/** The failures that count, by theme: the gravest theme first, and in each the gravest failure. */
export function findingsByTheme(results: readonly Result[]): ReadonlyMap<string, readonly Result[]> {
  const themes = new Map<string, Result[]>();
  for (const result of results.filter(isFinding).sort(byWeight)) {
    themes.set(themeOf(result), [...(themes.get(themeOf(result)) ?? []), result]);
  }
  return themes;
}

/** Everything in one policy that somebody should act on: failures first, then questions. */
export function findingLines(file: JudgedFile, text: string | null, look: Look): string[] {
  const { frame } = look;
  const heading = (words: string): string => headingOf(words, look);
  const failures = [...findingsByTheme(file.results)].flatMap(([theme, results]) => [
    '',
    heading(themeName(frame, theme)),
    ...results.flatMap((result) => resultBlock(result, text, file, look)),
  ]);
  const reviews = file.results.filter(isReview).flatMap((result) => resultBlock(result, text, file, look));
  return reviews.length === 0 ? failures : [...failures, '', heading(frame.review), ...reviews];
}

/** What would be findings and questions, were they not known or suppressed, with the reasons of the latter. */
export function asideLines(file: JudgedFile, text: string | null, look: Look): string[] {
  const { frame } = look;
  const kinds: readonly [Aside, (result: Result) => boolean][] = [
    [frame.known, isKnown],
    [frame.suppressed, isSuppressed],
  ];
  return kinds.flatMap(([{ heading }, test]) => {
    const found = file.results.filter(test).sort(byWeight);
    if (found.length === 0) return [];
    return ['', headingOf(heading, look), ...found.flatMap((result) => resultBlock(result, text, file, look))];
  });
}
