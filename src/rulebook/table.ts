/**
 * The list of rules as a table for a terminal, by theme.
 */
import type { DocumentedRule } from '../check/documentation.js';
import { LEVEL_MARKS } from '../report/findings.js';
import { frameOf } from '../report/frame.js';
import { indent, pad, painter, readableWidth, safe, unbroken, widthOf, wrapPhrases } from '../report/terminal.js';
import { byTheme } from './select.js';
import type { TextOptions } from './text.js';
import { wordsOf } from './words.js';

const GAP = '  ';

/**
 * Id, level and kind on the first line of each rule; title and articles beside them where there is room for all of it, else below.
 * @param rules in the order in which they are listed.
 */
export function rulesTable(rules: readonly DocumentedRule[], options: TextOptions): string {
  const { language, color = false } = options;
  const frame = frameOf(language);
  const words = wordsOf(language);
  const paint = painter(color);
  const rows = rules.map(({ id, level, kind, title, articles }) => ({
    id: safe(id),
    level,
    cells: [safe(id), frame.levels[level], words.kinds[kind]],
    rest: [safe(title[language]), safe(articles.map(unbroken).join(', '))],
  }));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const columns = [0, 1, 2].map((i) => widest(rows.map(({ cells }) => cells[i]!)));
  const titles = widest(rows.map(({ rest }) => rest[0]!));
  const columnsOfAll = [...columns, titles, widest(rows.map(({ rest }) => rest[1]!))];
  const isWide = columnsOfAll.reduce((sum, one) => sum + one + GAP.length, -GAP.length) <= (options.width ?? 80);
  const width = readableWidth(options.width);

  const lines = [...byTheme(rows)].flatMap(([theme, ofTheme]) => [
    `${paint(safe(frame.themes[theme] ?? theme), 'bold', 'underline')}${GAP}${paint(safe(`${theme}/*`), 'dim')}`,
    ...ofTheme.flatMap(({ level, cells, rest: [title, articles] }) => {
      const [id, ...others] = cells.map((cell, i) => pad(cell, columns[i]!));
      const [levelName, kind] = others as [string, string];
      const painted = [paint(id!, 'cyan'), paint(levelName, LEVEL_MARKS[level][1]), paint(kind, 'dim')];
      return isWide
        ? [[...painted, pad(title!, titles), paint(articles!.replaceAll('\u00a0', ' '), 'dim')].join(GAP)]
        : [
            painted.join(GAP),
            ...indent(wrapPhrases([title, articles].filter((part) => part !== '').join(' · '), width - 4), 4),
          ];
    }),
    '',
  ]);
  return [...lines, paint(words.rules(rules.length), 'bold')].map((line) => `${line.trimEnd()}\n`).join('');
}

/** The rules of a theme, and how to read on. */
export const themeText = (rules: readonly DocumentedRule[], options: TextOptions): string =>
  `${rulesTable(rules, options)}${wordsOf(options.language).explainHint(rules[0]!.id)}\n`;
