/**
 * The list of files, each with its state.
 */
import type { FileReport } from '../../report/report.js';
import { safe } from '../../report/terminal.js';
import type { Words } from '../words.js';
import type { Row } from './row.js';
import { countsOf } from './sections.js';

/** A file that was named: its report, or null before it was judged. */
export interface ReviewFile {
  readonly path: string;
  readonly report: FileReport | null;
}

/** @param open index of the one that is open */
export const fileRows = (files: readonly ReviewFile[], open: number, words: Words): readonly Row[] =>
  files.map(({ path, report }, index): Row => {
    const common = {
      key: `file:${path}`,
      kind: 'item',
      text: safe(path),
      result: null,
      passage: null,
      file: index,
    } as const;
    if (report === null) return { ...common, mark: ['·', 'dim'], aside: words.notJudgedYet, muted: true };
    if ('error' in report) return { ...common, mark: ['!', 'red'], more: safe(report.error) };
    const counts = countsOf(report.results);
    return {
      ...common,
      mark: index === open ? ['▸', 'cyan'] : counts === '' ? ['✓', 'green'] : [' ', 'dim'],
      aside: counts,
    };
  });
