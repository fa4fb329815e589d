/**
 * The report for a reader of the screen (`INK_SCREEN_READER=true`): no panes, lines or marks, but in words where one is, what is chosen,
 * and which keys work.
 */
import { Box, type Key, Text, useInput } from 'ink';
import type { ReactNode } from 'react';
import { safe } from '../../report/terminal.js';
import { helpAt } from '../keys.js';
import { shownOf } from '../layout/policy-text.js';
import { wordsOfRow } from '../lists/row.js';
import { chosen, explanationLines, rowsOf, wordsOf } from '../panes.js';
import { contentOf } from '../screen/panel.js';
import type { State } from '../state.js';

interface SpokenProps {
  readonly state: State;
  readonly onInput: (input: string, key: Key) => void;
}

const unpainted = (text: string): string => text;

/** A label and its text stand apart on a screen. */
const said = (line: string): string => line.trim().replace(/ {2,}/, ': ');

/** What is asked, with what was typed so far; of the filter where one is. */
function question(state: State): readonly string[] {
  const { prompt } = state;
  if (prompt === null) return [];
  const { title, lines } = contentOf(state, prompt, unpainted);
  const shown = prompt.kind === 'filter' ? lines.slice(prompt.row, prompt.row + 1) : lines;
  return [title, ...shown.map(said)];
}

/** All that is said, in order. */
export function spokenLines(state: State): readonly string[] {
  const { policy, files, open, view, message } = state;
  const words = wordsOf(state);
  const rows = rowsOf(state);
  const row = chosen(state);
  const items = rows.filter(({ kind }) => kind === 'item');
  const passage = row?.passage == null ? undefined : policy?.passages[row.passage];
  return [
    `${safe(files[open]?.path ?? '')}. ${words.views[view]}${row === null ? '' : ` ${items.indexOf(row) + 1}/${items.length}`}.`,
    ...(row === null ? [] : [wordsOfRow(row)]),
    ...explanationLines({ ...state, size: { columns: 200, rows: 60 }, zoomed: false }, unpainted).map((line) =>
      line.trim(),
    ),
    ...(passage === undefined || policy === null
      ? []
      : [`${policy.frame.line} ${passage.line}: ${shownOf(passage).text}`]),
    ...question(state),
    ...(message === null ? [] : [safe(message.text)]),
    helpAt(state)
      .map(({ name, keys }) => `${Object.keys(keys).slice(0, 2).join(' ')}: ${words.keys[name]}`)
      .join(', '),
  ].filter((line) => line !== '');
}

export const Spoken = ({ state, onInput }: SpokenProps): ReactNode => {
  useInput(onInput);
  return (
    <Box flexDirection="column">
      {spokenLines(state).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <Text key={i}>{line}</Text>
      ))}
    </Box>
  );
};
