/**
 * Reads a configuration and what it extends. Configurations come with a repository, which may be a stranger's: nothing outside the
 * folder of the first one (or the working directory above it) is read, and nothing in them is run.
 */
import { dirname, isAbsolute, resolve } from 'node:path';
import { isBelow, pathFrom, slashes } from '../read/paths.js';
import type { ConfigFile, Configuration, Sourced } from './config.js';
import { readText } from './read-text.js';
import { parseConfig } from './validate.js';

/** Bytes of the largest configuration that is read. */
const MAX_BYTES = 1024 * 1024;
/** Configurations that one may build on, and these on others. */
const MAX_EXTENDED = 20;

interface Loaded extends Pick<Sourced<never>, 'from' | 'directory'> {
  readonly file: ConfigFile;
}

/** Everything that is wrong, a line each: `privlint.config.json:3:5: unknown key ...`. */
class ConfigError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** A configuration, or what is wrong with it. */
export type LoadResult = { readonly configuration: Configuration } | { readonly errors: readonly string[] };

/**
 * @param path of the configuration, absolute
 * @param cwd the working directory, from which files are named
 */
export async function loadConfiguration(path: string, cwd: string): Promise<LoadResult> {
  try {
    const loaded: Loaded[] = [];
    await load(path, { cwd, root: isBelow(path, cwd) ? cwd : dirname(path), chain: [] }, loaded);
    return { configuration: merge(loaded) };
  } catch (error) {
    if (error instanceof ConfigError) return { errors: error.lines };
    throw error;
  }
}

interface Origin {
  readonly cwd: string;
  /** The folder that nothing may lead out of. */
  readonly root: string;
  /** The configurations that led here, first to last. */
  readonly chain: readonly string[];
}

/** Adds a configuration and those it extends, nearest first. */
async function load(path: string, origin: Origin, loaded: Loaded[]): Promise<void> {
  const from = shownPath(path, origin.cwd);
  const fail = (message: string): never => {
    throw new ConfigError([`${from}: ${message}`]);
  };
  if (origin.chain.includes(path)) {
    const round = [...origin.chain.slice(origin.chain.indexOf(path)), path].map((p) => shownPath(p, origin.cwd));
    fail(`extends itself: ${round.join(' -> ')}`);
  }
  if (loaded.length >= MAX_EXTENDED) fail(`more than ${MAX_EXTENDED} configurations extend each other: name fewer`);
  const read = readText(path, MAX_BYTES);
  if ('error' in read) return fail(read.error);
  const parsed = await parseConfig(read.text);
  if ('mistakes' in parsed) {
    throw new ConfigError(parsed.mistakes.map(({ line, column, message }) => `${from}:${line}:${column}: ${message}`));
  }
  const { config } = parsed;
  const directory = dirname(path);
  for (const named of [...(config.files ?? []), ...(config.ignore ?? []), ...(config.ruleFolders ?? [])]) {
    if (!isBelow(resolve(directory, named), origin.root)) fail(outside(named, from));
  }
  loaded.push({ file: config, from, directory });
  const bases = [config.extends ?? []].flat();
  // Of several, the last one is the nearest.
  for (const base of bases.toReversed()) {
    const target = resolve(directory, base);
    if (!isBelow(target, origin.root)) fail(outside(base, from));
    await load(target, { ...origin, chain: [...origin.chain, path] }, loaded);
  }
}

const outside = (named: string, from: string): string =>
  `${named} leads out of the folder that the configuration is for: name something in or below it${isAbsolute(named) ? `, by its path from ${from}` : ''}`;

export const shownPath = (path: string, cwd: string): string => pathFrom(cwd, path) || slashes(path);

/** @param loaded nearest first */
function merge(loaded: readonly Loaded[]): Configuration {
  const sourced = <T>({ from, directory }: Loaded, value: T): Sourced<T> => ({ value, from, directory });
  const nearest = <K extends keyof Configuration['scalars']>(key: K): Configuration['scalars'][K] => {
    const holder = loaded.find(({ file }) => file[key] !== undefined);
    return (holder ? sourced(holder, holder.file[key]) : null) as Configuration['scalars'][K];
  };
  const all = <T>(pick: (file: ConfigFile) => readonly T[] | undefined): Sourced<T>[] =>
    loaded.flatMap((one) => (pick(one.file) ?? []).map((value) => sourced(one, value)));
  return {
    paths: loaded.map(({ from }) => from),
    directory: loaded[0]!.directory,
    scalars: {
      files: nearest('files'),
      failLevel: nearest('failLevel'),
      failOnReview: nearest('failOnReview'),
      lang: nearest('lang'),
      policyLang: nearest('policyLang'),
      asOf: nearest('asOf'),
    },
    rules: new Map(
      loaded
        .toReversed()
        .flatMap((one) =>
          Object.entries(one.file.rules ?? {}).map(([id, setting]) => [id, sourced(one, setting)] as const),
        ),
    ),
    ignore: all(({ ignore }) => ignore),
    ruleFolders: all(({ ruleFolders }) => ruleFolders),
    suppressions: all(({ suppressions }) => suppressions),
  };
}
