/**
 * The public API of privlint. Pure: no file system, clock, environment or console; runs in a browser as well as in Node.
 *
 * ```ts
 * import { json, lint, reportOf } from 'privlint';
 *
 * const file = await lint({ path: 'personvern.html', format: 'html', text }, { asOf: new Date('2026-11-21') });
 * ```
 */
export { ruleIds } from './check/index.js';
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
