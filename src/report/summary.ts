/**
 * What all files together come to.
 */
import { LEVELS, type Level, type Result } from '../check/result.js';
import { isoDay } from '../language/day.js';
import type { FileReport, Report, Summary } from './report.js';
import { VERSION } from './version.js';

export const NO_FILES: Summary = {
  files: 0,
  failedFiles: 0,
  findings: { error: 0, warning: 0, note: 0 },
  review: 0,
  known: 0,
  suppressed: 0,
  pass: 0,
  notApplicable: 0,
};

/** A failure that is neither known from a baseline nor suppressed. */
export const isFinding = (result: Result): boolean => result.kind === 'fail' && (result.status ?? 'new') === 'new';

/** A question to a person that is neither known from a baseline nor suppressed. */
export const isReview = (result: Result): boolean => result.kind === 'review' && (result.status ?? 'new') === 'new';

export const isSuppressed = (result: Result): boolean => result.status === 'suppressed';

/** One that the baseline knows. */
export const isKnown = (result: Result): boolean => result.status === 'known';

/** The summary with one file more. */
export function addFile(summary: Summary, file: FileReport): Summary {
  if ('error' in file) return { ...summary, files: summary.files + 1, failedFiles: summary.failedFiles + 1 };
  const count = (test: (result: Result) => boolean): number => file.results.filter(test).length;
  const { findings } = summary;
  return {
    files: summary.files + 1,
    failedFiles: summary.failedFiles,
    findings: {
      error: findings.error + count((result) => isFinding(result) && result.level === 'error'),
      warning: findings.warning + count((result) => isFinding(result) && result.level === 'warning'),
      note: findings.note + count((result) => isFinding(result) && result.level === 'note'),
    },
    review: summary.review + count(isReview),
    known: summary.known + count(isKnown),
    suppressed: summary.suppressed + count(isSuppressed),
    pass: summary.pass + count((result) => result.kind === 'pass'),
    notApplicable: summary.notApplicable + count((result) => result.kind === 'notApplicable'),
  };
}

/** What makes a run fail. */
export interface Threshold {
  /** The level from which a finding does. */
  readonly failLevel: Level | 'never';
  /** Whether questions to a person do too. */
  readonly failOnReview: boolean;
}

/** Whether there is something at or above the threshold. */
export function failsAt({ findings, review }: Summary, { failLevel, failOnReview }: Threshold): boolean {
  if (failOnReview && review > 0) return true;
  if (failLevel === 'never') return false;
  return LEVELS.slice(0, LEVELS.indexOf(failLevel) + 1).some((level) => findings[level] > 0);
}

/** The summary as one line in English. */
export function summaryLine({ files, failedFiles, findings, review }: Summary): string {
  const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  const levels = LEVELS.map((level) => counted(findings[level], level)).join(', ');
  const failed = failedFiles === 0 ? '' : `, ${failedFiles} could not be judged`;
  return `${counted(files - failedFiles, 'file')} judged${failed}: ${levels}, ${review} for review`;
}

/** Counts the results of all files. */
export const summarise = (files: readonly FileReport[]): Summary => files.reduce(addFile, NO_FILES);

/** The report on these files. @param asOf the day as of which they were judged. */
export const reportOf = (files: readonly FileReport[], asOf: Date): Report => ({
  version: 1,
  tool: { name: 'privlint', version: VERSION },
  asOf: isoDay(asOf),
  files,
  summary: summarise(files),
});
