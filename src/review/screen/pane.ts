/**
 * What all panes have: a title line, lines of exactly their width, a scroll bar. Pure.
 */
import { columnsOf, cut, filled } from '../layout/columns.js';
import type { Paint } from '../layout/paint.js';
import { thumbOf } from '../layout/scroll.js';
import type { Pane, State } from '../state.js';

/** Whether the keys go to a pane, and not to what is asked. */
export const hasKeys = ({ pane, prompt }: State, one: Pane): boolean => prompt === null && pane === one;

/** A pane's title in its rule; heavy where the keys go. */
export function titleLine(title: string, aside: string, width: number, focused: boolean, paint: Paint): string {
  const rule = focused ? '━' : '─';
  const tones = focused ? (['cyan'] as const) : (['dim'] as const);
  const needed = aside === '' ? 0 : columnsOf(aside) + 3;
  const name = cut(title, Math.max(width - 4 - needed, Math.min(12, width - 4)));
  const room = width - columnsOf(name) - 4;
  const note = aside !== '' && needed <= room ? ` ${aside} ` : '';
  const fill = rule.repeat(Math.max(0, room - columnsOf(note) - (note === '' ? 0 : 1)));
  const end = note === '' ? '' : rule;
  return (
    paint(`${rule} `, ...tones) +
    (focused ? paint(name, 'bold', 'cyan') : name) +
    ` ${paint(fill, ...tones)}${paint(note, 'dim')}${paint(end, ...tones)}${paint(rule, ...tones)}`
  );
}

/** Lines from `offset` on, `height` of them, each filled up, with a scroll bar in the last column. @param width with that column */
export function windowOf(
  lineOf: (index: number) => string | undefined,
  {
    offset,
    count,
    width,
    height,
  }: { readonly offset: number; readonly count: number; readonly width: number; readonly height: number },
  paint: Paint,
): string[] {
  const thumb = thumbOf(offset, count, height);
  return Array.from({ length: height }, (_, row) => {
    const line = offset + row < count ? (lineOf(offset + row) ?? '') : '';
    const bar = thumb.length === 0 ? ' ' : thumb[row] ? paint('┃', 'dim') : ' ';
    return filled(line, width - 1) + bar;
  });
}
