/**
 * The help line: the keys that work where one is. Pure.
 */

import { type Binding, bindingsAt } from '../keys.js';
import { columnsOf, filled } from '../layout/columns.js';
import type { Paint } from '../layout/paint.js';
import { wordsOf } from '../panes.js';
import type { State } from '../state.js';

const GAP = 2;
/** Those that are always shown: they lead to all others, and out. */
const LAST = new Set(['help', 'quit', 'cancel']);

export function footLine(state: State, paint: Paint): string {
  const words = wordsOf(state);
  const { columns } = state.size;
  const widthOf = ({ name, shown }: Binding): number => columnsOf(shown) + 1 + columnsOf(words.keys[name]) + GAP;
  const all = bindingsAt(state).filter(({ quiet }) => !quiet);
  let left = columns - 1 - all.filter(({ name }) => LAST.has(name)).reduce((sum, binding) => sum + widthOf(binding), 0);
  const shown = all.filter((binding) => {
    if (LAST.has(binding.name)) return true;
    left -= widthOf(binding);
    return left >= 0;
  });
  return filled(
    ` ${shown.map(({ name, shown: keys }) => `${paint(keys, 'bold')} ${paint(words.keys[name], 'dim')}`).join('  ')}`,
    columns,
  );
}
