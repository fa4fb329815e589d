/**
 * A view turns a report into text piece by piece, so that a batch of thousands of files is never held in memory.
 */
import type { FileReport, Report, Summary } from './report.js';

export interface View {
  /** What stands before the files. */
  start(asOf: string): string;
  /** One file. @param text the policy's source, where there is one: views that show source lines need it. */
  file(file: FileReport, text: string | null): string;
  /** What stands after the files. @param baselineFails the run fails for its baseline, whatever was found */
  end(summary: Summary, baselineFails?: boolean): string;
}

/** The whole text of a finished report. */
export function render(view: View, report: Report, texts: ReadonlyMap<string, string> = new Map()): string {
  const files = report.files.map((file) => view.file(file, texts.get(file.path) ?? null));
  return view.start(report.asOf) + files.join('') + view.end(report.summary);
}
