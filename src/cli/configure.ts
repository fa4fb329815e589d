/**
 * Finds and reads the configuration of a run.
 */
import { resolve } from 'node:path';
import { type Configuration, NO_CONFIGURATION } from '../config/config.js';
import { findConfiguration } from '../config/find.js';
import { type Flags, UsageError } from './arguments.js';

/**
 * The configuration that the command line names, or the one found from the working directory upwards.
 * @throws UsageError with a line for each mistake in it
 */
export async function configure({ config }: Flags, cwd: string): Promise<Configuration> {
  if (config === false) return NO_CONFIGURATION;
  const path = config === null ? findConfiguration(cwd) : resolve(cwd, config);
  if (path === null) return NO_CONFIGURATION;
  const { loadConfiguration } = await import('../config/index.js');
  const result = await loadConfiguration(path, cwd);
  if ('errors' in result) throw new UsageError(result.errors.join('\n'));
  return result.configuration;
}
