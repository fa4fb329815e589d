/**
 * The screen as ink lays it out: head, panes, help line, and what lies over them. All text comes painted and in its full width, so that
 * there is little to lay out.
 */
import { Box, type Key, Text, Transform, useInput } from 'ink';
import type { ReactNode } from 'react';
import type { Paint } from '../layout/paint.js';
import type { Region } from '../layout/regions.js';
import { regions } from '../panes.js';
import { explanationPane } from '../screen/explanation.js';
import { footLines } from '../screen/foot.js';
import { headLines } from '../screen/head.js';
import { listLines } from '../screen/list.js';
import { panelLines } from '../screen/panel.js';
import { textLines } from '../screen/text.js';
import type { State } from '../state.js';

interface ReportProps {
  readonly state: State;
  readonly paint: Paint;
  /** Takes what was typed. Always the same function: ink listens anew to another. */
  readonly onInput: (input: string, key: Key) => void;
}

const blanks = new Map<string, string>();

/** Spaces of this size: the same text each time, which ink has measured before. */
function blank(columns: number, rows: number): string {
  const key = `${columns}x${rows}`;
  let text = blanks.get(key);
  if (text === undefined) {
    text = Array.from({ length: rows }, () => ' '.repeat(columns)).join('\n');
    blanks.set(key, text);
  }
  return text;
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly columns: number;
  /** Hides what is below. Elsewhere blanks at the end of a line need not be written. */
  readonly opaque?: boolean;
}

/** Painted lines, `columns` wide each. Ink lays out blanks of their size and is given the lines when it writes: to measure them takes long. */
const Lines = ({ lines, columns, opaque = false }: LinesProps): ReactNode => (
  <Transform transform={(_, row) => (opaque ? lines[row]! : lines[row]!.trimEnd())}>
    <Text>{blank(columns, lines.length)}</Text>
  </Transform>
);

type LinesOf = (state: State, region: Region, paint: Paint) => readonly string[];

interface PaneProps {
  readonly state: State;
  readonly paint: Paint;
  readonly region: Region | null;
  readonly lines: LinesOf;
}

/** One of the panes; nothing where it has no room. */
const Pane = ({ state, paint, region, lines }: PaneProps): ReactNode =>
  region === null ? null : (
    <Box width={region.width} height={region.height} flexShrink={0}>
      <Lines lines={lines(state, region, paint)} columns={region.width} />
    </Box>
  );

const Separator = ({ height, paint }: { readonly height: number; readonly paint: Paint }): ReactNode => (
  <Box width={1} flexShrink={0}>
    <Lines lines={Array.from({ length: height }, (_, row) => paint(row === 0 ? '┬' : '│', 'dim'))} columns={1} />
  </Box>
);

const Body = ({ state, paint }: { readonly state: State; readonly paint: Paint }): ReactNode => {
  const { arrangement, list, text, explanation } = regions(state);
  const pane = (region: Region | null, lines: LinesOf): ReactNode => (
    <Pane state={state} paint={paint} region={region} lines={lines} />
  );
  const listPane = pane(list, listLines);
  const textPane = pane(text, textLines);
  const explanationView = pane(explanation, explanationPane);
  switch (arrangement) {
    case 'single':
    case 'stacked':
      return (
        <Box flexDirection="column">
          {listPane}
          {textPane}
          {explanationView}
        </Box>
      );
    case 'below':
      return (
        <Box flexDirection="column">
          <Box>
            {listPane}
            <Separator height={list!.height} paint={paint} />
            {textPane}
          </Box>
          {explanationView}
        </Box>
      );
    case 'columns':
      return (
        <Box>
          {listPane}
          <Separator height={list!.height} paint={paint} />
          <Box flexDirection="column">
            {textPane}
            {explanationView}
          </Box>
        </Box>
      );
    case 'table':
      return (
        <Box flexDirection="column">
          {listPane}
          <Box>
            {textPane}
            <Separator height={text!.height} paint={paint} />
            {explanationView}
          </Box>
        </Box>
      );
  }
};

/** The whole screen. */
export const Report = ({ state, paint, onInput }: ReportProps): ReactNode => {
  useInput(onInput);
  const { rows, columns } = state.size;
  const { head, body } = regions(state);
  const panel = panelLines(state, paint);
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Lines lines={headLines(state, paint)} columns={columns} />
      <Body state={state} paint={paint} />
      <Lines lines={footLines(state, paint)} columns={columns} />
      {panel.length > 0 && (
        <Box position="absolute" marginTop={Math.max(0, head + body - panel.length)}>
          <Lines lines={panel} columns={columns} opaque />
        </Box>
      )}
    </Box>
  );
};
