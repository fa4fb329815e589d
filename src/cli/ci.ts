/**
 * The formats for CI. Apart: a plain run needs none of them.
 */
import { documentedRules } from '../check/index.js';
import type { LintOptions } from '../lint.js';
import { changeCommands } from '../report/ci/annotations.js';
import { changeMarkdown } from '../report/ci/change.js';
import { changeSarif } from '../report/ci/change-sarif.js';
import { githubView } from '../report/ci/github.js';
import { MAX_BYTES, markdownView } from '../report/ci/markdown.js';
import { sarifView } from '../report/ci/sarif.js';
import type { Compared } from '../report/comparison-json.js';
import type { Threshold, View } from '../report/index.js';

export interface CiOptions extends Pick<LintOptions, 'language' | 'ownRules'> {
  readonly threshold: Threshold;
  readonly verbose: boolean;
}

type CiFormat = 'sarif' | 'github' | 'markdown';

export async function ciView(name: CiFormat, { language, ownRules, threshold, verbose }: CiOptions): Promise<View> {
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

/** What `privlint compare` found, for CI. */
export async function ciComparison(
  name: CiFormat,
  compared: Compared,
  { language, ownRules }: Pick<LintOptions, 'language' | 'ownRules'>,
): Promise<string> {
  const spoken = language && { language };
  const own = ownRules && { ownRules };
  switch (name) {
    case 'sarif':
      return changeSarif(compared, compared.asOf, { rules: await documentedRules(ownRules), ...spoken });
    case 'github':
      return changeCommands(compared, { everything: false, ...spoken, ...own });
    case 'markdown': {
      const change = { ...compared, easings: [], failOn: 'regression' } as const;
      return changeMarkdown(change, { maxBytes: MAX_BYTES, ...spoken, ...own });
    }
  }
}
