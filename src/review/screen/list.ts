/**
 * The list, painted: rows with marks, or a table. Pure.
 */
import { columnWidths } from '../../report/purposes.js';
import { safe } from '../../report/terminal.js';
import { breaksOf, columnsOf, cut, filled } from '../layout/columns.js';
import type { Paint } from '../layout/paint.js';
import type { Region } from '../layout/regions.js';
import { isFiltering } from '../lists/filter.js';
import { purposeHeads } from '../lists/purposes.js';
import type { Cell, Row } from '../lists/row.js';
import { listHeight, rowsOf, wordsOf } from '../panes.js';
import type { State } from '../state.js';
import { hasKeys, titleLine, windowOf } from './pane.js';

/** How a row stands out. */
type Standing = 'chosen' | 'chosen elsewhere' | 'plain';

/** What is behind a text is worth showing from so many columns on. */
const LEAST_MORE = 8;

function rowLine(row: Row, width: number, standing: Standing, paint: Paint): string {
  if (row.kind === 'heading') return ` ${paint(cut(row.text, width - 1), 'bold')}`;
  const { mark, depth = 0, more = '', aside = '', muted = false } = row;
  const indent = '  '.repeat(Math.min(depth, 4));
  const lead = indent + (mark === undefined ? '' : `${mark[0]} `);
  const gives = row.asideGivesWay === true && columnsOf(lead + row.text + aside) + 2 > width;
  const tail = gives ? '' : cut(aside, Math.max(0, width - columnsOf(lead) - 8));
  const room = width - 1 - columnsOf(lead) - (tail === '' ? 0 : columnsOf(tail) + 1);
  const text = cut(row.text, room);
  const left = room - columnsOf(text) - 2;
  const behind = more !== '' && left >= LEAST_MORE ? `  ${cut(more, left)}` : '';
  const gap = ' '.repeat(Math.max(0, room - columnsOf(text) - columnsOf(behind)));
  const end = tail === '' ? '' : ` ${tail}`;
  if (standing === 'chosen') return paint(`▌${lead}${text}${behind}${gap}${end}`, 'inverse');
  const sign = mark === undefined ? indent : `${indent}${paint(mark[0], ...(muted ? (['dim'] as const) : [mark[1]]))} `;
  const said = standing === 'plain' ? (muted ? paint(text, 'dim') : text) : paint(text, 'bold');
  const bar = standing === 'plain' ? ' ' : paint('▌', 'cyan');
  return `${bar}${sign}${said}${paint(behind, 'dim')}${gap}${paint(end, 'dim')}`;
}

const GAP = '  ';

/** Columns of a table that have room; the explanation has them all. */
function columnsFor(width: number): readonly number[] {
  if (width >= 96) return [0, 1, 2, 3, 4];
  return width >= 70 ? [0, 1, 3, 4] : [0, 1, 3];
}

const tableLine = (cells: readonly string[], widths: readonly number[]): string =>
  cells.map((cell, i) => filled(cell, widths[i]!)).join(GAP);

function paintCell({ text, gap }: Cell, width: number, paint: Paint): string {
  const shown = filled(text, width);
  if (gap === 'missing')
    return paint(cut(text, width), 'red', 'bold') + ' '.repeat(Math.max(0, width - columnsOf(text)));
  return gap === 'none' ? paint(shown, 'dim') : shown;
}

/** The painter of a table's rows, and its line of heads. */
function tableOf(heads: readonly string[], rows: readonly Row[], width: number, paint: Paint) {
  const shown = columnsFor(width);
  const longest = shown.map((column) =>
    Math.max(columnsOf(heads[column]!), ...rows.map(({ cells }) => columnsOf(cells?.[column]?.text ?? ''))),
  );
  const widths = columnWidths(longest, width - 1);
  const head = ` ${paint(
    tableLine(
      shown.map((column) => heads[column]!),
      widths,
    ),
    'bold',
    'underline',
  )}`;
  const line = ({ cells = [] }: Row, standing: Standing): string => {
    const picked = shown.map((column) => cells[column]!);
    if (standing === 'chosen') {
      return paint(
        filled(
          `▌${tableLine(
            picked.map(({ text }) => text),
            widths,
          )}`,
          width,
        ),
        'inverse',
      );
    }
    const bar = standing === 'plain' ? ' ' : paint('▌', 'cyan');
    return bar + picked.map((cell, i) => paintCell(cell, widths[i]!, paint)).join(GAP);
  };
  return { head, line };
}

/** What is said where there are no rows. */
function emptiness(state: State): string {
  const words = wordsOf(state);
  const { policy, view, filter, files, open } = state;
  if (policy === null) {
    const report = files[open]?.report;
    return report && 'error' in report ? safe(report.error) : words.busy;
  }
  switch (view) {
    case 'purposes':
      return words.noPurposes;
    case 'coverage':
      return words.noElements;
    default:
      return isFiltering(filter) ? words.nothingPasses : words.nothingFound;
  }
}

/** The list's lines, its title among them. */
export function listLines(state: State, { width, height }: Region, paint: Paint): string[] {
  const words = wordsOf(state);
  const rows = rowsOf(state);
  const { view, pane, cursors, offsets, filter } = state;
  const items = rows.filter(({ kind }) => kind === 'item').length;
  const before = rows.slice(0, cursors[view] + 1).filter(({ kind }) => kind === 'item').length;
  const place = items === 0 ? '' : `${before}/${items}`;
  const focused = pane === 'list';
  const aside = view === 'findings' && isFiltering(filter) ? `${words.filter} ${place}` : place;
  const title = titleLine(words.views[view], aside, width, hasKeys(state, 'list'), paint);
  const standing = (index: number): Standing =>
    index !== cursors[view] ? 'plain' : focused ? 'chosen' : 'chosen elsewhere';
  const frame = { offset: offsets[view], count: rows.length, width, height: listHeight(state) };
  if (rows.length === 0) return [title, ...emptyLines(emptiness(state), width, height - 1, paint)];
  if (view === 'purposes' && state.policy !== null) {
    const { head, line } = tableOf(purposeHeads(state.policy), rows, width - 2, paint);
    return [title, filled(head, width), ...windowOf((index) => line(rows[index]!, standing(index)), frame, paint)];
  }
  return [title, ...windowOf((index) => rowLine(rows[index]!, width - 2, standing(index), paint), frame, paint)];
}

function emptyLines(text: string, width: number, height: number, paint: Paint): string[] {
  const lines = wrapped(text, width - 4).map((line) => filled(`  ${paint(line, 'dim')}`, width));
  const shown = ['', ...lines].slice(0, height);
  return Array.from({ length: height }, (_, i) => filled(shown[i] ?? '', width));
}

const wrapped = (text: string, width: number): string[] =>
  breaksOf(text, width).map(({ start, end }) => text.slice(start, end));
