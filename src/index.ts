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

import { documentedRules, type OwnRules } from './check/index.js';
import type { HtmlOptions as PageOptions } from './report/html/view.js';
import { type Report, render } from './report/index.js';

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

export interface HtmlOptions extends Omit<PageOptions, 'rules'> {
  /** Those that judged: their titles and reasons stand in the page. */
  readonly ownRules?: OwnRules;
}

/**
 * The report as one page of HTML that needs nothing else.
 * @param texts the policies' sources by path: with them, each is shown with what was found in it.
 */
export async function html(
  report: Report,
  options: HtmlOptions = {},
  texts?: ReadonlyMap<string, string>,
): Promise<string> {
  const { ownRules, ...rest } = options;
  const { htmlView } = await import('./report/html/view.js');
  return render(htmlView({ ...rest, rules: await documentedRules(ownRules) }), report, texts);
}

/**
 * Makes rules of an organisation's own from its files, given as name -> text: `{ 'org/dpo.yaml': 'kind: ...', 'lexicon/org.yaml': '...' }`.
 * To be given to `lint` as `ownRules`.
 * @throws Error that says all that is wrong with the files, a line each
 */
export const loadRules = async (files: Readonly<Record<string, string>>): Promise<OwnRules> =>
  (await import('./own/index.js')).loadRules(files);
