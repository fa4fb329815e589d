/**
 * What a change did to policies, as Markdown: for `$GITHUB_STEP_SUMMARY` and for a comment. What got worse comes first and stands
 * open, the rest is folded.
 */
import {
  countFixed,
  countRegressions,
  type ElementChange,
  type FileComparison,
  isRegression,
  regressionsOf,
} from '../../baseline/compare.js';
import type { OwnRules } from '../../check/index.js';
import { LEVELS, type Level, type Result } from '../../check/result.js';
import { modelText } from '../comparison.js';
import { type ComparisonFrame, comparisonFrameOf } from '../comparison-frame.js';
import { byWeight } from '../findings.js';
import { answerIn, commonLanguage, type FrameLanguage } from '../frame.js';
import type { FailedFile, JudgedFile } from '../report.js';
import { isFinding } from '../summary.js';
import { type ChangeWords, changeWordsOf, type EasingKind } from './change-words.js';
import { details, item, type Look, lookOf, pathOf, ruleLink, tableOf } from './markdown.js';
import { code, html, prose } from './markup.js';

/** Something in a change by which it would have been judged more mildly, and which does not count. */
export interface Easing {
  readonly kind: EasingKind;
  /** The file that says so. */
  readonly where: string;
  readonly what: string;
}

export type ChangeFailOn = 'regression' | Exclude<Level, 'note'> | 'never';

export interface Change {
  readonly files: readonly FileComparison[];
  readonly failed: readonly FailedFile[];
  readonly easings: readonly Easing[];
  readonly failOn: ChangeFailOn;
}

export interface ChangeLook {
  /** Default: the policies'; English where they differ. */
  readonly language?: FrameLanguage;
  readonly ownRules?: OwnRules;
  /** Bytes of the largest text. */
  readonly maxBytes: number;
}

/** Of findings in a file, and of other lists. */
const MAX_FINDINGS = 30;
const MAX_ITEMS = 20;
const [ERROR, WHAT] = [500, 120];

/** What counts at this level and the worse ones: all that is neither in the baseline nor suppressed. */
const countedAt = ({ files }: Pick<Change, 'files'>, failOn: Level): Result[] =>
  policiesOf(files).flatMap(({ results }) =>
    results.filter((result) => isFinding(result) && LEVELS.indexOf(result.level) <= LEVELS.indexOf(failOn)),
  );

const policiesOf = (files: readonly FileComparison[]): JudgedFile[] =>
  files.filter(({ change }) => change !== 'deleted').map(({ file }) => file);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export interface ChangeCounts {
  readonly regressions: number;
  readonly fixed: number;
  readonly findings: number;
}

export const countsOf = (change: Pick<Change, 'files'>): ChangeCounts => ({
  regressions: sum(change.files.map(countRegressions)),
  fixed: sum(change.files.map(countFixed)),
  findings: countedAt(change, 'note').length,
});

/** Whether a change is to be stopped for what it says. A deleted policy is worse than any finding. */
export function changeFails(change: Change): boolean {
  const { failOn, files } = change;
  if (failOn === 'never') return false;
  if (failOn === 'regression') return files.some(isRegression);
  return files.some((file) => file.change === 'deleted') || countedAt(change, failOn).length > 0;
}

interface Speech extends Look {
  readonly comparison: ComparisonFrame;
  readonly change: ChangeWords;
}

const speechIn = (language: FrameLanguage, ownRules: OwnRules | undefined): Speech => ({
  ...lookOf(language, ownRules),
  comparison: comparisonFrameOf(language),
  change: changeWordsOf(language),
});

function verdictOf(change: Change, { frame, words, change: said }: Speech): string {
  const { failOn, files } = change;
  const fails = changeFails(change);
  if (failOn === 'never') return said.never;
  if (failOn === 'regression') return fails ? said.worse : said.notWorse;
  const level = frame.levels[failOn] + (failOn === 'error' ? '' : words.orWorse);
  if (countedAt(change, failOn).length > 0) return words.fails(level);
  return files.some((file) => file.change === 'deleted') ? said.deleted : words.holds(level);
}

