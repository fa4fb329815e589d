import type { Result } from '../check/result.js';
import type { JudgedFile } from '../report/report.js';
import type { BaselineEntry } from './baseline.js';

/** A policy is another one under a new name when it has this share of its findings. */
const SAME_FILE = 0.5;

/** What a person may act on: failures and questions. */
export const isFlagged = ({ kind }: Result): boolean => kind === 'fail' || kind === 'review';

/** Finds under which path a baseline knows a policy. The entries of a path that is gone may be those of one renamed file. */
export class Renames {
  readonly #byPath = new Map<string, BaselineEntry[]>();
  readonly #isGone: (path: string) => boolean;
  readonly #claimed = new Set<string>();

  constructor(findings: readonly BaselineEntry[], isGone: (path: string) => boolean) {
    this.#isGone = isGone;
    for (const entry of findings) {
      const list = this.#byPath.get(entry.path);
      if (list) list.push(entry);
      else this.#byPath.set(entry.path, [entry]);
    }
  }

  /** The entries of each path. */
  get byPath(): ReadonlyMap<string, readonly BaselineEntry[]> {
    return this.#byPath;
  }

  /** The path of a policy's entries: its own; or one that is gone, and most like it; null where there is none. Asked once a policy. */
  pathOf(path: string, file: Pick<JudgedFile, 'results'>): string | null {
    const from = this.#byPath.has(path) ? path : this.#renamedFrom(file);
    if (from !== null) this.#claimed.add(from);
    return from;
  }

  /** Whether a policy has been asked for that has the entries of this path. */
  isClaimed(path: string): boolean {
    return this.#claimed.has(path);
  }

  #renamedFrom({ results }: Pick<JudgedFile, 'results'>): string | null {
    const found = new Set(results.filter(isFlagged).map(({ fingerprint }) => fingerprint));
    const candidates = [...this.#byPath]
      .filter(([path]) => !this.#claimed.has(path) && this.#isGone(path))
      .map(([path, entries]) => ({ path, share: shareOf(entries, found) }))
      .filter(({ share }) => share >= SAME_FILE)
      .sort((a, b) => b.share - a.share);
    return candidates[0]?.path ?? null;
  }
}

const shareOf = (entries: readonly BaselineEntry[], found: ReadonlySet<string>): number =>
  entries.filter(({ fingerprint }) => found.has(fingerprint)).length / entries.length;
