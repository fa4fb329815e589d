/**
 * `--format markdown`: a summary for `$GITHUB_STEP_SUMMARY` or a comment. The verdict and the worst file come first, the rest is
 * folded. What a policy says stands in code spans: it is no Markdown, HTML, link or mention.
 */
import { ruleUrl } from '../../check/documentation.js';
import type { OwnRules } from '../../check/index.js';
import { LEVELS, type Level, type Result } from '../../check/result.js';
import { elementsOf, STATE_MARKS, shownAs } from '../coverage.js';
import { byWeight } from '../findings.js';
import { answerIn, commonLanguage, type Frame, type FrameLanguage, frameOf } from '../frame.js';
import type { FailedFile, JudgedFile, Summary } from '../report.js';
import { addFile, failsAt, isFinding, isReview, isSuppressed, NO_FILES, type Threshold } from '../summary.js';
import { safe, shortenStart } from '../terminal.js';
import { titlesIn } from '../titles.js';
import type { View } from '../view.js';
import { cell, code, html, prose } from './markup.js';
import { type Words, wordsOf } from './words.js';

export interface MarkdownOptions {
  /** Default: the policies'; English where they differ. */
  readonly language?: FrameLanguage;
  readonly ownRules?: OwnRules;
  /** What makes the run fail, for the verdict. */
  readonly threshold?: Threshold;
}

/** GitHub takes 1 MiB a step, and nothing at all of more; what others write there needs room too. */
export const MAX_BYTES = 900_000;
/** Nobody reads on in a summary, and one file must not take all the room. */
const MAX_FILES = 100;
const MAX_FINDINGS = 50;
/** Of a table of files, and of the files that could not be judged. */
const MAX_ROWS = 20;
/** What stands around the files: far less than this. */
const AROUND = 100_000;
const [QUOTE, HEADING, PATH, ERROR] = [300, 120, 300, 500];
/** Of a quote in a table. */
const BRIEF = 60;

const MARKS: Readonly<Record<Level, string>> = { error: '❌', warning: '⚠️', note: 'ℹ️' };
const REVIEW = '❓';

export interface Look {
  readonly frame: Frame;
  readonly words: Words;
  readonly titleOf: (ruleId: string) => string;
  /** The page about a rule; one's own rules have none. */
  readonly urlOf: (ruleId: string) => string | null;
}

/** One file, written out. */
interface Section {
  readonly path: string;
  readonly counts: Readonly<Record<Level, number>>;
  /** Empty where there is nothing to act on. */
  readonly findings: string;
  /** Empty where there was no room. */
  table: string;
}

const encoder = new TextEncoder();

export const pathOf = (path: string): string => shortenStart(safe(path), PATH);

/** Of its heading, beside the path. */
const HEAD = 200;
const sizeOf = ({ path, findings, table }: Section): number =>
  HEAD + encoder.encode(html(pathOf(path)) + findings + table).length;

export const details = (summary: string, body: string): string =>
  `<details>\n<summary>${summary}</summary>\n\n${body}\n</details>\n`;

const headlineOf = (counts: Readonly<Record<Level, number>>, frame: Frame): string =>
  LEVELS.filter((level) => counts[level] > 0)
    .map((level) => frame.count(level, counts[level]))
    .join(', ') || frame.noFindings;

/** A finding or a question, as an item of a list. */
export function item(result: Result, path: string, look: Look): string {
  const { frame, titleOf } = look;
  const { ruleId, kind, level, articles, message, evidence, place, write } = result;
  const isReviewed = kind === 'review';
  const head = [
    `${isReviewed ? REVIEW : MARKS[level]} **${prose(titleOf(ruleId))}**`,
    prose(isReviewed ? frame.review : frame.levels[level]),
    ruleLink(ruleId, look),
    ...articles.map(prose),
  ];
  const at = (line: number): string => code(`${pathOf(path)}:${line}`);
  const quotes = evidence.flatMap(({ quote, start }) => ['', at(start.line), `> ${code(quote, QUOTE)}`]);
  const belongs = place
    ? ['', `${at(place.start.line)} · ${prose(frame.belongs)} ${code(place.heading, HEADING)}`]
    : [];
  const advice = write === null ? [] : ['', `**${prose(frame.write)}:** ${prose(write)}`];
  return [`- ${head.join(' · ')}`, '', prose(message), ...quotes, ...belongs, ...advice]
    .map((line, i) => (i === 0 || line === '' ? line : `  ${line}`))
    .join('\n');
}

