/**
 * An explanation for a person at a terminal.
 */
import type { DocumentedRule } from '../check/documentation.js';
import { STATE_MARKS } from '../report/coverage.js';
import { LEVEL_MARKS, REVIEW_MARK } from '../report/findings.js';
import { type Frame, type FrameLanguage, frameOf } from '../report/frame.js';
import {
  indent,
  type Paint,
  painter,
  readableWidth,
  type Style,
  safe,
  unbroken,
  widthOf,
  wrap,
  wrapPhrases,
} from '../report/terminal.js';
import { type Explanation, explanationOf, headOf, type Outcome, suppressionsOf, type Wording } from './explanation.js';
import { type Words, wordsOf } from './words.js';

export interface TextOptions {
  readonly language: FrameLanguage;
  /** Columns; default 80. */
  readonly width?: number;
  readonly color?: boolean;
}

interface Look {
  readonly frame: Frame;
  readonly words: Words;
  readonly paint: Paint;
  readonly width: number;
}

const MARGIN = 2;
/** A language, a mark, and the spaces after them. */
const LABEL = 5;
/** So many wordings of a language and an outcome say what is meant; the rule's page has them all. */
const ENOUGH = 3;

/** Text beside a label that is so wide, in as many lines as it takes. */
const labelled = (label: string, margin: number, text: readonly string[]): string[] =>
  text.map((line, i) => (i === 0 ? label : ' '.repeat(margin)) + line);

function markOf({ state, kind, level }: Outcome): readonly [mark: string, style: Style] {
  if (state !== null) return STATE_MARKS[state];
  return kind === 'review' || level === null ? REVIEW_MARK : LEVEL_MARKS[level];
}

function outcomeLines(outcomes: readonly Outcome[], { frame, paint, width }: Look): string[] {
  const names = outcomes.map(({ state, level }) => {
    const parts = [state === null ? null : frame.states[state], level === null ? null : frame.levels[level]];
    return parts.filter((part) => part !== null).join(', ') || frame.states.review;
  });
  const margin = Math.max(...names.map(widthOf)) + 4;
  return outcomes.flatMap((outcome, i) => {
    const [mark, style] = markOf(outcome);
    const name = names[i]!;
    const gap = ' '.repeat(margin - widthOf(name) - 2);
    const label = `${paint(mark, style)} ${paint(name, 'bold')}${gap}`;
    return labelled(label, margin, wrap(safe(outcome.text), width - margin));
  });
}

const bullets = (items: readonly string[], width: number): string[] =>
  items.flatMap((item) => labelled('- ', 2, wrap(safe(item), width - 2)));

/** The first of each state, then what comes next; in the order of the rule file. */
function chosen(wordings: readonly Wording[], most: number): readonly Wording[] {
  const firsts = wordings.filter(({ state }, i) => wordings.findIndex((other) => other.state === state) === i);
  const picked = [...new Set([...firsts, ...wordings])].slice(0, most);
  return wordings.filter((wording) => picked.includes(wording));
}

function wordingLines(wordings: readonly Wording[], isGood: boolean, most: number, look: Look): string[] {
  const { paint, width, words } = look;
  const languages = [...new Set(wordings.map(({ lang }) => lang))];
  const shown = languages.map((lang) =>
    chosen(
      wordings.filter((wording) => wording.lang === lang),
      most,
    ),
  );
  const lines = shown.flatMap((ofLanguage) =>
    ofLanguage.flatMap(({ lang, text, state }, i) => {
      const [mark, style] = isGood ? STATE_MARKS.present : STATE_MARKS[state ?? 'absent'];
      const label = `${paint(i === 0 ? lang : '  ', 'dim')} ${paint(mark, style)} `;
      const rows = text.split(/\n+/).filter((row) => row.trim() !== '');
      const wrapped = rows.flatMap((row) => wrap(safe(row.trim()), width - LABEL));
      return labelled(label, LABEL, wrapped);
    }),
  );
  const left = wordings.length - shown.flat().length;
  return left > 0 ? [...lines, `${' '.repeat(LABEL)}${paint(words.more(left), 'dim')}`] : lines;
}

