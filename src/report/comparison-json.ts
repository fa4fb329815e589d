/**
 * Comparisons of policies -> JSON, described by comparison.schema.json.
 */
import { type FileComparison, isRegression, regressionsOf } from '../baseline/compare.js';
import { resultJson, toJson, toJsonLine } from './json.js';
import type { FailedFile } from './report.js';
import { VERSION } from './version.js';

/** Policies in two versions, and what could not be judged. */
export interface Compared {
  readonly files: readonly FileComparison[];
  readonly failed: readonly FailedFile[];
  /** `YYYY-MM-DD`: the day as of which both versions were judged. */
  readonly asOf: string;
}

const headOf = ({ asOf }: Compared): object => ({ version: 1, tool: { name: 'privlint', version: VERSION }, asOf });

const failedJson = ({ path, error }: FailedFile): object => ({ path, error });

function fileJson(file: FileComparison): object {
  const { path, before, change, comparison } = file;
  const { findings, elements } = regressionsOf(file);
  return {
    path,
    before,
    change,
    isRegression: isRegression(file),
    regressions: { findings: findings.map(resultJson), elements },
    new: comparison.new.map(resultJson),
    fixed: comparison.fixed.map(resultJson),
    known: comparison.known.map(resultJson),
    changed: comparison.changed.map(({ before: was, after: is }) => ({
      before: resultJson(was),
      after: resultJson(is),
    })),
    elements: comparison.elements,
    model: comparison.model,
  };
}

const fileJsons = ({ files, failed }: Compared): object[] => [...files.map(fileJson), ...failed.map(failedJson)];

/** `--format json`: all in one. */
export function comparisonJson(compared: Compared): string {
  const { files, failed } = compared;
  const summary = { files: files.length, failedFiles: failed.length, regressions: files.filter(isRegression).length };
  return `${toJson({ ...headOf(compared), files: fileJsons(compared), summary })}\n`;
}

/** `--format jsonl`: each policy on a line of its own, which stands alone. */
export const comparisonJsonl = (compared: Compared): string =>
  fileJsons(compared)
    .map((file) => toJsonLine({ ...headOf(compared), ...file }))
    .join('');
