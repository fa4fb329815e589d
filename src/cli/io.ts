/**
 * What `run` needs of the world, so that tests can give it another.
 */
import type { lint } from '../lint.js';

export interface Output {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void> | void;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly lint: typeof lint;
}

/** 0: no finding that counts. 1: some. 2: the job could not be done, or not all of it. */
export type ExitCode = 0 | 1 | 2;

/** How wide stdout is, as far as anybody says. */
export const columnsOf = ({ stdout, env }: Pick<Io, 'stdout' | 'env'>): number =>
  stdout.columns ?? (Number(env.COLUMNS) || 80);
