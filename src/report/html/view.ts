/**
 * `--format html`: one page that needs nothing else, for those who read in a browser, print and forward. One policy is the page; of
 * several each is a page in the page, behind an overview.
 */
import type { DocumentedRule } from '../../check/documentation.js';
import { parseNow } from '../../parse/now.js';
import { annotate } from '../annotated.js';
import { answerIn, commonLanguage, type FrameLanguage } from '../frame.js';
import type { FileReport, JudgedFile, Summary } from '../report.js';
import type { View } from '../view.js';
import { Overview } from './overview.js';
import { pageEnd, pageStart } from './page.js';
import { policySection } from './policy.js';
import { sheetOf } from './sheet.js';
import { pathOf, type Run } from './verdict.js';
import { wordsOf } from './words.js';

export interface HtmlOptions {
  /** All rules there are: their titles, reasons and addresses stand in the page. */
  readonly rules: readonly DocumentedRule[];
  /** How many of them were applied; default: all. A page on some of them says so. */
  readonly applied?: number;
  /** Default: the policies'; of the overview English where they differ. */
  readonly language?: FrameLanguage;
  /** When the report is written, as it is to be shown: `2026-11-22 14:05 UTC`. */
  readonly made?: string;
}

interface Held {
  readonly file: JudgedFile;
  readonly text: string | null;
}

class Page {
  readonly #options: HtmlOptions;
  readonly #rules: ReadonlyMap<string, DocumentedRule>;
  readonly #overview = new Overview();
  readonly #languages = new Set<FrameLanguage>();
  #run: Run;
  /** The first policy, until it is known whether it is the only one. */
  #held: Held | null = null;
  #written = 0;

  constructor(options: HtmlOptions) {
    const { rules, applied = rules.length, made = null } = options;
    this.#options = options;
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
    this.#run = { asOf: '', made, rules: { run: applied, of: rules.length } };
  }

  start(asOf: string): string {
    this.#run = { ...this.#run, asOf };
    return '';
  }

  file(file: FileReport, text: string | null): string {
    if ('error' in file) {
      this.#overview.addFailed(file);
      return '';
    }
    this.#languages.add(this.#languageOf(file));
    if (this.#held === null && this.#written === 0) {
      this.#held = { file, text };
      return '';
    }
    return this.#startOfSeveral() + this.#policy({ file, text }, false);
  }

  end(summary: Summary): string {
    const held = this.#held;
    const isAlone = held !== null && summary.files === 1;
    const language = this.#language();
    if (isAlone) {
      const title = `privlint: ${pathOf(held.file.path, wordsOf(language))}`;
      return pageStart(title, language, false) + this.#policy(held, true) + pageEnd();
    }
    const titleOf = (id: string): string => this.#rules.get(id)?.title[language] ?? id;
    return [
      this.#startOfSeveral(),
      this.#overview.section(summary, this.#run, language, titleOf).markup,
      pageEnd(),
    ].join('');
  }

  /** What stands before the first of several policies, and that policy, where it is not written yet. */
  #startOfSeveral(): string {
    if (this.#written > 0) return '';
    const held = this.#held;
    this.#held = null;
    const language = this.#language();
    const start = pageStart(`privlint: ${wordsOf(language).aboutMany}`, language, true);
    return held === null ? start : start + this.#policy(held, false);
  }

  #policy({ file, text }: Held, isAlone: boolean): string {
    const id = `p${++this.#written}`;
    const { path, format, results } = file;
    const annotated = text === null ? null : annotate(parseNow({ path, format, text }), results);
    const language = this.#languageOf(file);
    this.#overview.add(file, id);
    const sheet = sheetOf({ id, file, language, rules: this.#rules, text: annotated });
    return policySection(sheet, this.#run, isAlone).markup;
  }

  #languageOf({ language }: JudgedFile): FrameLanguage {
    return this.#options.language ?? answerIn(language);
  }

  /** Of what is said of all that has come so far. */
  #language(): FrameLanguage {
    return this.#options.language ?? commonLanguage(this.#languages);
  }
}

/** The page, piece by piece: of several policies only their rows in the overview are held. */
export function htmlView(options: HtmlOptions): View {
  const page = new Page(options);
  return {
    start: (asOf) => page.start(asOf),
    file: (file, text) => page.file(file, text),
    end: (summary) => page.end(summary),
  };
}