function findingsOf({ path, results, notices }: JudgedFile, look: Look): string {
  const { frame, words } = look;
  const all = [...results.filter(isFinding).sort(byWeight), ...results.filter(isReview).sort(byWeight)];
  const more = all.length - MAX_FINDINGS;
  const told = notices.slice(0, MAX_ROWS).map(({ message, position }) => {
    const where = position === null ? '' : `${prose(frame.line)} ${position.line}: `;
    return `${MARKS.note} ${where}${code(message, ERROR)}`;
  });
  return [
    ...told,
    ...all.slice(0, MAX_FINDINGS).map((result) => item(result, path, look)),
    ...(more > 0 ? [prose(words.findingsLeftOut(more))] : []),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

/** A rule's id, with a link to what is said of it. */
export function ruleLink(ruleId: string, { urlOf }: Look): string {
  const url = urlOf(ruleId);
  return url === null ? code(ruleId) : `[${code(ruleId)}](<${url}>)`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The coverage table. */
export function tableOf({ results }: JudgedFile, { frame, words, titleOf }: Look): string {
  const { columns } = words;
  const rows = elementsOf(results).map((element) => {
    const shown = shownAs(element);
    const [mark] = STATE_MARKS[shown];
    const [first] = element.evidence;
    const note = isSuppressed(element) ? ` (${frame.suppressed.mark})` : '';
    const quote = first ? [frame.line, ` ${first.start.line}: `, cell(first.quote, BRIEF)].join('') : '';
    return row([prose(titleOf(element.ruleId)), `${mark} ${prose(frame.states[shown] + note)}`, quote]);
  });
  if (rows.length === 0) return '';
  const head = [columns.what, columns.state, columns.place];
  return details(html(frame.coverage), `${[row(head), row(['---', '---', '---']), ...rows].join('\n')}\n`);
}

/** The files that there is room for, the worst first. */
class Sections {
  #sections: Section[] = [];
  #bytes = 0;
  #withFindings = 0;
  #withTable = 0;

  add(section: Section): void {
    if (section.findings !== '') this.#withFindings++;
    if (section.table !== '') this.#withTable++;
    this.#sections = [...this.#sections, section].sort(
      (a, b) => LEVELS.map((level) => b.counts[level] - a.counts[level]).find((difference) => difference !== 0) ?? 0,
    );
    this.#bytes += sizeOf(section);
    while (this.#sections.length > MAX_FILES || this.#bytes > MAX_BYTES - AROUND) this.#shed();
  }

  /** First the tables go, from the least bad file on, then whole files. */
  #shed(): void {
    const tabled = this.#sections.length > MAX_FILES ? undefined : this.#sections.findLast(({ table }) => table !== '');
    if (tabled) {
      this.#bytes -= sizeOf(tabled);
      tabled.table = '';
      this.#bytes += sizeOf(tabled);
    } else this.#bytes -= sizeOf(this.#sections.pop()!);
  }

  get all(): readonly Section[] {
    return this.#sections;
  }

  /** What is not there, in words. */
  leftOut({ words }: Look): string[] {
    const files = this.#withFindings - this.#sections.filter(({ findings }) => findings !== '').length;
    const tables = this.#withTable - this.#sections.filter(({ table }) => table !== '').length;
    return [...(files > 0 ? [words.filesLeftOut(files)] : []), ...(tables > 0 ? [words.tablesLeftOut(tables)] : [])];
  }
}

function verdictOf(summary: Summary, threshold: Threshold, baselineFails: boolean, { frame, words }: Look): string {
  const { failLevel } = threshold;
  const level = failLevel === 'never' ? '' : frame.levels[failLevel] + (failLevel === 'error' ? '' : words.orWorse);
  if (failsAt(summary, { failLevel, failOnReview: false })) return words.fails(level);
  if (failsAt(summary, threshold)) return words.failsOnReview;
  if (summary.failedFiles > 0) return words.incomplete;
  if (baselineFails) return words.baselineFails;
  return failLevel === 'never' ? words.never : words.holds(level);
}

/** The counts and the verdict. */
function headOf(summary: Summary, threshold: Threshold, baselineFails: boolean, look: Look): string[] {
  const { frame, words } = look;
  const { files, failedFiles, findings, review, known, suppressed } = summary;
  const fails = failedFiles > 0 || baselineFails || failsAt(summary, threshold);
  const counts = files === failedFiles ? frame.failedFiles(failedFiles) : headlineOf(findings, frame);
  const aside = [
    ...(files > failedFiles ? [frame.files(files - failedFiles)] : []),
    ...(failedFiles > 0 ? [frame.failedFiles(failedFiles)] : []),
    ...(review > 0 ? [frame.reviews(review)] : []),
    ...(known > 0 ? [words.known(known)] : []),
    ...(suppressed > 0 ? [frame.suppressed.count(suppressed)] : []),
  ];
  return [
    `## ${fails ? '❌' : '✅'} privlint: ${prose(counts)}`,
    `**${prose(verdictOf(summary, threshold, baselineFails, look))}** ${prose(aside.join(' · '))}`,
    prose(frame.disclaimer),
  ];
}

function filesTable(sections: readonly Section[], judged: number, { frame }: Look): string[] {
  if (judged < 2) return [];
  const { columns } = frame;
  const shown = sections.slice(0, MAX_ROWS);
  const rows = shown.map(({ path, counts }) => row([cell(pathOf(path)), ...LEVELS.map((level) => `${counts[level]}`)]));
  const head = [columns.file, ...LEVELS.map((level) => columns.levels[level])];
  const table = [row(head), row(['---', '---:', '---:', '---:']), ...rows].join('\n');
  return [table, ...(judged > shown.length ? [prose(frame.more(judged - shown.length))] : [])];
}

function failedList(failed: readonly FailedFile[], count: number, { frame }: Look): string[] {
  if (count === 0) return [];
  const items = failed.map(({ path, error }) => `- ${MARKS.error} ${code(pathOf(path))}: ${code(error, ERROR)}`);
  const more = count > failed.length ? [prose(frame.more(count - failed.length))] : [];
  return [`### ${prose(frame.notJudged)}`, items.join('\n'), ...more];
}

/** The worst file is open, the others are folded. */
function sectionText({ path, counts, findings, table }: Section, isFirst: boolean, { frame }: Look): string {
  if (isFirst) return [`### ${code(pathOf(path))}\n`, findings, table].filter((part) => part !== '').join('\n');
  const body = [findings, table].filter((part) => part !== '').join('\n');
  return body === '' ? '' : details(`<code>${html(pathOf(path))}</code> · ${html(headlineOf(counts, frame))}`, body);
}

const DEFAULT: Threshold = { failLevel: 'error', failOnReview: false };

export function lookOf(language: FrameLanguage, ownRules: OwnRules | undefined): Look {
  const own = new Set(ownRules?.rules.map(({ id }) => id));
  return {
    frame: frameOf(language),
    words: wordsOf(language),
    titleOf: titlesIn(language, ownRules),
    urlOf: (ruleId) => (own.has(ruleId) ? null : ruleUrl(ruleId)),
  };
}

/** The summary. All of it is written at the end, since the verdict comes first; no more is held than there is room for. */
export function markdownView({ language: wanted, ownRules, threshold = DEFAULT }: MarkdownOptions = {}): View {
  const lookIn = (language: FrameLanguage): Look => lookOf(language, ownRules);
  const sections = new Sections();
  const failed: FailedFile[] = [];
  const languages = new Set<FrameLanguage>();
  return {
    start: () => '',
    file(file) {
      if ('error' in file) {
        if (failed.length < MAX_ROWS) failed.push(file);
        return '';
      }
      const language = wanted ?? answerIn(file.language);
      languages.add(language);
      const look = lookIn(language);
      const counts = addFile(NO_FILES, file).findings;
      sections.add({ path: file.path, counts, findings: findingsOf(file, look), table: tableOf(file, look) });
      return '';
    },
    end(summary, baselineFails = false) {
      const look = lookIn(wanted ?? commonLanguage(languages));
      const { failedFiles, files } = summary;
      return [
        ...headOf(summary, threshold, baselineFails, look),
        ...filesTable(sections.all, files - failedFiles, look),
        ...failedList(failed, failedFiles, look),
        ...sections.all.map((section, i) => sectionText(section, i === 0, look)),
        ...sections.leftOut(look).map(prose),
      ]
        .filter((part) => part !== '')
        .map((part) => `${part.trimEnd()}\n`)
        .join('\n');
    },
  };
}
