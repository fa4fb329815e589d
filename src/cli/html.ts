/**
 * The page. Apart: it brings the parsers, its style and its script.
 */
import { documentedRules, selectRules } from '../check/index.js';
import type { LintOptions } from '../lint.js';
import { htmlView } from '../report/html/view.js';
import type { View } from '../report/index.js';

/** @param now when the report is written */
export async function htmlReport(options: LintOptions, now: Date): Promise<View> {
  const rules = await documentedRules(options.ownRules);
  const { language } = options;
  return htmlView({
    rules,
    applied: selectRules(rules, options).length,
    made: `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    ...(language && { language }),
  });
}
