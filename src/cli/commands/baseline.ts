/**
 * `privlint baseline`: writes down the findings there are.
 */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type BaselineUpdate, EMPTY_BASELINE, serialise, update } from '../../baseline/baseline.js';
import { writeWhole } from '../../config/write-text.js';
import { pathFrom } from '../../read/paths.js';
import type { JudgedFile } from '../../report/index.js';

export interface Write {
  /** The file, absolute. */
  readonly path: string;
  readonly cwd: string;
  /** What it holds now; null where there is none. */
  readonly before: Parameters<typeof update>[0] | null;
  readonly acceptNew: boolean;
  /** Whether a rule was not run. */
  readonly isSkipped: (rule: string) => boolean;
}

/** Brings a baseline up to the policies that were judged. The file is replaced as a whole. @returns lines that say what that did */
export function writeBaseline(
  files: readonly Pick<JudgedFile, 'path' | 'results'>[],
  { path, cwd, before, acceptNew, isSkipped }: Write,
): { readonly lines: readonly string[] } | { readonly error: string } {
  const directory = dirname(path);
  const byPath = new Map(
    files.filter((file) => file.path !== '-').map((file) => [pathFrom(directory, resolve(cwd, file.path)), file]),
  );
  const result = update(before ?? EMPTY_BASELINE, byPath, {
    acceptNew: acceptNew || before === null,
    isGone: (name) => !existsSync(resolve(directory, name)),
    isSkipped,
  });
  const name = relative(cwd, path) || path;
  try {
    writeWhole(path, serialise(result.baseline));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    return { error: `${name}: cannot be written${code}: check that its folder is there and may be written to` };
  }
  return { lines: told(name, result) };
}

function told(name: string, { baseline, added, removed, left }: BaselineUpdate): string[] {
  const { length } = baseline.findings;
  return [
    `${name}: +${added.length} -${removed.length} (${length} ${length === 1 ? 'finding' : 'findings'})`,
    ...(left.length > 0
      ? [
          `${left.length} new ${left.length === 1 ? 'finding was' : 'findings were'} left out: --accept-new takes them in`,
        ]
      : []),
  ];
}
