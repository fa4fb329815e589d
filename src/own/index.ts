/**
 * own: files of rules and words that somebody wrote for themselves -> rules that run beside those of privlint; and their examples -> what fails.
 */
import type { OwnRules } from '../check/own-rules.js';
import { load } from './load.js';
import { lineOf, type Problem } from './problems.js';

export { testExamples } from './examples.js';
export { load, MAX_FILES, MAX_LENGTH, type OwnFile, TOO_LARGE } from './load.js';
export type { Problem } from './problems.js';

/** Says all that is wrong with files of rules, a line each. */
export class RulesError extends Error {
  override readonly name = 'RulesError';

  /**
   * @param problems the first of them
   * @param count how many there are
   */
  constructor(
    readonly problems: readonly Problem[],
    readonly count: number,
  ) {
    super(linesOf(problems, count).join('\n'));
  }
}

/** A line for each problem that is told, and one for the rest. */
export const linesOf = (problems: readonly Problem[], count: number): string[] => [
  ...problems.map(lineOf),
  ...(count > problems.length ? [`and ${count - problems.length} more`] : []),
];

/**
 * Makes rules of a folder's files, given as name -> text: `{'org/dpo.yaml': 'kind: ...', 'lexicon/org.yaml': '...'}`.
 * @throws RulesError
 */
export function loadRules(files: Readonly<Record<string, string>>): OwnRules {
  const loaded = load(Object.entries(files).map(([name, text]) => ({ path: name, name, content: { text } })));
  if ('ownRules' in loaded) return loaded.ownRules;
  throw new RulesError(loaded.problems, loaded.count);
}
