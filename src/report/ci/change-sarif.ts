/**
 * What a change left behind, as SARIF: the later version's results, those that were there before it marked `unchanged`.
 */
import type { Result } from '../../check/result.js';
import type { JudgedFile } from '../report.js';
import { summarise } from '../summary.js';
import type { Change } from './change.js';
import { type SarifOptions, sarifView } from './sarif.js';

/** @param day `YYYY-MM-DD`: as of when it was judged */
export function changeSarif(change: Pick<Change, 'files' | 'failed'>, day: string, options: SarifOptions): string {
  const view = sarifView({ ...options, updated: updatedIn(change) });
  const files = [...laterFiles(change), ...change.failed];
  const start = view.start(day);
  const parts = files.map((file) => view.file(file, null));
  return [start, ...parts, view.end(summarise(files))].join('');
}

/** Findings in other words, and elements that were missing and are partly told: no regressions, and so not `new`. */
const updatedIn = ({ files }: Pick<Change, 'files'>): ReadonlySet<Result> =>
  new Set(
    files.flatMap(({ file, comparison: { changed, elements } }) => {
      const better = new Set(elements.filter(({ verdict }) => verdict === 'better').map(({ ruleId }) => ruleId));
      return [...changed.map(({ after }) => after), ...file.results.filter(({ ruleId }) => better.has(ruleId))];
    }),
  );

/** What was found before counts as known: viewers then tell it from what is new. */
const laterFiles = ({ files }: Pick<Change, 'files'>): JudgedFile[] =>
  files.flatMap(({ change, file, comparison }) => {
    if (change === 'deleted') return [];
    const before = new Set(comparison.known);
    const results = file.results.map((result) =>
      before.has(result) && result.status === 'new' ? { ...result, status: 'known' as const } : result,
    );
    return [{ ...file, results }];
  });
