/** Further files made by hand, and a rule of somebody's own, for the formats for CI. */
import type { OwnRules } from '../../../src/check/index.js';
import type { Result } from '../../../src/check/result.js';
import { loadRules } from '../../../src/index.js';
import type { FileReport, JudgedFile } from '../../../src/report/index.js';
import { at, judged, result, results } from '../sample.js';

export const failed: FileReport = { path: 'skann/b, c.pdf', error: 'is a PDF: export its text' };

const RULE = `kind: practice
title: Ikke Mailchimp [intern](x)
level: error
report:
  - all: [org.vendor]
messages:
  fail: Vi bruker ikke Mailchimp.
`;

export const ownRules: Promise<OwnRules> = loadRules({
  'org/vendor.yaml': RULE,
  'lexicon/words.yaml': 'org.vendor: {nb: [mailchimp]}\n',
});

/** A file with a finding of one's own, something missing that belongs nowhere, and something known from a baseline. */
export const own: JudgedFile = {
  ...judged,
  path: './sider/æøå 100%.md',
  results: [
    result('org/vendor', { articles: [], message: 'Vi bruker ikke Mailchimp.', evidence: [at('Skylager Inc.')] }),
    result('document/date', { level: 'note', state: 'absent', message: 'Teksten har ingen dato.' }),
    result('rights/erasure', { status: 'known', state: 'absent' }),
  ],
  notices: [],
};

export const clean: JudgedFile = {
  ...judged,
  path: 'ren.md',
  results: results.filter(({ kind }) => kind === 'pass'),
  notices: [],
};

/** A file with so many findings. */
export const long = (path: string, findings: number, rest: Partial<Result> = {}): JudgedFile => ({
  ...judged,
  path,
  notices: [],
  results: Array.from({ length: findings }, () =>
    result('language/vague', { level: 'warning', evidence: [at('sende nyhetsbrev')], ...rest }),
  ),
});
