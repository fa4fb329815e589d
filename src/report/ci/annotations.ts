/**
 * What a change did -> annotations in its files, the worst first, at most as many as GitHub shows.
 */
import { type FileComparison, regressionsOf } from '../../baseline/compare.js';
import type { OwnRules } from '../../check/index.js';
import { LEVELS, type Level, type Result } from '../../check/result.js';
import { comparisonFrameOf } from '../comparison-frame.js';
import { byWeight } from '../findings.js';
import { answerIn, type FrameLanguage, frameOf } from '../frame.js';
import { isFinding } from '../summary.js';
import { safe } from '../terminal.js';
import { titlesIn } from '../titles.js';
import type { Change } from './change.js';
import { COMMANDS, command, failedCommand, fileOf, messageOf, regionOf } from './github.js';

export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly file: string;
  /** Lines and columns; empty for the whole file. */
  readonly region: Readonly<Record<string, number>>;
}

/** GitHub shows no more of a level: elements that are told worse come first, then what else is new. */
export const MOST = 10;

export interface AnnotationOptions {
  readonly language?: FrameLanguage;
  readonly ownRules?: OwnRules;
  /** Every finding that is not in the baseline, behind the regressions. */
  readonly everything: boolean;
}

/** The same as workflow commands, a line each, with one for each file that could not be judged. */
export function changeCommands(
  { files, failed }: Pick<Change, 'files' | 'failed'>,
  options: AnnotationOptions,
): string {
  const lines = annotationsOf(files, options).map(({ level, title, message, file, region }) =>
    command(COMMANDS[level], { file: file === '' ? undefined : file, ...region, title }, message),
  );
  return [...lines, ...failed.map((file) => failedCommand(file, options.language ?? 'en'))].join('');
}

export function annotationsOf(
  files: readonly FileComparison[],
  { language, ownRules, everything }: AnnotationOptions,
): Annotation[] {
  const all = files.flatMap((file) => {
    const spoken = language ?? answerIn(file.file.language);
    if (file.change === 'deleted') return [{ rank: 0, annotation: deletedAt(file.path, spoken) }];
    const { findings, elements } = regressionsOf(file);
    const worse = new Set(elements.map(({ ruleId }) => ruleId));
    const rankOf = (result: Result): number => (worse.has(result.ruleId) ? 0 : findings.includes(result) ? 1 : 2);
    return file.file.results
      .map((result) => ({ rank: rankOf(result), result }))
      .filter(({ rank, result }) => rank < 2 || (everything && isFinding(result)))
      .sort((a, b) => byWeight(a.result, b.result))
      .map(({ rank, result }) => ({ rank, annotation: annotationOf(result, file.file.path, spoken, ownRules) }));
  });
  const ordered = all.sort((a, b) => a.rank - b.rank).map(({ annotation }) => annotation);
  return LEVELS.flatMap((level) => ordered.filter((annotation) => annotation.level === level).slice(0, MOST));
}

function annotationOf(
  result: Result,
  path: string,
  language: FrameLanguage,
  ownRules: OwnRules | undefined,
): Annotation {
  const { ruleId, level } = result;
  return {
    level,
    title: `${safe(titlesIn(language, ownRules)(ruleId))} (${safe(ruleId)})`,
    message: messageOf(result, frameOf(language)),
    file: fileOf(path) ?? '',
    region: regionOf(result),
  };
}

function deletedAt(path: string, language: FrameLanguage): Annotation {
  const { about, changes } = comparisonFrameOf(language);
  return { level: 'error', title: changes.deleted, message: `${safe(path)}: ${about.deleted}`, file: '', region: {} };
}
