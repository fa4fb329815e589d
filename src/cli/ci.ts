/**
 * The formats for CI. Apart: a plain run needs none of them.
 */
import { documentedRules } from '../check/index.js';
import type { LintOptions } from '../lint.js';
import { githubView } from '../report/ci/github.js';
import { markdownView } from '../report/ci/markdown.js';
import { sarifView } from '../report/ci/sarif.js';
import type { Threshold, View } from '../report/index.js';

export interface CiOptions extends Pick<LintOptions, 'language' | 'ownRules'> {
  readonly threshold: Threshold;
  readonly verbose: boolean;
}

export async function ciView(
  name: 'sarif' | 'github' | 'markdown',
  { language, ownRules, threshold, verbose }: CiOptions,
): Promise<View> {
  const spoken = language && { language };
  const own = ownRules && { ownRules };
  switch (name) {
    case 'sarif':
      return sarifView({ rules: await documentedRules(ownRules), everything: verbose, ...spoken });
    case 'github':
      return githubView({ reviews: threshold.failOnReview, ...spoken, ...own });
    case 'markdown':
      return markdownView({ threshold, ...spoken, ...own });
  }
}
