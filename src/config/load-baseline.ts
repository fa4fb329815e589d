import type { Baseline } from '../baseline/baseline.js';
import { parseBaseline } from './baseline-file.js';
import { shownPath } from './load.js';
import { readText } from './read-text.js';

/** Ten thousand policies with twenty findings each. */
export const MAX_BASELINE_BYTES = 50 * 1024 * 1024;

/** A baseline, or what is wrong with it, a line each. @param cwd from where its file is named */
export async function loadBaseline(
  path: string,
  cwd: string,
): Promise<{ readonly baseline: Baseline } | { readonly errors: readonly string[] }> {
  const from = shownPath(path, cwd);
  const read = readText(path, MAX_BASELINE_BYTES);
  if ('error' in read) return { errors: [`${from}: ${read.error}`] };
  const parsed = await parseBaseline(read.text);
  if ('baseline' in parsed) return parsed;
  return { errors: parsed.mistakes.map(({ line, column, message }) => `${from}:${line}:${column}: ${message}`) };
}
