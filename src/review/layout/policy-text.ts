/**
 * A policy's text as lines of a pane: wrapped once for a width, and painted only where it is looked at. Pure.
 */
import { type Mark, type Passage, segmentsOf } from '../../report/annotated.js';
import { safe } from '../../report/terminal.js';
import { breaksOf, columnsOf, cut } from './columns.js';

/** A line of a passage: the slice from `start` to `end` of its shown text. Between blocks stands a line of no passage (-1). */
export interface TextLine {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** What stands before the text: a bullet, the head of a table's column; spaces on further lines. */
  readonly prefix: string;
  readonly first: boolean;
}

export interface TextLayout {
  readonly lines: readonly TextLine[];
  /** For each passage the index of its first line. */
  readonly firstLines: readonly number[];
}

/** What is shown of a passage: without anything that a terminal would obey, the marks moved along. */
export interface Shown {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const shownOnce = new WeakMap<Passage, Shown>();

export function shownOf(passage: Passage): Shown {
  let shown = shownOnce.get(passage);
  if (!shown) {
    shown = safe(passage.text) === passage.text ? passage : madeSafe(passage);
    shownOnce.set(passage, shown);
  }
  return shown;
}

function madeSafe(passage: Passage): Shown {
  let text = '';
  const marks: Mark[] = [];
  for (const segment of segmentsOf(passage)) {
    const start = text.length;
    text += safe(segment.text);
    for (const result of segment.results) marks.push({ start, end: text.length, result });
  }
  return { text, marks };
}

const BULLETS = ['•', '◦', '▪'] as const;

/** What stands before a passage. */
function prefixOf(
  { kind, level, cell }: Passage,
  passages: readonly Passage[],
  blockOf: (index: number) => Passage | undefined,
  width: number,
): string {
  if (kind === 'item') return `${'  '.repeat(Math.min(4, Math.max(0, level - 1)))}${BULLETS[(level - 1) % 3] ?? '•'} `;
  if (kind !== 'cell' || cell === null || passages.length === 0) return '';
  const head = cell.header === null ? undefined : blockOf(cell.header);
  const label =
    head === undefined || head.cell?.row === cell.row ? '' : `${cut(shownOf(head).text, Math.floor(width / 3))}: `;
  return `${cell.column === 0 ? '┌ ' : '│ '}${label}`;
}

/** Whether there is a line of no text before a passage. */
function isApart(previous: Passage | undefined, next: Passage): boolean {
  if (previous === undefined) return false;
  if (next.kind === 'heading' || previous.kind === 'heading') return next.kind === 'heading';
  if (next.kind === 'item' && previous.kind === 'item') return false;
  if (next.cell && previous.cell?.table === next.cell.table) return next.cell.column === 0;
  return true;
}

const layouts = new WeakMap<readonly Passage[], Map<number, TextLayout>>();
/** Widths that are kept: those of the panes of one screen, and of the screen before it was resized. */
const MOST_KEPT = 4;

/** The policy in lines of at most so many columns. */
export function layoutOf(passages: readonly Passage[], width: number): TextLayout {
  let kept = layouts.get(passages);
  if (!kept) {
    kept = new Map();
    layouts.set(passages, kept);
  }
  let layout = kept.get(width);
  if (!layout) {
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    layout = wrapped(passages, width);
    kept.set(width, layout);
  }
  return layout;
}

function wrapped(passages: readonly Passage[], width: number): TextLayout {
  const lines: TextLine[] = [];
  const firstLines: number[] = [];
  const indent = (prefix: string): string => ' '.repeat(Math.min(columnsOf(prefix), 8));
  for (const [index, passage] of passages.entries()) {
    if (isApart(passages[index - 1], passage)) lines.push({ passage: -1, start: 0, end: 0, prefix: '', first: false });
    firstLines.push(lines.length);
    const prefix = prefixOf(passage, passages, (at) => passages[at], width);
    const rest = passage.kind === 'cell' ? '│   ' : indent(prefix);
    const { text } = shownOf(passage);
    const room = Math.max(1, width - Math.max(columnsOf(prefix), columnsOf(rest)));
    for (const [line, { start, end }] of breaksOf(text, room).entries()) {
      lines.push({ passage: index, start, end, prefix: line === 0 ? prefix : rest, first: line === 0 });
    }
  }
  return { lines, firstLines };
}

/** The line on which an offset of a passage's shown text stands. */
export function lineOf({ lines, firstLines }: TextLayout, passage: number, offset: number): number {
  let line = firstLines[passage] ?? 0;
  while (lines[line + 1]?.passage === passage && lines[line + 1]!.start <= offset) line++;
  return line;
}

/** The lines on which a result's words in a passage begin and end; the passage's first line where it has none there. */
export function linesOfResult(
  layout: TextLayout,
  passages: readonly Passage[],
  passage: number,
  result: number | null,
): { readonly first: number; readonly last: number } {
  const marks =
    passages[passage] === undefined ? [] : shownOf(passages[passage]).marks.filter((mark) => mark.result === result);
  if (marks.length === 0) {
    const first = layout.firstLines[passage] ?? 0;
    return { first, last: first };
  }
  return {
    first: lineOf(layout, passage, Math.min(...marks.map(({ start }) => start))),
    last: lineOf(layout, passage, Math.max(...marks.map(({ end }) => end - 1))),
  };
}
