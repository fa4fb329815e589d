import { isoDay } from '../language/day.js';
import type { JudgedFile } from '../report/report.js';
import type { Baseline, BaselineEntry } from './baseline.js';
import { isFlagged, Renames } from './renames.js';

export interface KnownOptions {
  readonly asOf: Date;
  /** Whether a path of the baseline is no file any more: its entries may be those of a renamed one. */
  readonly isGone: (path: string) => boolean;
  /** Whether a rule was left out of this run: its entries are asked nothing of. None is where nothing is said. */
  readonly isSkipped?: (rule: string) => boolean;
}

/** Marks findings that a baseline knows, file by file. */
export class KnownFindings {
  readonly #renames: Renames;
  readonly #options: KnownOptions;
  readonly #matched = new Set<BaselineEntry>();
  readonly #expired = new Set<BaselineEntry>();

  constructor({ findings }: Baseline, options: KnownOptions) {
    const { isGone, isSkipped } = options;
    this.#renames = new Renames(isSkipped ? findings.filter(({ rule }) => !isSkipped(rule)) : findings, isGone);
    this.#options = options;
  }

  /** The file with the status `known` at what the baseline knows. @param path from the baseline's folder */
  apply(path: string, file: JudgedFile): JudgedFile {
    const from = this.#renames.pathOf(path, file);
    if (from === null) return file;
    const entries = new Map(this.#renames.byPath.get(from)!.map((entry) => [entry.fingerprint, entry]));
    const results = file.results.map((result) => {
      const entry = isFlagged(result) && result.status === 'new' ? entries.get(result.fingerprint) : undefined;
      if (!entry) return result;
      this.#matched.add(entry);
      if (this.#isOver(entry)) {
        this.#expired.add(entry);
        return result;
      }
      return { ...result, status: 'known' as const };
    });
    return { ...file, results };
  }

  /** Entries of judged policies, and of such as are gone, that match no finding. */
  stale(): readonly BaselineEntry[] {
    return [...this.#renames.byPath].flatMap(([path, entries]) =>
      this.#renames.isClaimed(path) || this.#options.isGone(path)
        ? entries.filter((entry) => !this.#matched.has(entry))
        : [],
    );
  }

  /** Entries whose day is over, and whose findings therefore count. */
  expired(): readonly BaselineEntry[] {
    return [...this.#expired];
  }

  #isOver({ until }: BaselineEntry): boolean {
    return until !== undefined && until < isoDay(this.#options.asOf);
  }
}
