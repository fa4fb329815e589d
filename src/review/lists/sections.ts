/**
 * The outline of the policy, with what was found under each heading.
 */
import type { Result } from '../../check/result.js';
import { LEVEL_MARKS, REVIEW_MARK } from '../../report/findings.js';
import { isFinding, isReview } from '../../report/summary.js';
import type { Chapter, Reviewed } from '../reviewed.js';
import type { Row } from './row.js';

/** `✗2 ▲1`: what counts, by level. */
export function countsOf(results: readonly Result[]): string {
  const kinds = [
    ...(['error', 'warning', 'note'] as const).map(
      (level) => [LEVEL_MARKS[level][0], (result: Result) => isFinding(result) && result.level === level] as const,
    ),
    [REVIEW_MARK[0], isReview] as const,
  ];
  return kinds
    .map(([mark, test]) => [mark, results.filter(test).length] as const)
    .flatMap(([mark, count]) => (count > 0 ? [`${mark}${count}`] : []))
    .join(' ');
}

const isEmpty = ({ passage, results }: Chapter): boolean => passage === null && results.length === 0;

export function sectionRows({ chapters, file, words }: Reviewed): readonly Row[] {
  const top = Math.min(...chapters.filter(({ passage }) => passage !== null).map(({ level }) => level));
  return chapters.flatMap((chapter, index): Row[] => {
    if (isEmpty(chapter)) return [];
    const { passage, level, title, results } = chapter;
    const found = results.map((i) => file.results[i]!);
    return [
      {
        key: `section:${title}`,
        kind: 'item',
        depth: passage === null ? 0 : level - top,
        text: title || words.beforeHeadings,
        aside: countsOf(found),
        muted: found.length === 0,
        result: null,
        passage: passage ?? 0,
        chapter: index,
      },
    ];
  });
}
