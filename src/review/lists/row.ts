/**
 * A row of a list: what it says and what it stands for. Rows know nothing of columns; they are painted later.
 */
import type { Tone } from '../layout/paint.js';

export interface Row {
  /** Names the same thing after the policy was judged again. */
  readonly key: string;
  /** Headings cannot be chosen. */
  readonly kind: 'heading' | 'item';
  readonly mark?: readonly [mark: string, tone: Tone];
  /** Steps of indentation. */
  readonly depth?: number;
  readonly text: string;
  /** Behind the text, where there is room. */
  readonly more?: string;
  /** At the right edge. */
  readonly aside?: string;
  /** Says no more than the mark: it is left out where the text needs its room. */
  readonly asideGivesWay?: true;
  /** Does not count, or does not apply. */
  readonly muted?: boolean;
  /** In place of all that: the cells of a table. */
  readonly cells?: readonly Cell[];
  /** What is chosen with the row; indices, each null where there is none. */
  readonly result: number | null;
  readonly passage: number | null;
  readonly chapter?: number;
  readonly purpose?: number;
  readonly file?: number;
}

export interface Cell {
  readonly text: string;
  /** Something that should be told and is not, or something that need not be. */
  readonly gap?: 'missing' | 'none';
}

/** The words by which a row is found. */
export const wordsOfRow = ({ text, more = '', cells = [] }: Row): string =>
  [text, more, ...cells.map((cell) => cell.text)].join(' ');
