/**
 * What a batch comes to: the files by how bad they are, the rules that fail most often, and what could not be judged.
 * Holds only what is shown, however many files there are.
 */
import { LEVELS, type Level, type Result } from '../check/result.js';
import type { Language } from '../language/detect.js';
import { LEVEL_MARKS, type Look } from './findings.js';
import type { FailedFile, FileReport, JudgedFile } from './report.js';
import { isFinding } from './summary.js';
import { indent, pad, safe, shorten, shortenStart, widthOf, wrap } from './terminal.js';

const MAX_FILES = 20;
const MAX_RULES = 10;
const GAP = '  ';
/** Below so many columns, marks stand for words: paths need the room. */
const NARROW = 60;

interface Row {
  readonly path: string;
  readonly language: Language;
  readonly counts: Counts;
}

function rowOf({ path, language, results }: JudgedFile): Row {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const result of results) if (isFinding(result)) counts[result.level]++;
  return { path, language, counts };
}

type Counts = Readonly<Record<Level, number>>;

/** Negative when `a` is worse. Equals stay in the order in which they came. */
export const byCounts = (a: Counts, b: Counts): number => b.error - a.error || b.warning - a.warning || b.note - a.note;

/** In how many files each rule fails. */
export class RuleCounts {
  readonly #files = new Map<string, number>();

  /** One file more. */
  add(results: readonly Result[]): void {
    for (const id of new Set(results.filter(isFinding).map(({ ruleId }) => ruleId))) {
      this.#files.set(id, (this.#files.get(id) ?? 0) + 1);
    }
  }

  /** The rules that fail, that of most files first. */
  worst(): { readonly id: string; readonly files: number }[] {
    return [...this.#files].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id, files]) => ({ id, files }));
  }
}

/** A file that could not be judged, and why. */
export function failedLines({ path, error }: FailedFile, { paint, width }: Look): string[] {
  const [mark, style] = LEVEL_MARKS.error;
  const [first = '', ...rest] = wrap(`${safe(path)}: ${safe(error)}`, width - 2);
  return [`${mark} ${first}`, ...indent(rest, 2)].map((line) => paint(line, style));
}

export class Overview {
  #worst: Row[] = [];
  readonly #failed: FailedFile[] = [];
  #judged = 0;
  #failures = 0;
  readonly #rules = new RuleCounts();

  add(file: FileReport): void {
    if ('error' in file) {
      this.#failures++;
      if (this.#failed.length < MAX_FILES) this.#failed.push(file);
      return;
    }
    this.#judged++;
    this.#worst = [...this.#worst, rowOf(file)].sort((a, b) => byCounts(a.counts, b.counts)).slice(0, MAX_FILES);
    this.#rules.add(file.results);
  }

  /** How many files were judged. */
  get judged(): number {
    return this.#judged;
  }

  /** A table of the files, the worst first. */
  fileLines(look: Look): string[] {
    if (this.#judged === 0) return [];
    const { frame, paint, width } = look;
    const heads = LEVELS.map((level) => (width < NARROW ? LEVEL_MARKS[level][0] : frame.columns.levels[level]));
    const languageWidth = widthOf(frame.columns.language);
    const numbers = heads.map((head, i) =>
      Math.max(widthOf(head), ...this.#worst.map(({ counts }) => `${counts[LEVELS[i]!]}`.length)),
    );
    const taken = languageWidth + numbers.reduce((sum, each) => sum + each, 0) + GAP.length * (numbers.length + 1);
    const longest = Math.max(widthOf(frame.columns.file), ...this.#worst.map(({ path }) => widthOf(safe(path))));
    const pathWidth = Math.max(1, Math.min(longest, width - taken));
    const start = (path: string, language: string): string => pad(path, pathWidth) + GAP + pad(language, languageWidth);
    const number = (text: string, i: number): string => GAP + ' '.repeat(numbers[i]! - widthOf(text)) + text;
    const rows = this.#worst.map(({ path, language, counts }) => {
      const cells = LEVELS.map((level, i) => {
        const count = counts[level];
        return paint(number(`${count}`, i), count === 0 ? 'dim' : LEVEL_MARKS[level][1]);
      });
      return start(shortenStart(safe(path), pathWidth), language) + cells.join('');
    });
    return [
      paint(start(frame.columns.file, frame.columns.language) + heads.map(number).join(''), 'bold'),
      paint('─'.repeat(pathWidth + taken), 'dim'),
      ...rows,
      ...this.#more(this.#judged - rows.length, look),
    ];
  }

  /** The rules that fail in most files. */
  ruleLines(titleOf: (ruleId: string) => string, look: Look): string[] {
    const { frame, paint, width } = look;
    const rules = this.#rules.worst();
    if (rules.length === 0) return [];
    const shown = rules.slice(0, MAX_RULES);
    const countWidth = `${shown[0]!.files}`.length;
    const lines = shown.map(({ id, files }) => {
      const share = `${Math.round((100 * files) / this.#judged)} %`.padStart(5);
      const words = `${titleOf(id)} · ${id}`;
      return `${String(files).padStart(countWidth)} ${share}  ${shorten(words, width - countWidth - 8)}`;
    });
    return [paint(frame.oftenFailed, 'bold'), ...lines, ...this.#more(rules.length - shown.length, look)];
  }

  /** The files that could not be judged, and why. */
  failedLines(look: Look): string[] {
    if (this.#failures === 0) return [];
    const { frame, paint } = look;
    const lines = this.#failed.flatMap((file) => failedLines(file, look));
    return [paint(frame.notJudged, 'bold'), ...lines, ...this.#more(this.#failures - this.#failed.length, look)];
  }

  #more(count: number, { frame, paint }: Look): string[] {
    return count === 0 ? [] : [paint(frame.more(count), 'dim')];
  }
}
