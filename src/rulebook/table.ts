/**
 * The list of rules as a table for a terminal, by theme.
 */
import type { DocumentedRule } from '../check/documentation.js';
import { LEVEL_MARKS } from '../report/findings.js';
import { frameOf, themeName } from '../report/frame.js';
import { indent, pad, painter, readableWidth, safe, unbroken, widthOf, wrapPhrases } from '../report/terminal.js';
import { byTheme } from './select.js';
import type { TextOptions } from './text.js';
import { wordsOf } from './words.js';

const GAP = '  ';
const INDENT = 4;

/**
 * Id, level and kind on the first line of each rule; title and articles beside them where all of it has room, else below.
 * @param rules in the order in which they are listed.
 */
export function rulesTable(rules: readonly DocumentedRule[], options: TextOptions): string {
  const { language, width = 80, color = false } = options;
  const frame = frameOf(language);
  const words = wordsOf(language);
  const paint = painter(color);
  const rows = rules.map(({ id, level, kind, title, articles }) => ({
    id: safe(id),
    level,
    levelName: frame.levels[level],
    kind: words.kinds[kind],
    title: safe(title[language]),
    articles: articles.map((article) => unbroken(safe(article))).join(', '),
  }));
  const widest = (column: 'id' | 'levelName' | 'kind' | 'title' | 'articles'): number =>
    Math.max(...rows.map((row) => widthOf(row[column])));
  const columns = { id: widest('id'), levelName: widest('levelName'), kind: widest('kind'), title: widest('title') };
  const whole = [...Object.values(columns), widest('articles')].reduce((sum, column) => sum + GAP.length + column);
  const below = readableWidth(width) - INDENT;

  const linesOf = ({ id, level, levelName, kind, title, articles }: (typeof rows)[number]): string[] => {
    const first = [
      paint(pad(id, columns.id), 'cyan'),
      paint(pad(levelName, columns.levelName), LEVEL_MARKS[level][1]),
      paint(pad(kind, columns.kind), 'dim'),
    ].join(GAP);
    if (whole <= width) {
      return [[first, pad(title, columns.title), ...wrapPhrases(articles, width)].join(GAP)];
    }
    const rest = [title, articles].filter((part) => part !== '').join(' · ');
    return [first, ...indent(wrapPhrases(rest, below), INDENT)];
  };
  const lines = [...byTheme(rows)].flatMap(([theme, ofTheme]) => [
    `${paint(themeName(frame, theme), 'bold', 'underline')}${GAP}${paint(`${theme}/*`, 'dim')}`,
    ...ofTheme.flatMap(linesOf),
    '',
  ]);
  return [...lines, paint(words.rules(rules.length), 'bold')].map((line) => `${line.trimEnd()}\n`).join('');
}

/** The rules of a theme, and how to read on. */
export const themeText = (rules: readonly DocumentedRule[], options: TextOptions): string =>
  `${rulesTable(rules, options)}${wordsOf(options.language).explainHint(rules[0]!.id)}\n`;
