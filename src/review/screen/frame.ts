/**
 * The whole screen: head, panes, help line, and what lies over them. Pure; all lines are as wide as the screen.
 */
import type { Paint } from '../layout/paint.js';
import type { Region } from '../layout/regions.js';
import { regions } from '../panes.js';
import type { State } from '../state.js';
import { explanationPane } from './explanation.js';
import { footLines } from './foot.js';
import { headLines } from './head.js';
import { listLines } from './list.js';
import { panelLines } from './panel.js';
import { textLines } from './text.js';

/** Two blocks of as many lines side by side, a line between them. */
const beside = (left: readonly string[], right: readonly string[], paint: Paint): string[] =>
  left.map((line, row) => line + paint(row === 0 ? '┬' : '│', 'dim') + right[row]!);

function bodyLines(state: State, paint: Paint): readonly string[] {
  const { arrangement, list, text, explanation } = regions(state);
  const lines = (region: Region | null, of: (state: State, region: Region, paint: Paint) => string[]): string[] =>
    region === null ? [] : of(state, region, paint);
  const panes = {
    list: lines(list, listLines),
    text: lines(text, textLines),
    explanation: lines(explanation, explanationPane),
  };
  switch (arrangement) {
    case 'single':
    case 'stacked':
      return [...panes.list, ...panes.text, ...panes.explanation];
    case 'below':
      return [...beside(panes.list, panes.text, paint), ...panes.explanation];
    case 'columns':
      return beside(panes.list, [...panes.text, ...panes.explanation], paint);
    case 'table':
      return [...panes.list, ...beside(panes.text, panes.explanation, paint)];
  }
}

/** The lines of the screen, from top to bottom. */
export function frameLines(state: State, paint: Paint): readonly string[] {
  const body = bodyLines(state, paint);
  const panel = panelLines(state, paint);
  return [
    ...headLines(state, paint),
    ...body.slice(0, body.length - panel.length),
    ...panel,
    ...footLines(state, paint),
  ];
}
