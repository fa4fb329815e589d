/**
 * Rules of the user's own, from folders. Built as a bundle by itself (own-rules.cjs): most runs have none.
 */
import type { OwnRules } from '../../check/index.js';
import { linesOf, load, testExamples } from '../../own/index.js';
import { safe } from '../../report/terminal.js';
import type { ExitCode, Io } from '../io.js';
import { filesOf } from './folder.js';

/** All rules of these folders, or what is wrong with them, a line each. */
export function loadFolders(
  folders: readonly string[],
  cwd: string,
): { readonly ownRules: OwnRules } | { readonly lines: readonly string[] } {
  const loaded = load(folders.flatMap((folder) => filesOf(folder, cwd)));
  return 'ownRules' in loaded ? loaded : { lines: linesOf(loaded.problems, loaded.count) };
}

/** Runs the rules' examples and tells what fails. 1: some do. 2: there is none. */
export async function test(ownRules: OwnRules, io: Io): Promise<ExitCode> {
  const counts = Array.from(ownRules.docs.values(), ({ examples }) => examples.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    await io.stderr.write('privlint: nothing to test: none of the rules has examples\n');
    return 2;
  }
  const failed = await testExamples(ownRules, io.lint, io.now);
  for (const { file, line, ruleId, message } of failed) {
    await io.stdout.write(`${safe(`${file}:${line}: ${ruleId}: ${message}`)}\n`);
  }
  for (const [ruleId, { file, examples }] of ownRules.docs) {
    if (examples.length === 0) await io.stdout.write(`${safe(`${file}: ${ruleId} has no examples`)}\n`);
  }
  await io.stdout.write(`${total - failed.length} of ${total} examples hold\n`);
  return failed.length > 0 ? 1 : 0;
}
