/**
 * The pure pipeline: Source -> Document -> Mentions -> Policy -> Results. No file system, clock, environment or console.
 */
import type { Source } from './read/source.js';
import type { FileReport } from './report/report.js';

export interface LintOptions {
  /** Rules are applied as of this day: a reference is stale from its date on. */
  readonly asOf: Date;
  /** Language of messages; default: the policy's. */
  readonly language?: 'nb' | 'sv' | 'en';
  /** Overrides detection of the policy's language. */
  readonly policyLanguage?: 'nb' | 'nn' | 'sv';
  /** Only these rules (all when empty or absent), and not those. Ids, or a theme with `/*` (`stale/*`). */
  readonly rules?: readonly string[];
  readonly skipRules?: readonly string[];
}

/**
 * Judges one policy.
 * @returns results for every rule, the policy's model, or an `error` when the text is no policy that can be judged
 * (no policy prose, or a language that is not linted).
 */
export async function lint(source: Source, options: LintOptions): Promise<FileReport> {
  void options;
  return { path: source.path, error: 'not built yet' };
}
