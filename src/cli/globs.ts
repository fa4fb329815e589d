/**
 * Globs of a configuration, each from its own file's folder. Loaded only where there are some.
 */

import picomatch from 'picomatch';
import type { Sourced } from '../config/config.js';
import { pathFrom } from '../read/paths.js';

type Test = (absolute: string) => boolean;

const from = (directory: string, matches: (path: string) => boolean): Test => {
  return (absolute) => matches(pathFrom(directory, absolute));
};

/** Whether a path is one that the glob takes in. */
export const matching = ({ value, directory }: Sourced<string>): Test =>
  from(directory, picomatch(value, { dot: true }));

/** Whether one of these files, folders and globs takes a path in. As in .gitignore, a folder's name takes in what is below it. */
export function covering(globs: readonly Pick<Sourced<string>, 'value' | 'directory'>[]): Test {
  const tests = globs.map(({ value, directory }) =>
    from(directory, picomatch([bare(value), `${bare(value)}/**`], { dot: true })),
  );
  return (absolute) => tests.some((test) => test(absolute));
}

/** `./docs/` -> `docs` */
const bare = (name: string): string => name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') || '**';
