/**
 * What is wrong with files of own rules: all of it at once, one line each.
 */
import type { Position } from './yaml.js';

export interface Problem {
  /** As it was given. */
  readonly file: string;
  /** Counted from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly column: number | null;
  /** What is wrong and what to do, in one line. */
  readonly message: string;
}

/** More are counted, not told. */
const MOST_TOLD = 20;

interface Found extends Problem {
  /** What was probably meant; looked for only when the problem is told. */
  readonly hint: () => string;
}

const NO_HINT = (): string => '';

/** Gathers problems, by file in the order given, by line within one. */
export class Problems {
  readonly #found: Found[] = [];
  readonly #files: ReadonlyMap<string, number>;

  constructor(files: readonly string[]) {
    this.#files = new Map(files.map((file, i) => [file, i]));
  }

  add(file: string, position: Position | null, message: string, hint: () => string = NO_HINT): void {
    this.#found.push({ file, line: position?.line ?? null, column: position?.column ?? null, message, hint });
  }

  get isEmpty(): boolean {
    return this.#found.length === 0;
  }

  /** The first ones, and how many there are. */
  told(): { readonly problems: readonly Problem[]; readonly count: number } {
    const order = ({ file, line, column }: Found): number[] => [this.#files.get(file)!, line ?? 0, column ?? 0];
    const sorted = this.#found
      .map((found) => ({ found, key: order(found) }))
      .sort((a, b) => a.key[0]! - b.key[0]! || a.key[1]! - b.key[1]! || a.key[2]! - b.key[2]!)
      .map(({ found }) => found);
    const problems = sorted
      .slice(0, MOST_TOLD)
      .map(({ file, line, column, message, hint }) => ({ file, line, column, message: message + hint() }));
    return { problems, count: sorted.length };
  }
}

/** `org/dpo.yaml:3:1: unknown key "titel": did you mean title?` */
export const lineOf = ({ file, line, column, message }: Problem): string =>
  line === null ? `${file}: ${message}` : `${file}:${line}:${column}: ${message}`;
