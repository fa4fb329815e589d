/**
 * The configuration's suppressions, file by file, and whether they are of use.
 */
import type { Sourced, SuppressionEntry } from '../config/config.js';
import type { Input } from '../read/index.js';
import type { FileReport } from '../report/index.js';
import type { ConfiguredSuppression } from '../suppress/index.js';

interface Configured {
  readonly suppression: ConfiguredSuppression;
  /** Whether it is about the policy with this absolute path; null is stdin. */
  readonly concerns: (absolute: string | null) => boolean;
}

export class ConfiguredSuppressions {
  readonly #all: readonly Configured[];
  /** In how many files each was looked for, and had nothing to do. */
  readonly #passed = new Map<number, number>();
  readonly #idle = new Map<number, number>();

  private constructor(all: readonly Configured[]) {
    this.#all = all;
  }

  static async of(entries: readonly Sourced<SuppressionEntry>[]): Promise<ConfiguredSuppressions> {
    const globs = entries.some(({ value }) => value.file !== undefined) ? await import('./globs.js') : null;
    const all = entries.map(({ value, from, directory }, index): Configured => {
      const { file, rule, ...rest } = value;
      const place = entries.slice(0, index).filter((earlier) => earlier.from === from).length;
      const matches = file === undefined ? null : globs!.matching({ value: file, from, directory });
      return {
        suppression: { ...rest, index, name: `${from}: suppressions[${place}]`, rules: [rule].flat() },
        concerns: (absolute) => matches === null || (absolute !== null && matches(absolute)),
      };
    });
    return new ConfiguredSuppressions(all);
  }

  /** Those that are about a policy that is to be judged. */
  of(input: Input): readonly ConfiguredSuppression[] {
    const absolute = input.kind === 'file' ? input.absolute : null;
    const own = this.#all.filter(({ concerns }) => concerns(absolute)).map(({ suppression }) => suppression);
    for (const { index } of own) add(this.#passed, index);
    return own;
  }

  /** The report on a policy, without what it says of suppressions that others may need. */
  take(file: FileReport): FileReport {
    if (this.#all.length === 0 || 'error' in file) return file;
    const notices = file.notices.filter(({ kind, index }) => {
      if (kind !== 'unused-suppression' || index === undefined) return true;
      add(this.#idle, index);
      return false;
    });
    return { ...file, notices };
  }

  /** Those that suppressed nothing in any policy that they are about, a line each. */
  unused(): string[] {
    return this.#all.flatMap(({ suppression: { index, name, rules } }) =>
      this.#passed.has(index) && this.#passed.get(index) === this.#idle.get(index)
        ? [`${name} (${rules.join(', ')}) has nothing to suppress: remove it`]
        : [],
    );
  }
}

const add = (counts: Map<number, number>, index: number): void => {
  counts.set(index, (counts.get(index) ?? 0) + 1);
};