function writeLines({ write, byCountry, kind }: Explanation, { paint, width, words }: Look): string[] {
  if (write.length === 0) return wrap(words.noWrite, width);
  const sentences = write.map(({ nb, nn, sv }) =>
    Object.entries({ nb, ...(nn && { nn }), sv }).flatMap(([lang, sentence]) =>
      wrap(safe(sentence), width - LABEL).map(
        (line, i) => `${paint(i === 0 ? lang : '  ', 'dim')} ${paint('┃', 'green')} ${line}`,
      ),
    ),
  );
  return [
    ...(kind === 'contradiction' ? wrap(words.pairs, width) : []),
    ...sentences.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines])),
    ...(byCountry.length > 0 ? wrap(words.byCountry(byCountry.join(', ')), width) : []),
  ];
}

function suppressLines(id: string, { paint, width, words }: Look): string[] {
  const { comments, suppression, off } = suppressionsOf(safe(id));
  const code = (text: string): string[] =>
    indent(
      wrap(text, width - MARGIN).map((line) => paint(line, 'cyan')),
      MARGIN,
    );
  return [
    ...wrap(words.suppressInPolicy, width),
    ...comments.flatMap(code),
    ...wrap(words.suppressInConfig, width),
    ...code(suppression),
    ...wrap(words.turnOff, width),
    ...code(off),
  ];
}

/** An address on a line of its own, whole: cut in two it could not be followed. */
const address = (url: string | null | undefined, paint: Paint): string[] => (url ? [paint(safe(url), 'blue')] : []);

function header({ id, title, kind, level, articles }: Explanation, { frame, words, paint, width }: Look): string[] {
  const name = safe(id);
  const meta = `${frame.levels[level]} · ${words.kinds[kind]}`;
  const gap = width - widthOf(name) - widthOf(meta);
  const painted = paint(frame.levels[level], LEVEL_MARKS[level][1]) + paint(` · ${words.kinds[kind]}`, 'dim');
  return [
    ...(gap < 2 ? [paint(name, 'bold', 'cyan'), painted] : [paint(name, 'bold', 'cyan') + ' '.repeat(gap) + painted]),
    paint('─'.repeat(width), 'dim'),
    ...wrap(safe(title), width).map((line) => paint(line, 'bold')),
    ...(articles.length === 0 ? [] : wrapPhrases(safe(articles.map(unbroken).join(', ')), width)),
  ];
}

/** All that is to be said of a rule. */
export function explanationText(rule: DocumentedRule, options: TextOptions): string {
  const { language, color = false } = options;
  const explanation = explanationOf(rule, language);
  const width = readableWidth(options.width);
  const outer: Look = { frame: frameOf(language), words: wordsOf(language), paint: painter(color), width };
  const look: Look = { ...outer, width: width - MARGIN };
  const { words, paint } = look;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : ['', ...wrap(title, width).map((line) => paint(line, 'bold', 'underline')), ...indent(lines, MARGIN)];

  const { kind, why, good, bad, cases, sources, url, file } = explanation;
  const most = url === null ? Infinity : ENOUGH;
  const wordings = {
    good: section(
      kind === 'disclosure' ? words.wordings.told : words.wordings.allowed,
      wordingLines(good, true, most, look),
    ),
    bad: section(
      kind === 'disclosure' ? words.wordings.untold : words.wordings.found,
      wordingLines(bad, false, most, look),
    ),
  };
  const lines = [
    ...header(explanation, outer),
    ...section(words.judged, [
      ...wrap(explanation.how, look.width),
      ...outcomeLines(explanation.outcomes, look),
      ...(explanation.unless === null ? [] : wrap(explanation.unless, look.width)),
    ]),
    ...section(words.assumptions, bullets(explanation.assumptions, look.width)),
    ...section(words.why, why === null ? [] : wrap(safe(why), look.width)),
    ...section(
      words.cases,
      cases.flatMap((one, i) => [
        ...(i === 0 ? [] : ['']),
        ...wrap(safe(headOf(one, language).join(' · ')), look.width).map((line) => paint(line, 'bold')),
        ...wrap(safe(one.about), look.width),
        ...address(one.url, paint),
      ]),
    ),
    ...(kind === 'disclosure' ? [...wordings.good, ...wordings.bad] : [...wordings.bad, ...wordings.good]),
    ...section(words.write, writeLines(explanation, look)),
    ...section(words.suppress, suppressLines(explanation.id, look)),
    ...section(
      words.sources,
      sources.flatMap((source) => {
        const title = source.checked ? `${source.title} (${words.checked(source.checked)})` : source.title;
        return [...bullets([title], look.width), ...indent(address(source.url, paint), 2)];
      }),
    ),
    ...(url === null && file === null ? [] : ['', ...address(url ?? file, paint)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
