/**
 * `privlint review`: what the interactive report asks of the command line (`Desk`), answered as a plain run would. A bundle of its own; what
 * judges comes from the one that called it.
 */
import { dirname, join, resolve } from 'node:path';
import { EMPTY_BASELINE } from '../../baseline/baseline.js';
import type { documentedRules } from '../../check/index.js';
import { CONFIG_NAME, type SuppressionEntry } from '../../config/config.js';
import { findConfiguration } from '../../config/find.js';
import type { Document } from '../../parse/document.js';
import type { FileInput, Source } from '../../read/index.js';
import { pathFrom } from '../../read/paths.js';
import type { FrameLanguage } from '../../report/frame.js';
import type { FileReport } from '../../report/report.js';
import type { titlesIn } from '../../report/titles.js';
import type { BaselineFile, Desk, Ending } from '../../review/index.js';
import type { RuleDocs } from '../../review/reviewed.js';
import type { ConfiguredSuppression } from '../../suppress/index.js';
import type { LintCommand } from '../arguments.js';
import { wantsColor } from '../color.js';
import type { Io } from '../io.js';
import type { Plan } from '../plan.js';

/** What judges, as the command line has it loaded. */
export interface Means {
  readonly command: LintCommand;
  readonly io: Io;
  readonly plan: Plan;
  /** Reads configuration and baseline again. */
  readonly replan: () => Promise<Plan>;
  readonly read: (input: FileInput) => Promise<{ readonly source: Source } | { readonly error: string }>;
  readonly lint: (source: Source, options: Plan['options']) => Promise<FileReport>;
  readonly parse: (source: Source) => Promise<Document>;
  readonly documentedRules: typeof documentedRules;
  readonly titlesIn: typeof titlesIn;
}

class ReviewDesk implements Desk {
  readonly cwd: string;
  readonly color: boolean;
  readonly paths: readonly string[];
  readonly #means: Means;
  readonly #inputs: readonly FileInput[];
  #plan: Plan;

  constructor(inputs: readonly FileInput[], means: Means) {
    const { command, io, plan } = means;
    this.cwd = io.cwd;
    this.color = wantsColor(command.color, io);
    this.paths = inputs.map(({ path }) => path);
    this.#means = means;
    this.#inputs = inputs;
    this.#plan = plan;
  }

  get language(): FrameLanguage | null {
    return this.#plan.settings.lang.value;
  }

  absolute(file: number): string {
    return this.#inputs[file]!.absolute;
  }

  async judge(file: number): ReturnType<Desk['judge']> {
    const input = this.#inputs[file]!;
    const read = await this.#means.read(input);
    if ('error' in read) return { report: { path: input.path, error: read.error }, document: null };
    const report = await this.#judge(read.source, this.#plan.suppressions.of(input));
    return { report, document: 'error' in report ? null : await this.#means.parse(read.source) };
  }

  async tryOut(file: number, change: Parameters<Desk['tryOut']>[1]): Promise<FileReport> {
    const input = this.#inputs[file]!;
    const read = await this.#means.read(input);
    if ('error' in read) return { path: input.path, error: read.error };
    const own = this.#plan.suppressions.of(input);
    if ('text' in change) return this.#judge({ ...read.source, text: change.text }, own);
    const { file: _, rule, ...place }: SuppressionEntry = change.suppression;
    const index = Math.max(-1, ...own.map((one) => one.index)) + 1;
    return this.#judge(read.source, [...own, { ...place, index, rules: [rule].flat() }]);
  }

  async #judge(source: Source, suppressions: readonly ConfiguredSuppression[]): Promise<FileReport> {
    const { options, known, suppressions: all } = this.#plan;
    const own = suppressions.length > 0 ? { ...options, suppressions } : options;
    const report = all.take(await this.#means.lint(source, own));
    return known?.apply(report) ?? report;
  }

  async reload(): Promise<void> {
    this.#plan = await this.#means.replan();
  }

  titlesIn(language: FrameLanguage): (ruleId: string) => string {
    return this.#means.titlesIn(language, this.#plan.options.ownRules);
  }

  async docs(): Promise<RuleDocs> {
    const rules = await this.#means.documentedRules(this.#plan.options.ownRules);
    return new Map(rules.map((rule) => [rule.id, rule]));
  }

  baseline(): BaselineFile | null {
    const { baselinePath: path, known } = this.#plan;
    if (path === null) return null;
    const directory = dirname(path);
    return {
      path,
      baseline: known?.baseline ?? EMPTY_BASELINE,
      pathOf: (report) => pathFrom(directory, resolve(this.cwd, report.path)),
      isGone: (name) => known?.isGone(name) ?? false,
    };
  }

  configurationPath(): string | null {
    const { config } = this.#means.command.flags;
    if (config === false) return null;
    return config === null ? (findConfiguration(this.cwd) ?? join(this.cwd, CONFIG_NAME)) : resolve(this.cwd, config);
  }
}

/** Runs the interactive report over files. */
export type Interactive = (inputs: readonly FileInput[], means: Means) => Promise<Ending>;

export async function load(): Promise<Interactive> {
  const { review } = await import('../../review/index.js');
  return (inputs, means) => review(new ReviewDesk(inputs, means), means.io.env);
}
