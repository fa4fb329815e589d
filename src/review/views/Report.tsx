/**
 * The screen as ink shows it: lines that are painted already, in their full width, so that there is nothing to lay out.
 */
import { type Key, Text, Transform, useInput } from 'ink';
import type { ReactNode } from 'react';
import type { Paint } from '../layout/paint.js';
import { frameLines } from '../screen/frame.js';
import type { State } from '../state.js';

interface ReportProps {
  readonly state: State;
  readonly paint: Paint;
  /** What ink is given for a line of the screen. */
  readonly lineFor: (line: string, row: number) => string;
  /** Takes what was typed. Always the same function: ink listens anew to another. */
  readonly onInput: (input: string, key: Key) => void;
}

const blanks = new Map<number, string>();

/** So many lines of a blank each: the same text each time, which ink has measured before. */
function blank(rows: number): string {
  let text = blanks.get(rows);
  if (text === undefined) {
    text = Array.from({ length: rows }, () => ' ').join('\n');
    blanks.set(rows, text);
  }
  return text;
}

/** Painted lines. Ink lays out as many blanks, and is given the lines when it writes: to measure them would take as long as all the rest. */
const Lines = ({ lines, lineFor }: { readonly lines: readonly string[] } & Pick<ReportProps, 'lineFor'>): ReactNode => (
  <Transform transform={(_, row) => lineFor(lines[row]!.trimEnd(), row)}>
    <Text>{blank(lines.length)}</Text>
  </Transform>
);

/** The whole screen. */
export const Report = ({ state, paint, lineFor, onInput }: ReportProps): ReactNode => {
  useInput(onInput);
  return <Lines lines={frameLines(state, paint)} lineFor={lineFor} />;
};
