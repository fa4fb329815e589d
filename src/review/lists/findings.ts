/**
 * The list of findings: failures and questions, by theme or by section, the gravest group first.
 */
import type { Result } from '../../check/result.js';
import { LEVEL_MARKS, REVIEW_MARK } from '../../report/findings.js';
import { themeName } from '../../report/frame.js';
import { isKnown, isSuppressed } from '../../report/summary.js';
import { safe } from '../../report/terminal.js';
import { type Reviewed, titleOf } from '../reviewed.js';
import { type Filter, passes } from './filter.js';
import type { Row } from './row.js';

export type Grouping = 'theme' | 'section';

/** A failure or question as a row: its mark, what it is about, where it stands. */
function findingRow(policy: Reviewed, index: number): Row {
  const { file, frame, passages, places } = policy;
  const result = file.results[index]!;
  const passage = places[index] ?? null;
  const aside = isSuppressed(result) ? frame.suppressed.mark : isKnown(result) ? frame.known.mark : null;
  const line = result.evidence[0]?.start.line ?? (passage === null ? null : passages[passage]!.line);
  const quote = result.evidence[0]?.quote;
  return {
    key: result.fingerprint,
    kind: 'item',
    mark: result.kind === 'review' ? REVIEW_MARK : LEVEL_MARKS[result.level],
    text: titleOf(policy, result),
    ...(quote !== undefined && { more: safe(quote) }),
    aside: aside ?? (line === null ? '' : `${line}`),
    muted: aside !== null,
    result: index,
    passage,
  };
}

/** The findings that pass the filter, under their headings. */
export function findingRows(policy: Reviewed, filter: Filter, grouping: Grouping): readonly Row[] {
  const { file, flagged } = policy;
  const shown = flagged.filter((index) => passes(file.results[index]!, filter, policy));
  return grouping === 'theme' ? byTheme(policy, shown) : bySection(policy, shown);
}

const headingRow = (text: string): Row => ({
  key: `heading:${text}`,
  kind: 'heading',
  text,
  result: null,
  passage: null,
});

const grouped = (policy: Reviewed, groups: ReadonlyMap<string, readonly number[]>): readonly Row[] =>
  [...groups].flatMap(([name, indices]) => [headingRow(name), ...indices.map((index) => findingRow(policy, index))]);

function groupBy(
  policy: Reviewed,
  shown: readonly number[],
  nameOf: (result: Result, index: number) => string,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of shown) {
    const name = nameOf(policy.file.results[index]!, index);
    const group = groups.get(name);
    if (group) group.push(index);
    else groups.set(name, [index]);
  }
  return groups;
}

/** Worst first; questions to a person last. */
function byTheme(policy: Reviewed, shown: readonly number[]): readonly Row[] {
  const { frame } = policy;
  const questions = shown.filter((index) => policy.file.results[index]!.kind === 'review');
  const failures = shown.filter((index) => !questions.includes(index));
  const themes = groupBy(policy, failures, ({ ruleId }) => safe(themeName(frame, ruleId.split('/')[0]!)));
  return grouped(policy, questions.length === 0 ? themes : new Map([...themes, [frame.review, questions]]));
}

/** In the order of the policy; what has no place in it last. */
function bySection(policy: Reviewed, shown: readonly number[]): readonly Row[] {
  const { chapters, chapterOf, places, words } = policy;
  const chapter = (index: number): number => {
    const place = places[index];
    return typeof place === 'number' ? chapterOf[place]! : Number.POSITIVE_INFINITY;
  };
  const inOrder = [...shown].sort((a, b) => Math.sign(chapter(a) - chapter(b)) || 0);
  const groups = groupBy(policy, inOrder, (_, index) => {
    const found = chapters[chapter(index)];
    return found === undefined ? words.nowhere : found.title || words.beforeHeadings;
  });
  return grouped(policy, groups);
}
