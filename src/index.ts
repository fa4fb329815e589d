/**
 * The public API of privlint. Pure: no file system, clock, environment or console; runs in a browser as well as in Node.
 *
 * ```ts
 * import { json, lint, reportOf } from 'privlint';
 *
 * const file = await lint({ path: 'personvern.html', format: 'html', text }, { asOf: new Date('2026-11-21') });
 * ```
 */
export { type OwnRules, ruleIds } from './check/index.js';
export type {
  Evidence,
  Kind,
  Level,
  Notice,
  NoticeKind,
  Place,
  Position,
  Result,
  State,
  Status,
  Suppression,
} from './check/result.js';

import type { OwnRules } from './check/index.js';

export type { Language } from './language/detect.js';
export { type LintOptions, lint } from './lint.js';
export type { LocatedPolicy } from './model/locate.js';
export type { Format, Source } from './read/source.js';
export {
  type FailedFile,
  type FileReport,
  type JsonOptions,
  type JudgedFile,
  json,
  type PrettyOptions,
  pretty,
  type Report,
  reportOf,
  type Summary,
  VERSION as version,
} from './report/index.js';
export type { ConfiguredSuppression } from './suppress/index.js';

/**
 * Makes rules of an organisation's own from its files, given as name -> text: `{ 'org/dpo.yaml': 'kind: ...', 'lexicon/org.yaml': '...' }`.
 * To be given to `lint` as `ownRules`.
 * @throws Error that says all that is wrong with the files, a line each
 */
export const loadRules = async (files: Readonly<Record<string, string>>): Promise<OwnRules> =>
  (await import('./own/index.js')).loadRules(files);
