/** Counts, what is made of them, and how sure it is. */

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

export const NOTHING: Readonly<Counts> = { tp: 0, fp: 0, fn: 0, tn: 0 };

export const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce<Counts>((all, c) => ({ tp: all.tp + c.tp, fp: all.fp + c.fp, fn: all.fn + c.fn, tn: all.tn + c.tn }), {
    ...NOTHING,
  });

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Shares from 0 to 1; 0 where there is nothing to divide by. */
export function scores({ tp, fp, fn }: Counts): Scores {
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const SAMPLES = 1000;

/** Mulberry32: numbers in [0, 1) from a seed, the same on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The 95 % interval of a measure by the percentile bootstrap (Efron and Tibshirani 1993, ch. 13) over `units`: what is drawn anew is whole
 * policies, since what is right or wrong within one hangs together.
 */
export function interval<T>(units: readonly T[], measure: (drawn: readonly T[]) => number): Interval {
  const next = random(units.length);
  const values: number[] = [];
  for (let i = 0; i < SAMPLES; i++) values.push(measure(units.map(() => units[Math.floor(next() * units.length)]!)));
  values.sort((a, b) => a - b);
  return { low: values[Math.floor(0.025 * SAMPLES)]!, high: values[Math.ceil(0.975 * SAMPLES) - 1]! };
}
