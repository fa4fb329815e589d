/**
 * Scrolling: which of many lines are shown. Pure; lines count from 0.
 */

/** The first line that is shown, kept within what there is. */
export const clampOffset = (offset: number, lines: number, height: number): number =>
  Math.max(0, Math.min(offset, lines - height));

/** Scrolled as little as it takes to show the lines from `first` to `last`, with some around them where there is room. */
export function reveal(
  offset: number,
  { first, last }: { readonly first: number; readonly last: number },
  lines: number,
  height: number,
): number {
  const margin = Math.min(2, Math.max(0, Math.floor((height - (last - first + 1)) / 2)));
  const upper = first - margin;
  const lower = last + margin - height + 1;
  return clampOffset(Math.min(Math.max(offset, lower), upper), lines, height);
}

/** Scrolled so that a line stands a third down: where one reads what has just been jumped to. */
export const centre = (line: number, lines: number, height: number): number =>
  clampOffset(line - Math.floor(height / 3), lines, height);

/**
 * A scroll bar: for each row whether the thumb is there; none where all is shown.
 * @returns as many as `height`, or nothing
 */
export function thumbOf(offset: number, lines: number, height: number): readonly boolean[] {
  if (lines <= height || height < 2) return [];
  const size = Math.max(1, Math.round((height * height) / lines));
  const top = Math.round((offset / (lines - height)) * (height - size));
  return Array.from({ length: height }, (_, row) => row >= top && row < top + size);
}
