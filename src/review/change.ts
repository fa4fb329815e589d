/**
 * A change of a file: what it held, what it is to hold, and how that is shown. Pure.
 */
export interface Change {
  /** The file, absolute. */
  readonly path: string;
  /** As it is shown: from the working directory. */
  readonly name: string;
  /** What it holds; null where it is not there. */
  readonly before: string | null;
  /** What it is to hold; null: it is taken away. */
  readonly after: string | null;
}

/** The change that takes a change back. */
export const reversed = ({ before, after, ...file }: Change): Change => ({ ...file, before: after, after: before });

/** A line of a change: it stays, comes or goes. */
interface ChangedLine {
  readonly sign: ' ' | '+' | '-';
  /** From 1, in the file that has it. */
  readonly line: number;
  readonly text: string;
}

/** Lines around a change that tell where it stands. */
const CONTEXT = 2;

const linesOf = (text: string | null): readonly string[] =>
  text === null || text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);

/** The lines that come and go, with some around them. What changes stands in one place, so that ends in common are all there is to find. */
export function changedLines({ before, after }: Change): readonly ChangedLine[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const slice = (lines: readonly string[], sign: ChangedLine['sign'], from: number, to: number): ChangedLine[] =>
    lines.slice(from, to).map((text, i) => ({ sign, line: from + i + 1, text }));
  return [
    ...slice(now, ' ', Math.max(0, head - CONTEXT), head),
    ...slice(old, '-', head, old.length - tail),
    ...slice(now, '+', head, now.length - tail),
    ...slice(now, ' ', now.length - tail, Math.min(now.length, now.length - tail + CONTEXT)),
  ];
}
