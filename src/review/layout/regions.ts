/**
 * Where the parts of the screen stand. Pure.
 */
import type { Pane, ViewName } from '../state.js';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A part of the body: `width` and `height` with its title line; `height` 0 where there is no room for it. */
export interface Region {
  readonly width: number;
  readonly height: number;
}

/** How the body is divided: which panes stand beside each other. */
type Arrangement =
  /** One pane alone. */
  | 'single'
  /** List above, one of the others below. */
  | 'stacked'
  /** List and text side by side, the explanation below both. */
  | 'below'
  /** The list left, text and explanation right of it, one above the other. */
  | 'columns'
  /** The list above in full width, text and explanation side by side below. */
  | 'table';

export interface Regions {
  readonly arrangement: Arrangement;
  /** Lines of the head and of the foot. */
  readonly head: number;
  readonly foot: number;
  /** Lines between them. */
  readonly body: number;
  readonly list: Region | null;
  readonly text: Region | null;
  readonly explanation: Region | null;
}

/** Smaller terminals are laid out as if they were so large, and what has no room is cut off. */
const LEAST: Size = { columns: 40, rows: 8 };
/** From so many columns on text and explanation stand right of a list of full height. */
const WIDE = 120;
/** Below this a list and a text have no room side by side. */
const NARROW = 72;
/** Below so many lines there is no room for three parts. */
const FLAT = 10;
/** Below this one line of head must do. */
const LOW = 20;

/** From so many lines on the help may take two, where all keys do not fit into one of so many columns. */
const ROOMY = 24;
const LONG = 190;

const share = (whole: number, part: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, Math.round(whole * part)));

interface Wanted {
  readonly size: Size;
  /** Rows of the list, with a table's heads. */
  readonly rows: number;
  readonly view: ViewName;
  readonly pane: Pane;
  readonly zoomed: boolean;
  /** What is shown below the list where only one has room. */
  readonly below: Exclude<Pane, 'list'>;
}

/** Divides the screen. */
export function regionsOf({ size, rows: listRows, view, pane, zoomed, below }: Wanted): Regions {
  const columns = Math.max(LEAST.columns, size.columns);
  const rows = Math.max(LEAST.rows, size.rows);
  const head = rows < LOW ? 1 : 2;
  const foot = rows < ROOMY || columns >= LONG ? 1 : 2;
  const body = rows - head - foot;
  const common = { head, foot, body, list: null, text: null, explanation: null };
  if (zoomed) return { ...common, arrangement: 'single', [pane]: { width: columns, height: body } };
  if (view === 'files') {
    const list = Math.min(body - Math.min(7, Math.floor(body / 2)), Math.max(4, listRows + 1));
    const explanation = { width: columns, height: body - list };
    return { ...common, arrangement: 'stacked', list: { width: columns, height: list }, explanation };
  }
  if (columns < NARROW || body < FLAT) {
    const list = share(body, 0.42, 4, 14);
    const rest = { width: columns, height: body - list };
    return { ...common, arrangement: 'stacked', list: { width: columns, height: list }, [below]: rest };
  }
  if (view === 'purposes') {
    const top = Math.min(share(body, 0.5, 5, 30), Math.max(5, listRows + 1));
    const text = Math.floor((columns - 1) * 0.55);
    return {
      ...common,
      arrangement: 'table',
      list: { width: columns, height: top },
      text: { width: text, height: body - top },
      explanation: { width: columns - 1 - text, height: body - top },
    };
  }
  const list = share(columns, view === 'coverage' ? 0.44 : 0.38, 30, view === 'coverage' ? 84 : 66);
  const right = columns - 1 - list;
  if (columns >= WIDE) {
    const text = share(body, 0.58, 5, body - 6);
    return {
      ...common,
      arrangement: 'columns',
      list: { width: list, height: body },
      text: { width: right, height: text },
      explanation: { width: right, height: body - text },
    };
  }
  const explanation = share(body, 0.42, 5, 14);
  return {
    ...common,
    arrangement: 'below',
    list: { width: list, height: body - explanation },
    text: { width: right, height: body - explanation },
    explanation: { width: columns, height: explanation },
  };
}