function headOf(change: Change, speech: Speech): string[] {
  const { files, failed, easings } = change;
  const { comparison, change: said, frame, words } = speech;
  const worse = files.filter(isRegression).length;
  const title =
    files.length === 0
      ? comparison.nothing
      : worse > 0
        ? comparison.worse(worse, files.length)
        : comparison.notWorse(files.length);
  const { regressions, fixed, findings } = countsOf(change);
  const counts = [
    said.regressions(regressions),
    said.fixed(fixed),
    said.findings(findings),
    ...(failed.length > 0 ? [frame.failedFiles(failed.length)] : []),
  ];
  const fails = failed.length > 0 || changeFails(change);
  const verdict = failed.length > 0 && !changeFails(change) ? words.incomplete : verdictOf(change, speech);
  return [
    ...(easings.length > 0 ? [easingsText(easings, speech)] : []),
    `## ${fails ? '❌' : '✅'} privlint: ${prose(title)}`,
    `**${prose(verdict)}** ${prose(counts.join(' · '))}`,
    ...failed.slice(0, MAX_ITEMS).map(({ path, error }) => `- ❌ ${code(pathOf(path))}: ${code(error, ERROR)}`),
  ];
}

function easingsText(easings: readonly Easing[], { change, frame }: Speech): string {
  const items = easings
    .slice(0, MAX_ITEMS)
    .map(({ kind, where, what }) => `> - ${prose(change.easings[kind])}: ${code(what, WHAT)} · ${code(pathOf(where))}`);
  const more = easings.length - items.length;
  return [
    `> ⚠️ **${prose(change.eased)}**`,
    '>',
    ...items,
    ...(more > 0 ? [`> - ${prose(frame.more(more))}`] : []),
  ].join('\n');
}

/** How an element is told now, and what to write. */
function elementText(
  { ruleId, before, after, verdict }: ElementChange,
  { results }: JudgedFile,
  speech: Speech,
): string {
  const { frame, titleOf } = speech;
  const [mark, states] = [verdict === 'worse' ? '❌' : '✅', `${frame.states[before]} → ${frame.states[after]}`];
  const result = results.find((one) => one.ruleId === ruleId);
  const lines = [`- ${mark} **${prose(titleOf(ruleId))}**: ${prose(states)} · ${ruleLink(ruleId, speech)}`];
  if (verdict === 'worse' && result) {
    lines.push('', `  ${prose(result.message)}`);
    if (result.write !== null) lines.push('', `  **${prose(frame.write)}:** ${prose(result.write)}`);
  }
  return lines.join('\n');
}

const titled = (title: string, items: readonly string[], separator = '\n\n'): string[] =>
  items.length === 0 ? [] : [`**${prose(title)}**\n\n${items.join(separator)}`];

function limited(items: readonly string[], max: number, { frame }: Look): string[] {
  const more = items.length - max;
  return [...items.slice(0, max), ...(more > 0 ? [`- ${prose(frame.more(more))}`] : [])];
}

/** What got worse: stands open. */
function worseOf(file: FileComparison, speech: Speech): string[] {
  const { headings, about } = speech.comparison;
  if (file.change === 'deleted') return [prose(about.deleted)];
  const { findings, elements } = regressionsOf(file);
  const worse = new Set(elements.map(({ ruleId }) => ruleId));
  const found = findings.filter(({ ruleId }) => !worse.has(ruleId)).sort(byWeight);
  return [
    ...titled(
      headings.worse,
      elements.map((element) => elementText(element, file.file, speech)),
    ),
    ...titled(headings.new, itemsOf(found, file.path, speech)),
  ];
}

const itemsOf = (results: readonly Result[], path: string, look: Look): string[] =>
  limited(
    results.map((result) => item(result, path, look)),
    MAX_FINDINGS,
    look,
  );

