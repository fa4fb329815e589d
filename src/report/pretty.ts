/**
 * `--format pretty`: the report for a person at a terminal.
 */
import type { OwnRules } from '../check/index.js';
import { LEVELS } from '../check/result.js';
import { coverageLines } from './coverage.js';
import { asideLines, findingLines, LEVEL_MARKS, type Look, REVIEW_MARK } from './findings.js';
import { answerIn, commonLanguage, type FrameLanguage, frameOf } from './frame.js';
import { failedLines, Overview } from './overview.js';
import { purposeLines } from './purposes.js';
import type { JudgedFile, Report, Summary } from './report.js';
import { flow, painter, readableWidth, type Style, safe, widthOf, wrap } from './terminal.js';
import { titlesIn } from './titles.js';
import { render, type View } from './view.js';

export interface PrettyOptions {
  /** Columns; default 80. */
  readonly width?: number;
  readonly color?: boolean;
  /** Language of headings; default: each policy's. */
  readonly language?: FrameLanguage;
  /** Only findings and the summary. */
  readonly quiet?: boolean;
  /** List known and suppressed findings too, the latter with their reasons. */
  readonly verbose?: boolean;
  /** Only what the files come to together: for batches that nobody reads file by file. */
  readonly overview?: boolean;
  /** Leave out files that could not be judged, but for the list below the table of several: they have been told of elsewhere. */
  readonly withoutFailedFiles?: boolean;
  /** Those that judged: their titles stand in the table. */
  readonly ownRules?: OwnRules;
}

function header(file: JudgedFile, { frame, paint, width }: Look): string[] {
  const kind = `${frame.formats[file.format]} · ${frame.languages[file.language]}`;
  const path = safe(file.path);
  const gap = Math.max(2, width - widthOf(path) - widthOf(kind));
  return [paint(path, 'bold', 'cyan') + ' '.repeat(gap) + paint(kind, 'dim'), paint('─'.repeat(width), 'dim')];
}

function judged(
  file: JudgedFile,
  text: string | null,
  look: Look,
  language: FrameLanguage,
  { quiet = false, verbose = false, ownRules }: PrettyOptions,
): string[] {
  const { frame, paint, width } = look;
  const findings = [...findingLines(file, text, look), ...(verbose ? asideLines(file, text, look) : [])];
  if (quiet) return findings.length === 0 ? [] : [...header(file, look), ...findings, '', ''];
  const tables = [
    coverageLines(file.results, titlesIn(language, ownRules), frame, paint, width),
    purposeLines(file.policy, frame, paint, width),
  ];
  const notices = file.notices.flatMap(({ message, position }) => {
    const where = position === null ? '' : `${frame.line} ${position.line}: `;
    return wrap(`i ${where}${safe(message)}`, width).map((line) => paint(line, 'blue'));
  });
  return [
    ...header(file, look),
    ...notices,
    ...findings,
    ...tables.flatMap((lines) => (lines.length === 0 ? [] : ['', '', ...lines])),
    '',
    '',
  ];
}

function summaryLines(summary: Summary, { frame, paint, width }: Look, quiet: boolean): string[] {
  const { files, failedFiles, findings, review, known, suppressed } = summary;
  const piece = (plain: string, ...styles: Style[]): { plain: string; painted: string } => ({
    plain,
    painted: paint(plain, ...styles),
  });
  const counts = [
    ...LEVELS.filter((level) => findings[level] > 0).map((level) => {
      const [mark, style] = LEVEL_MARKS[level];
      return piece(`${mark} ${frame.count(level, findings[level])}`, style, 'bold');
    }),
    ...(review > 0 ? [piece(`${REVIEW_MARK[0]} ${frame.reviews(review)}`, REVIEW_MARK[1], 'bold')] : []),
  ];
  const judgedFiles = files - failedFiles;
  const scope = [
    ...(judgedFiles > 0 ? [frame.files(judgedFiles)] : []),
    ...(failedFiles > 0 ? [frame.failedFiles(failedFiles)] : []),
  ].join(', ');
  const none = judgedFiles > 0 ? [piece(frame.noFindings, 'bold')] : [];
  const aside = [
    ...(known > 0 ? [frame.known.count(known)] : []),
    ...(suppressed > 0 ? [frame.suppressed.count(suppressed)] : []),
    `(${scope})`,
  ];
  const lines = flow([...(counts.length > 0 ? counts : none), ...aside.map((words) => piece(words, 'dim'))], width);
  if (quiet || judgedFiles === 0) return lines;
  const hasFindings = LEVELS.some((level) => findings[level] > 0);
  const notes = hasFindings ? [frame.disclaimer, frame.explain] : [frame.disclaimer];
  return [...lines, ...notes.flatMap((note) => wrap(note, width).map((line) => paint(line, 'dim')))];
}

/** The pretty report, piece by piece. */
export function prettyView(options: PrettyOptions = {}): View {
  const { color = false, quiet = false, overview = false } = options;
  const width = readableWidth(options.width);
  const paint = painter(color);
  const lookIn = (language: FrameLanguage): Look => ({ frame: frameOf(language), paint, width });
  const answered = new Set<FrameLanguage>();
  const batch = new Overview();
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  return {
    start: () => '',
    file(file, source) {
      batch.add(file);
      if ('error' in file) {
        return overview || options.withoutFailedFiles === true
          ? ''
          : text([...failedLines(file, lookIn(options.language ?? 'en')), '']);
      }
      const language = options.language ?? answerIn(file.language);
      answered.add(language);
      return overview ? '' : text(judged(file, source, lookIn(language), language, options));
    },
    end(summary) {
      if (summary.files === summary.failedFiles && options.withoutFailedFiles === true) return '';
      const language = options.language ?? commonLanguage(answered);
      const look = lookIn(language);
      const parts =
        quiet || !(overview || batch.judged > 1)
          ? []
          : [
              batch.fileLines(look),
              overview ? batch.ruleLines(titlesIn(language, options.ownRules), look) : [],
              overview || options.withoutFailedFiles === true ? batch.failedLines(look) : [],
            ];
      const lines = parts.flatMap((part) => (part.length === 0 ? [] : [...part, '']));
      const hint = overview && !quiet ? wrap(look.frame.inFull, width).map((words) => paint(words, 'dim')) : [];
      return text([...lines, ...summaryLines(summary, look, quiet), ...hint]);
    },
  };
}

/**
 * The pretty report as text.
 * @param texts the policies' sources by path: with them, evidence is shown in its line.
 */
export const pretty = (report: Report, options?: PrettyOptions, texts?: ReadonlyMap<string, string>): string =>
  render(prettyView(options), report, texts);
