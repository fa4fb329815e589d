/**
 * `--format github`: workflow commands, which GitHub Actions shows as annotations in the changed files. One line each, and no other
 * line: a policy can neither begin a command nor add to one.
 */
import type { OwnRules } from '../../check/index.js';
import type { Level, Result } from '../../check/result.js';
import { byWeight } from '../findings.js';
import { answerIn, type Frame, type FrameLanguage, frameOf } from '../frame.js';
import type { FailedFile, JudgedFile } from '../report.js';
import { isFinding, isReview } from '../summary.js';
import { safe, shorten } from '../terminal.js';
import { titlesIn } from '../titles.js';
import type { View } from '../view.js';

export interface GithubOptions {
  /** Default: each policy's. */
  readonly language?: FrameLanguage;
  readonly ownRules?: OwnRules;
  /** Questions to a person too: where they make the run fail. */
  readonly reviews?: boolean;
}

/** What the workflow command of a level is called. */
export const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };
const QUOTE = 300;

/** As `@actions/core` does. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Paths as git writes them; what came through stdin is no file. */
export const fileOf = (path: string): string | undefined =>
  path === '-'
    ? undefined
    : safe(path)
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/)+/, '');

/** One workflow command, on a line of its own. */
export function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(`${value}`)}`],
  );
  return `::${name} ${given.join(',')}::${data(message)}\n`;
}

/** Columns only within one line, as GitHub takes them; the last one belongs to it. What belongs nowhere stands at the file. */
export function regionOf({ evidence, place }: Result): Readonly<Record<string, number>> {
  const region = evidence[0] ?? place;
  if (!region) return {};
  const { start, end } = region;
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line
    ? { ...lines, col: start.column, endColumn: Math.max(start.column, end.column - 1) }
    : lines;
}

/** What it is, the words it is about, where it belongs, and what to write. */
export function messageOf({ message, evidence, place, write }: Result, frame: Frame): string {
  return [
    safe(message),
    ...evidence.map(({ quote, start }, i) => {
      const where = i === 0 ? '' : ` (${frame.also} ${frame.line} ${start.line})`;
      return frame.quote(shorten(safe(quote), QUOTE)) + where;
    }),
    ...(place ? [`${frame.belongs} ${frame.quote(shorten(safe(place.heading), QUOTE))}.`] : []),
    ...(write === null ? [] : [`${frame.write}: ${safe(write)}`]),
  ].join('\n');
}

/** The annotation of a file that could not be judged. */
export const failedCommand = ({ path, error }: FailedFile, language: FrameLanguage): string =>
  command('error', { file: fileOf(path), title: frameOf(language).notJudged }, `${safe(path)}: ${safe(error)}`);

/** The annotations, file by file, in each the worst first: GitHub shows only the first ten of each kind. */
export function githubView({ language: wanted, ownRules, reviews = false }: GithubOptions = {}): View {
  const annotate = ({ path, results, language: own }: JudgedFile): string => {
    const language = wanted ?? answerIn(own);
    const [frame, titleOf] = [frameOf(language), titlesIn(language, ownRules)];
    const line = (result: Result): string => {
      const { ruleId, kind, level } = result;
      const title = kind === 'review' ? `${frame.review}: ${titleOf(ruleId)}` : titleOf(ruleId);
      const properties = { file: fileOf(path), ...regionOf(result), title: `${safe(title)} (${safe(ruleId)})` };
      return command(COMMANDS[level], properties, messageOf(result, frame));
    };
    const shown = results.filter(isFinding).sort(byWeight);
    const asked = reviews ? results.filter(isReview).sort(byWeight) : [];
    return [...shown, ...asked].map(line).join('');
  };
  return {
    start: () => '',
    file: (file) => ('error' in file ? failedCommand(file, wanted ?? 'en') : annotate(file)),
    end: () => '',
  };
}
