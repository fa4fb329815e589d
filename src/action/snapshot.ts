/**
 * The configuration as it was at a revision, with what it extends and its own rules, written to a folder: what reads configurations
 * reads it there. Only what git stores is read, and only as text; what was a link becomes a plain file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import type { Configuration, Sourced } from '../config/config.js';
import type { Revision } from '../read/git.js';

/** What is more is told by those who read it. */
const MAX_CONFIGS = 20;
const MAX_RULES = 1000;

/** @param path of the configuration, from the repository's root; @returns whether there was one */
export async function writeSnapshot(revision: Revision, path: string, folder: string): Promise<boolean> {
  const seen = new Set<string>();
  const ruleFolders = new Set<string>();
  const take = async (name: string): Promise<boolean> => {
    if (!isWithin(name) || seen.has(name) || seen.size > MAX_CONFIGS) return false;
    seen.add(name);
    const bytes = await revision.read(name);
    if (bytes === null) return false;
    write(folder, name, bytes);
    const beside = (named: string): string => posix.normalize(posix.join(posix.dirname(name), named));
    const config = parsed(bytes);
    for (const base of textsIn(config?.extends)) await take(beside(base));
    for (const rules of textsIn(config?.ruleFolders)) ruleFolders.add(beside(rules));
    return true;
  };
  const isThere = await take(path);
  if (ruleFolders.size > 0) await writeRules(revision, [...ruleFolders], folder);
  return isThere;
}

async function writeRules(revision: Revision, ruleFolders: readonly string[], folder: string): Promise<void> {
  const starts = ruleFolders.filter(isWithin).map((name) => (name === '.' ? '' : `${name.replace(/\/$/, '')}/`));
  const files = (await revision.files()).filter(
    (name) => isWithin(name) && /\.ya?ml$/.test(name) && starts.some((start) => name.startsWith(start)),
  );
  for (const name of files.slice(0, MAX_RULES)) {
    const bytes = await revision.read(name);
    if (bytes !== null) write(folder, name, bytes);
  }
}

const isWithin = (name: string): boolean =>
  !posix.isAbsolute(name) && !name.includes('\\') && !name.split('/').includes('..');

function write(folder: string, name: string, bytes: Uint8Array): void {
  const target = join(folder, ...name.split('/'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}

const textsIn = (value: unknown): string[] => [value].flat().filter((one) => typeof one === 'string');

/** What is wrong with it is told by those who read it in earnest. */
function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** A configuration read from such a folder, as if it stood in the repository; its rules stay where they were written. */
export function rehomed(configuration: Configuration, folder: string, root: string): Configuration {
  const home = (directory: string): string =>
    directory === folder || directory.startsWith(folder + sep) ? root + directory.slice(folder.length) : directory;
  const moved = <T>(sourced: Sourced<T>): Sourced<T> => ({ ...sourced, directory: home(sourced.directory) });
  const { scalars, directory, ignore, suppressions } = configuration;
  return {
    ...configuration,
    directory: directory && home(directory),
    scalars: { ...scalars, files: scalars.files && moved(scalars.files) },
    ignore: ignore.map(moved),
    suppressions: suppressions.map(moved),
  };
}
