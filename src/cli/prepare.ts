/**
 * Flags -> the configuration, the settings and the rules of one's own that a run goes by.
 */
import { relative, resolve } from 'node:path';
import type { OwnRules } from '../check/index.js';
import { type Configuration, NO_CONFIGURATION } from '../config/config.js';
import { findConfiguration } from '../config/find.js';
import { type Flags, UsageError } from './arguments.js';
import type { Io } from './io.js';
import { type Settings, settle } from './settings.js';

export interface Preparation {
  readonly configuration: Configuration;
  readonly settings: Settings;
  readonly ownRules: OwnRules | undefined;
}

/** @throws UsageError with a line for each mistake in the configuration or the rules */
export async function prepare(flags: Flags, io: Io): Promise<Preparation> {
  const configuration = await configure(flags, io.cwd);
  const settings = settle(flags, configuration, io);
  return { configuration, settings, ownRules: await ownRulesOf(settings, io.cwd) };
}

/** The configuration that the command line names, or the one found from the working directory upwards. */
async function configure({ config }: Flags, cwd: string): Promise<Configuration> {
  if (config === false) return NO_CONFIGURATION;
  const path = config === null ? findConfiguration(cwd) : resolve(cwd, config);
  if (path === null) return NO_CONFIGURATION;
  const { loadConfiguration } = await import('../config/index.js');
  const result = await loadConfiguration(path, cwd);
  if ('errors' in result) throw new UsageError(result.errors.join('\n'));
  return result.configuration;
}

/** What reads rules is loaded only where there are some. */
async function ownRulesOf({ ruleFolders }: Settings, cwd: string): Promise<OwnRules | undefined> {
  const folders = foldersOf(ruleFolders, cwd);
  if (folders.length === 0) return undefined;
  const { loadFolders } = await import('./own-rules/index.js');
  const loaded = loadFolders(folders, cwd);
  if ('lines' in loaded) throw new UsageError(loaded.lines.join('\n'));
  return loaded.ownRules;
}

/** Each folder once, by its path from the working directory. */
export function foldersOf(ruleFolders: Settings['ruleFolders'], cwd: string): readonly string[] {
  const paths = ruleFolders.map(({ value, directory }) => relative(cwd, resolve(directory, value)) || '.');
  return [...new Set(paths)];
}
