/**
 * What lies over the lower part of the screen: a question, a change before it is written, the page of help, a message. Pure.
 */
import { safe } from '../../report/terminal.js';
import { changedLines } from '../change.js';
import { RULE_ROW, TEXT_ROW } from '../filtering.js';
import type { Input } from '../input.js';
import { allBindings } from '../keys.js';
import { breaksOf, columnsOf, cut, filled, headOf, wrapPainted } from '../layout/columns.js';
import type { Paint } from '../layout/paint.js';
import { SWITCHES, type Switch } from '../lists/filter.js';
import { regions, wordsOf } from '../panes.js';
import { titleOf } from '../reviewed.js';
import type { Prompt, State } from '../state.js';
import { titleLine, windowOf } from './pane.js';

/** The line that is typed, with its cursor; the part around it where it is long. */
function inputLine(label: string, { text, cursor }: Input, width: number, paint: Paint): string {
  const room = Math.max(4, width - columnsOf(label) - 4);
  let start = 0;
  while (columnsOf(text.slice(start, cursor)) > room - 1) start += [...text.slice(start)][0]!.length;
  const before = text.slice(start, cursor);
  const under = [...text.slice(cursor)][0] ?? ' ';
  const after = headOf(text.slice(cursor + under.length), Math.max(0, room - columnsOf(before) - columnsOf(under)));
  return ` ${paint(label, 'bold')} ${before}${paint(under, 'inverse')}${after}`;
}

function filterLines(
  state: State,
  { row, text }: Extract<Prompt, { kind: 'filter' }>,
  width: number,
  paint: Paint,
): string[] {
  const { filter, policy } = state;
  const words = wordsOf(state);
  const names: Readonly<Record<Switch, string>> = {
    ...policy!.frame.levels,
    ...words.filterKinds,
    ...words.filterStatus,
  };
  const rule = filter.rule === null ? words.allRules : filter.rule;
  const lines = SWITCHES.map((name) => `${filter.hidden.includes(name) ? '[ ]' : '[x]'} ${names[name]}`);
  const all = [...lines, `${words.filterRule} ‹ ${safe(rule)} ›`];
  const painted = all.map((line, i) => (i === row ? paint(filled(`▌ ${line}`, width), 'inverse') : `  ${line}`));
  const typed =
    row === TEXT_ROW ? inputLine(words.filterText, text, width, paint) : `  ${words.filterText}: ${safe(text.text)}`;
  return [...painted.slice(0, RULE_ROW + 1), typed];
}

function helpLines(state: State, width: number, paint: Paint): string[] {
  const words = wordsOf(state);
  const margin = Math.max(...allBindings.map(({ shown }) => columnsOf(shown))) + 3;
  return allBindings.flatMap(({ name, shown }) => {
    const text = words.keyHelp[name];
    return breaksOf(text, Math.max(16, width - margin - 3)).map(({ start, end }, i) => {
      const keys = i === 0 ? shown : '';
      return ` ${paint(keys, 'bold')}${' '.repeat(margin - columnsOf(keys))}${text.slice(start, end)}`;
    });
  });
}

/** What comes and goes is shown whole; what stays, as far as there is room. */
function changeLines({ change }: Extract<Prompt, { kind: 'confirm' }>, width: number, paint: Paint): string[] {
  const lines = changedLines(change);
  const margin = Math.max(0, ...lines.map(({ line }) => `${line}`.length));
  const room = width - margin - 5;
  return lines.flatMap(({ sign, line, text }) => {
    const said = safe(text);
    if (sign === ' ') return [paint(` ${`${line}`.padStart(margin)}   ${cut(said, room)}`, 'dim')];
    const tone = sign === '+' ? 'green' : 'red';
    return wrapPainted(paint(said, tone), room).map((part, i) => {
      const number = paint((i === 0 ? `${line}` : '').padStart(margin), 'dim');
      return ` ${number} ${paint(i === 0 ? sign : ' ', tone)} ${part}`;
    });
  });
}

/** A panel's title and lines, the first of them that is shown, and one that is shown in any case. */
export function contentOf(
  state: State,
  prompt: Prompt,
  paint: Paint,
): { title: string; lines: readonly string[]; offset: number; keep?: number } {
  const words = wordsOf(state);
  const { columns } = state.size;
  switch (prompt.kind) {
    case 'help':
      return { title: words.helpTitle, lines: helpLines(state, columns, paint), offset: prompt.offset };
    case 'search':
      return { title: words.search, lines: [inputLine('/', prompt.input, columns, paint)], offset: 0 };
    case 'filter':
      return {
        title: words.filter,
        lines: filterLines(state, prompt, columns - 2, paint),
        offset: 0,
        keep: prompt.row,
      };
    case 'reason': {
      const result = state.policy!.file.results[prompt.result]!;
      const title = (prompt.excuse === 'accept' ? words.acceptTitle : words.suppressTitle)(
        titleOf(state.policy!, result),
      );
      return { title, lines: [inputLine(words.reason, prompt.input, columns, paint)], offset: 0 };
    }
    case 'confirm': {
      const { change, excuse } = prompt;
      const name = safe(change.name);
      const title =
        excuse === 'undo'
          ? words.willUndo(name)
          : change.before === null
            ? words.willCreate(name)
            : words.willWrite(name);
      return { title, lines: changeLines(prompt, columns, paint), offset: prompt.offset };
    }
  }
}

/** The lines over the lower end of the body; none where nothing lies over it. */
export function panelLines(state: State, paint: Paint): readonly string[] {
  const { columns } = state.size;
  const { body } = regions(state);
  const { prompt, message } = state;
  const said = message === null ? [] : [messageLine(message.text, message.tone, columns, paint)];
  if (prompt === null) return said;
  const { title, lines, offset, keep = 0 } = contentOf(state, prompt, paint);
  const height = Math.max(1, Math.min(lines.length, body - 1 - said.length));
  const from = Math.max(0, Math.min(Math.max(offset, keep - height + 1), lines.length - height));
  const shown = windowOf((index) => lines[index], { offset: from, count: lines.length, width: columns, height }, paint);
  return [titleLine(title, '', columns, true, paint), ...shown, ...said];
}

function messageLine(text: string, tone: 'good' | 'bad' | 'plain', columns: number, paint: Paint): string {
  const mark = { good: '✓', bad: '!', plain: 'i' }[tone];
  const colour = { good: 'green', bad: 'red', plain: 'blue' } as const;
  return filled(` ${paint(`${mark} ${cut(safe(text), columns - 4)}`, colour[tone], 'bold')}`, columns);
}
