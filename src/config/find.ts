import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_NAME } from './config.js';

/** The configuration of a directory: the file in it, or in the nearest directory above that has one; null when none has. */
export function findConfiguration(directory: string): string | null {
  for (let at = directory; ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    if (statSync(path, { throwIfNoEntry: false })) return path;
    if (dirname(at) === at) return null;
  }
}
