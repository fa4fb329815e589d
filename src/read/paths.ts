/** Paths as reports, globs, baselines and git write them, and where one stands to a folder. */

import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** A path of this machine, with `/`. On POSIX a `\` is a letter as any other, and stays. */
export const slashes = (path: string): string => path.replaceAll(sep, '/');

/** The way from a folder to a path, both absolute, with `/`; empty where they are one. */
export const pathFrom = (folder: string, path: string): string => slashes(relative(folder, path));

/** Whether an absolute path, its symbolic links followed as far as it exists, is the folder or below it. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(real(folder), real(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(real(parent), relative(parent, path));
  }
}
