/**
 * What the panes hold in a state: their rows and lines, how many there are and how many are seen. Pure; what is asked for at each repaint
 * is kept.
 */
import { LEVEL_MARKS } from '../report/findings.js';
import { safe } from '../report/terminal.js';
import { breaksOf } from './layout/columns.js';
import { chapterLines, fileLines, type Look, purposeLines, resultLines } from './layout/explanation.js';
import type { Paint, Tone } from './layout/paint.js';
import { layoutOf, linesOfResult, type TextLayout, type TextLine } from './layout/policy-text.js';
import { type Regions, regionsOf } from './layout/regions.js';
import { coverageRows } from './lists/coverage.js';
import { fileRows } from './lists/files.js';
import { findingRows } from './lists/findings.js';
import { purposeRows } from './lists/purposes.js';
import type { Row } from './lists/row.js';
import { sectionRows } from './lists/sections.js';
import { type Reviewed, titleOf } from './reviewed.js';
import type { State } from './state.js';
import { type Words, wordsIn } from './words.js';

export const wordsOf = ({ policy, language }: State): Words => policy?.words ?? wordsIn(language ?? 'en');

export function regions(state: State): Regions {
  const { size, view, pane, zoomed, below } = state;
  const rows = rowsOf(state).length + (view === 'purposes' ? 1 : 0);
  return regionsOf({ size, rows, view, pane, zoomed, below });
}

let kept: {
  readonly state: Pick<State, 'policy' | 'view' | 'filter' | 'grouping' | 'files' | 'open'>;
  readonly rows: readonly Row[];
} | null = null;

/** The rows of the list. */
export function rowsOf(state: State): readonly Row[] {
  const isSame =
    kept !== null &&
    (['policy', 'view', 'filter', 'grouping', 'files', 'open'] as const).every(
      (key) => kept!.state[key] === state[key],
    );
  if (!isSame) kept = { state, rows: makeRows(state) };
  return kept!.rows;
}

function makeRows(state: State): readonly Row[] {
  const { policy, view, filter, grouping, files, open } = state;
  if (view === 'files') return fileRows(files, open, wordsOf(state));
  if (policy === null) return [];
  switch (view) {
    case 'findings':
      return findingRows(policy, filter, grouping);
    case 'coverage':
      return coverageRows(policy);
    case 'purposes':
      return purposeRows(policy);
    case 'sections':
      return sectionRows(policy);
  }
}

/** The row that is chosen; null where there is none. */
export function chosen(state: State): Row | null {
  const row = rowsOf(state)[state.cursors[state.view]];
  return row?.kind === 'item' ? row : null;
}

/** Rows of the list that are seen: without its title, and without a table's heads. */
export const listHeight = (state: State): number =>
  Math.max(1, (regions(state).list?.height ?? 1) - (state.view === 'purposes' ? 2 : 1));

/** Longer lines are hard to read. */
const MOST_READABLE = 100;

/** Columns beside a pane's content: a blank on the left, a scroll bar on the right. */
const MARGINS = 2;

/** Columns of the lines' numbers and of the marks behind them; none where the pane is too narrow for them. */
export function gutterOf({ passages }: Reviewed, width: number): { readonly numbers: number; readonly marks: number } {
  if (width < 36) return { numbers: 0, marks: 0 };
  return { numbers: `${passages.at(-1)?.line ?? 1}`.length, marks: 3 };
}

/** Lines that stand in the policy's text without being of it: where something missing belongs, and what could be written there. */
interface Ghost {
  /** The line of the text behind which they stand. */
  readonly after: number;
  readonly lines: readonly { readonly text: string; readonly tone: Tone; readonly lead: string }[];
}

export interface TextPane {
  /** Columns for the text itself. */
  readonly width: number;
  /** Lines that are seen. */
  readonly height: number;
  readonly layout: TextLayout;
  readonly ghost: Ghost | null;
  /** Lines in all. */
  readonly count: number;
}

export function textPane(state: State): TextPane | null {
  const region = regions(state).text;
  const { policy } = state;
  if (region === null || policy === null) return null;
  const { numbers, marks } = gutterOf(policy, region.width);
  const width = Math.min(MOST_READABLE, Math.max(8, region.width - numbers - marks - MARGINS));
  const layout = layoutOf(policy.passages, width);
  const ghost = ghostOf(policy, chosen(state)?.result ?? null, layout, width);
  return {
    width,
    height: Math.max(1, region.height - 1),
    layout,
    ghost,
    count: layout.lines.length + (ghost?.lines.length ?? 0),
  };
}

function ghostOf(policy: Reviewed, index: number | null, layout: TextLayout, width: number): Ghost | null {
  const result = index === null ? undefined : policy.file.results[index];
  const passage = index === null ? null : policy.places[index];
  if (result === undefined || typeof passage !== 'number' || result.evidence.length > 0 || result.kind !== 'fail')
    return null;
  const [mark, tone] = LEVEL_MARKS[result.level];
  const part = ([first, next]: readonly [string, string], text: string, of: Tone): Ghost['lines'][number][] =>
    breaksOf(text, Math.max(8, width - 2)).map(({ start, end }, i) => ({
      text: text.slice(start, end),
      tone: of,
      lead: i === 0 ? first : next,
    }));
  const title = part([`${mark} `, '  '], policy.words.belongsHere(titleOf(policy, result)), tone);
  const write = result.write === null ? [] : part(['┃ ', '┃ '], safe(result.write), 'green');
  const last = (layout.firstLines[passage + 1] ?? layout.lines.length) - 1;
  const after = layout.lines[last]?.passage === -1 ? last - 1 : last;
  return { after, lines: [...title, ...write] };
}

/** A line of the pane: of the policy, or of what stands in it without being of it. */
export function lineAt({ layout, ghost }: TextPane, index: number): TextLine | Ghost['lines'][number] | undefined {
  if (ghost === null || index <= ghost.after) return layout.lines[index];
  return ghost.lines[index - ghost.after - 1] ?? layout.lines[index - ghost.lines.length];
}

/** The pane's line on which a line of the policy stands. */
export const paneLine = ({ ghost }: TextPane, line: number): number =>
  ghost !== null && line > ghost.after ? line + ghost.lines.length : line;

/** The pane's lines that belong to the chosen row; null where it has no place in the text. */
export function placeOf(state: State, pane: TextPane): { readonly first: number; readonly last: number } | null {
  const row = chosen(state);
  if (row === null || row.passage === null || state.policy === null) return null;
  const lines = linesOfResult(pane.layout, state.policy.passages, row.passage, row.result);
  const last = pane.ghost === null ? paneLine(pane, lines.last) : pane.ghost.after + pane.ghost.lines.length;
  return { first: paneLine(pane, lines.first), last };
}

/** The explanation of what is chosen. */
export function explanationLines(state: State, paint: Paint): readonly string[] {
  const { policy, docs, files } = state;
  const region = regions(state).explanation;
  const row = chosen(state);
  if (region === null || row === null) return [];
  const look: Look = { paint, width: Math.min(MOST_READABLE, Math.max(8, region.width - MARGINS)) };
  if (row.file !== undefined) {
    const file = files[row.file]!;
    return fileLines(file.path, file.report, state.language, look);
  }
  if (policy === null) return [];
  if (row.result !== null) return resultLines(policy, policy.file.results[row.result]!, docs, look);
  if (row.purpose !== undefined) return purposeLines(policy, row.purpose, look);
  return row.chapter === undefined ? [] : chapterLines(policy, row.chapter, look);
}

export const explanationHeight = (state: State): number => Math.max(1, (regions(state).explanation?.height ?? 1) - 1);
