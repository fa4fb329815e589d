/**
 * The help line: the keys that work where one is. Pure.
 */
import { type Binding, helpAt } from '../keys.js';
import { columnsOf, filled } from '../layout/columns.js';
import type { Paint } from '../layout/paint.js';
import { regions, wordsOf } from '../panes.js';
import type { State } from '../state.js';

const GAP = '  ';
/** Those that keep their words longest: they lead to all others, and out. */
const LAST = new Set(['help', 'quit', 'cancel', 'back', 'confirm', 'submit']);

interface Piece {
  readonly plain: string;
  readonly painted: string;
}

/** Pieces in lines of so many columns. */
function lined(pieces: readonly Piece[], columns: number): readonly Piece[] {
  const lines: Piece[] = [];
  for (const { plain, painted } of pieces) {
    const last = lines.at(-1);
    if (last === undefined || columnsOf(last.plain) + GAP.length + columnsOf(plain) > columns - 1) {
      lines.push({ plain: ` ${plain}`, painted: ` ${painted}` });
    } else lines[lines.length - 1] = { plain: last.plain + GAP + plain, painted: last.painted + GAP + painted };
  }
  return lines;
}

/** All keys that work here; where there is no room for what they do, some stand alone, and in a very small terminal some are left out. */
export function footLines(state: State, paint: Paint): readonly string[] {
  const words = wordsOf(state);
  const { columns } = state.size;
  const { foot } = regions(state);
  const bindings = helpAt(state);
  const piece = ({ name, shown }: Binding, inFull: boolean): Piece => {
    const said = inFull ? ` ${words.keys[name]}` : '';
    return { plain: shown + said, painted: paint(shown, 'bold') + paint(said, 'dim') };
  };
  const order = [...bindings.filter(({ name }) => LAST.has(name)), ...bindings.filter(({ name }) => !LAST.has(name))];
  for (let inFull = order.length; ; inFull--) {
    const full = new Set(order.slice(0, Math.max(0, inFull)));
    const shown = new Set(order.slice(0, order.length + Math.min(0, inFull)));
    const lines = lined(
      bindings.filter((binding) => shown.has(binding)).map((binding) => piece(binding, full.has(binding))),
      columns,
    );
    if (lines.length > foot && shown.size > 0) continue;
    return Array.from({ length: foot }, (_, i) => filled(lines[i]?.painted ?? '', columns));
  }
}
