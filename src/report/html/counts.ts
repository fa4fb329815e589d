/**
 * How many findings there are, level by level, and questions behind them.
 */
import { LEVELS, type Level } from '../../check/result.js';
import { LEVEL_MARKS, REVIEW_MARK } from '../findings.js';
import type { Frame } from '../frame.js';

export interface Count {
  /** What the style knows it by. */
  readonly tone: Level | 'review';
  readonly mark: string;
  readonly count: number;
  /** "3 warnings" */
  readonly words: string;
}

/** Those that there are. */
export const countsOf = (findings: Readonly<Record<Level, number>>, review: number, frame: Frame): Count[] =>
  [
    ...LEVELS.map((level): Count => {
      const count = findings[level];
      return { tone: level, mark: LEVEL_MARKS[level][0], count, words: frame.count(level, count) };
    }),
    { tone: 'review' as const, mark: REVIEW_MARK[0], count: review, words: frame.reviews(review) },
  ].filter(({ count }) => count > 0);
