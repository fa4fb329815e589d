/**
 * Globs of a configuration, each from its own file's folder. Loaded only where there are some.
 */

import { isAbsolute, posix } from 'node:path';
import picomatch from 'picomatch';
import type { Sourced } from '../config/config.js';
import { isWalked } from '../read/index.js';
import { pathFrom } from '../read/paths.js';

type Test = (absolute: string) => boolean;

const from = (directory: string, matches: (path: string) => boolean): Test => {
  return (absolute) => matches(pathFrom(directory, absolute));
};

/** Whether a path is one that the glob takes in. */
export const matching = ({ value, directory }: Sourced<string>): Test =>
  from(directory, picomatch(value, { dot: true }));

/** Whether one of these files, folders and globs takes a path in. As in .gitignore, a folder's name takes in what is below it. */
export function covering(globs: readonly Place[]): Test {
  const tests = globs.map(({ value, directory }) => {
    const name = bare(value, directory);
    const isMatch = picomatch(name === '' ? '**' : [name, `${name}/**`], { dot: true });
    return from(directory, (path) => isMatch(path) || isIn(name, path));
  });
  return (absolute) => tests.some((test) => test(absolute));
}

/** Whether a search by these names would find a path, were it there: a file, what fits a glob, and the policies in a folder. */
export function naming(names: readonly Place[]): Test {
  const tests = names.map(({ value, directory }) => {
    const name = bare(value, directory);
    const isMatch = name === '' ? () => false : picomatch(name, { ignore: '**/node_modules/**' });
    return from(directory, (path) => {
      if (path === name || isMatch(path)) return true;
      return isIn(name, path) && isWalked(name === '' ? path : path.slice(name.length + 1));
    });
  });
  return (absolute) => tests.some((test) => test(absolute));
}

type Place = Pick<Sourced<string>, 'value' | 'directory'>;

/** A folder may be called `[lang]` or `(site)`, which as a glob would be something else. */
const isIn = (folder: string, path: string): boolean =>
  folder === '' ? !path.startsWith('../') : path.startsWith(`${folder}/`);

/** `./docs/` -> `docs`; the folder itself -> nothing */
function bare(name: string, directory: string): string {
  const path = posix.normalize(isAbsolute(name) ? pathFrom(directory, name) : name).replace(/\/+$/, '');
  return path === '.' ? '' : path;
}
