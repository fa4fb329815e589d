import type { JudgedFile } from '../report/report.js';
import { type Baseline, type BaselineEntry, isFlagged } from './baseline.js';

/** A policy is another one under a new name when it has this share of its findings. */
const SAME_FILE = 0.5;

export interface KnownOptions {
  readonly asOf: Date;
  /** Whether a path of the baseline is no file any more: its entries may be those of a renamed one. */
  readonly isGone: (path: string) => boolean;
}

/** Marks findings that a baseline knows, file by file. */
export class KnownFindings {
  readonly #byPath = new Map<string, BaselineEntry[]>();
  readonly #options: KnownOptions;
  readonly #matched = new Set<BaselineEntry>();
  readonly #expired = new Set<BaselineEntry>();
  /** Paths that were judged, with the path of their entries. */
  readonly #judged = new Map<string, string>();

  constructor({ findings }: Baseline, options: KnownOptions) {
    this.#options = options;
    for (const entry of findings) {
      const list = this.#byPath.get(entry.path);
      if (list) list.push(entry);
      else this.#byPath.set(entry.path, [entry]);
    }
  }

  /** The file with the status `known` at what the baseline knows. @param path from the baseline's folder */
  apply(path: string, file: JudgedFile): JudgedFile {
    const entries = new Map(this.#entriesOf(path, file).map((entry) => [entry.fingerprint, entry]));
    if (entries.size === 0) return file;
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
    const claimed = new Set(this.#judged.values());
    return [...this.#byPath].flatMap(([path, entries]) =>
      claimed.has(path) || this.#options.isGone(path) ? entries.filter((entry) => !this.#matched.has(entry)) : [],
    );
  }

  /** Entries whose day is over, and whose findings therefore count. */
  expired(): readonly BaselineEntry[] {
    return [...this.#expired];
  }

  #isOver({ until }: BaselineEntry): boolean {
    return until !== undefined && until < this.#options.asOf.toISOString().slice(0, 10);
  }

  /** The entries of this path; for one that has none, those of the path that is gone and most like it. */
  #entriesOf(path: string, file: JudgedFile): readonly BaselineEntry[] {
    const own = this.#byPath.get(path);
    const from = own ? path : this.#renamedFrom(file);
    if (from === null) return [];
    this.#judged.set(path, from);
    return this.#byPath.get(from)!;
  }

  #renamedFrom({ results }: JudgedFile): string | null {
    const found = new Set(results.filter(isFlagged).map(({ fingerprint }) => fingerprint));
    const claimed = new Set(this.#judged.values());
    const candidates = [...this.#byPath]
      .filter(([path]) => !claimed.has(path) && this.#options.isGone(path))
      .map(([path, entries]) => ({ path, share: shareOf(entries, found) }))
      .filter(({ share }) => share >= SAME_FILE)
      .sort((a, b) => b.share - a.share);
    return candidates[0]?.path ?? null;
  }
}

const shareOf = (entries: readonly BaselineEntry[], found: ReadonlySet<string>): number =>
  entries.filter(({ fingerprint }) => found.has(fingerprint)).length / entries.length;
