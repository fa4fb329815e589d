/** Index of the last of these that begins at or before an offset, in whatever their `start` counts; null before the first. */
export function lastBefore(spans: readonly { readonly start: number }[], offset: number): number | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}
