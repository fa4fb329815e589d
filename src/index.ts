/** The public API of privlint: pure, without Node's built-ins. */
export { type LintOptions, lint } from './lint.js';
export type * from './report/report.js';
