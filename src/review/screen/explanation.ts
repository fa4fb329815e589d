/**
 * The explanation, painted. Pure.
 */
import type { Paint } from '../layout/paint.js';
import type { Region } from '../layout/regions.js';
import { explanationLines, wordsOf } from '../panes.js';
import type { State } from '../state.js';
import { hasKeys, titleLine, windowOf } from './pane.js';

/** The explanation's lines, its title among them. */
export function explanationPane(state: State, { width, height }: Region, paint: Paint): string[] {
  const lines = explanationLines(state, paint);
  const title = titleLine(wordsOf(state).panes.explanation, '', width, hasKeys(state, 'explanation'), paint);
  const frame = { offset: state.explanation, count: lines.length, width, height: height - 1 };
  return [title, ...windowOf((index) => ` ${lines[index] ?? ''}`, frame, paint)];
}
