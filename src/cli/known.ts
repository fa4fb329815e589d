/**
 * The baseline of a run: marks what it knows, and says what it no longer needs. Loaded only where there is one.
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Baseline, BaselineEntry } from '../baseline/baseline.js';
import { KnownFindings, type KnownOptions } from '../baseline/known.js';
import { loadBaseline } from '../config/index.js';
import { pathFrom } from '../read/paths.js';
import type { FileReport } from '../report/index.js';
import { safe } from '../report/terminal.js';

export interface RunBaselineOptions extends Omit<KnownOptions, 'isGone'> {
  readonly cwd: string;
}

/** Entries that are named one by one; of more, how many. */
const MOST_NAMED = 5;

const namesOf = (entries: readonly BaselineEntry[], detail: (entry: BaselineEntry) => string): string => {
  const named = entries.slice(0, MOST_NAMED).map((entry) => `${entry.rule} in ${entry.path}${detail(entry)}`);
  const rest = entries.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].map(safe).join(', ');
};

export class RunBaseline {
  readonly baseline: Baseline;
  readonly #known: KnownFindings;
  readonly #directory: string;
  readonly #cwd: string;
  readonly #name: string;

  private constructor(path: string, baseline: Baseline, { cwd, ...options }: RunBaselineOptions) {
    this.baseline = baseline;
    this.#cwd = cwd;
    this.#directory = dirname(path);
    this.#name = pathFrom(cwd, path) || path;
    this.#known = new KnownFindings(baseline, { ...options, isGone: this.isGone });
  }

  /** @param path of the file, absolute */
  static async read(
    path: string,
    options: RunBaselineOptions,
  ): Promise<RunBaseline | { readonly errors: readonly string[] }> {
    const loaded = await loadBaseline(path, options.cwd);
    return 'errors' in loaded ? loaded : new RunBaseline(path, loaded.baseline, options);
  }

  /** Whether a path of the baseline is no file any more. */
  readonly isGone = (path: string): boolean => !existsSync(resolve(this.#directory, path));

  /** The path under which the baseline has a policy; null for stdin, which it never has. */
  pathOf(file: FileReport): string | null {
    return file.path === '-' ? null : pathFrom(this.#directory, resolve(this.#cwd, file.path));
  }

  /** The report on a policy, its known findings marked. */
  apply(file: FileReport): FileReport {
    const path = this.pathOf(file);
    return path === null || 'error' in file ? file : this.#known.apply(path, file);
  }

  /** What its user should hear of, a line each. */
  notices(): string[] {
    const expired = this.#known.expired();
    const stale = this.#known.stale();
    const until = ({ until: day }: BaselineEntry): string => (day === undefined ? '' : ` (until ${day})`);
    return [
      ...(expired.length > 0 ? [`${this.#name}: no longer known, and fails: ${namesOf(expired, until)}`] : []),
      ...(stale.length > 0
        ? [`${this.#name}: matches nothing any more: ${namesOf(stale, () => '')} (privlint baseline takes it out)`]
        : []),
    ];
  }

  /** Whether it has findings whose day is over. */
  get isExpired(): boolean {
    return this.#known.expired().length > 0;
  }

  /** Whether it has entries that match nothing any more. */
  get isStale(): boolean {
    return this.#known.stale().length > 0;
  }
}
