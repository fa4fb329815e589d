/**
 * Two versions of a policy, where the later one may not excuse itself.
 */
import type { Result } from '../check/result.js';
import type { JudgedFile } from '../report/report.js';

export interface Reconciled {
  readonly before: JudgedFile | null;
  readonly after: JudgedFile;
  /** Findings that only the later version's own comments suppress; in `after` they count. */
  readonly excused: readonly Result[];
}

/**
 * A comment suppresses a finding of the later version only where it did so in the earlier one. A finding that comes to light because a
 * suppression was taken out was there before: it is no new one.
 */
export function withoutAddedSuppressions(before: JudgedFile | null, after: JudgedFile): Reconciled {
  const earlier = (before?.results ?? []).filter(isSuppressedByComment);
  const fingerprints = new Set(earlier.map(({ fingerprint }) => fingerprint));
  const wholeFile = new Set(earlier.filter(({ suppression }) => suppression?.wholeFile).map(termsOf));
  const isExcused = (result: Result): boolean =>
    isSuppressedByComment(result) &&
    !fingerprints.has(result.fingerprint) &&
    !(result.suppression?.wholeFile && wholeFile.has(termsOf(result)));
  const excused = after.results.filter(isExcused);
  const results = after.results.map((result) => (isExcused(result) ? counted(result) : result));
  const open = new Set(results.filter(({ status }) => status === 'new').map(({ fingerprint }) => fingerprint));
  return {
    before: before && {
      ...before,
      results: before.results.map((result) =>
        isSuppressedByComment(result) && open.has(result.fingerprint) ? counted(result) : result,
      ),
    },
    after: { ...after, results },
    excused,
  };
}

const isSuppressedByComment = ({ status, suppression }: Result): boolean =>
  status === 'suppressed' && suppression?.from === 'comment';

const termsOf = ({ ruleId, suppression }: Result): string => `${ruleId}\n${suppression?.reason}\n${suppression?.until}`;

function counted({ suppression: _, ...result }: Result): Result {
  return { ...result, status: 'new' };
}