/** What else there is to say: stands folded. */
function restOf({ path, change, file, comparison }: FileComparison, speech: Speech): string[] {
  if (change === 'deleted') return [];
  const { headings } = speech.comparison;
  const { elements, fixed, changed, model } = comparison;
  const changedRules = new Set(elements.map(({ ruleId }) => ruleId));
  const better = [
    ...elements.filter(({ verdict }) => verdict === 'better').map((element) => elementText(element, file, speech)),
    ...fixed
      .filter(({ ruleId }) => !changedRules.has(ruleId))
      .map(({ ruleId }) => `- ✅ **${prose(speech.titleOf(ruleId))}** · ${ruleLink(ruleId, speech)}`),
  ];
  const added = change === 'added' ? file.results.filter(isFinding).sort(byWeight) : [];
  return [
    ...(change === 'added' ? [prose(speech.comparison.about.added)] : []),
    ...titled(headings.better, limited(better, MAX_FINDINGS, speech), '\n'),
    ...titled(
      headings.reworded,
      itemsOf(
        changed.map(({ after }) => after),
        path,
        speech,
      ),
    ),
    ...titled(
      headings.model,
      limited(
        model.map((one) => `- ${code(modelText(one, speech.comparison, speech.frame), ERROR)}`),
        MAX_ITEMS,
        speech,
      ),
      '\n',
    ),
    ...itemsOf(added, path, speech),
    tableOf(file, speech),
  ].filter((part) => part !== '');
}

interface Section {
  readonly open: string;
  readonly folded: string;
}

function sectionOf(file: FileComparison, speech: Speech): Section {
  const { comparison, change: said } = speech;
  const { path, before, change } = file;
  const worse = worseOf(file, speech);
  const rest = restOf(file, speech);
  const since = change === 'kept' || change === 'renamed' ? comparison.since(before ?? '') : comparison.changes[change];
  const regressed = isRegression(file);
  const title = `${code(pathOf(path))} · ${code(since, WHAT)}`;
  const summary = regressed ? html(said.rest) : `<code>${html(pathOf(path))}</code> · ${html(since)}`;
  return {
    open: regressed ? [`### ❌ ${title}`, ...worse].join('\n\n') : '',
    folded: rest.length > 0 ? details(summary, rest.join('\n\n')) : '',
  };
}

const encoder = new TextEncoder();
const sizeOf = (text: string): number => encoder.encode(text).length + 2;
/** For what is said of what has no room. */
const RESERVE = 1000;

/** The summary. Never longer than `maxBytes`: first what is folded goes, then whole files, the least bad first. */
export function changeMarkdown(change: Change, { language: wanted, ownRules, maxBytes }: ChangeLook): string {
  const { files } = change;
  const common = commonLanguage(new Set(files.map(({ file }) => answerIn(file.language))));
  const speech = speechIn(wanted ?? common, ownRules);
  const sections = [...files]
    .sort((a, b) => countRegressions(b) - countRegressions(a) || countFixed(b) - countFixed(a))
    .map((file) => sectionOf(file, speechIn(wanted ?? answerIn(file.file.language), ownRules)));
  const head = [...headOf(change, speech), prose(speech.frame.disclaimer)].join('\n\n');
  let room = maxBytes - RESERVE - sizeOf(head);
  const fits = (text: string): boolean => {
    const size = sizeOf(text);
    if (size > room) return false;
    room -= size;
    return true;
  };
  const open = sections.map((section) => fits(section.open));
  const folded = sections.map((section, i) => open[i]! && fits(section.folded));
  const parts = sections.flatMap((section, i) => [
    ...(open[i] && section.open !== '' ? [section.open] : []),
    ...(folded[i] && section.folded !== '' ? [section.folded] : []),
  ]);
  const leftOut = sections.filter((_, i) => !folded[i]).length;
  if (leftOut > 0) parts.push(prose(speech.words.filesLeftOut(leftOut)));
  return `${[head, ...parts].map((part) => part.trimEnd()).join('\n\n')}\n`;
}
