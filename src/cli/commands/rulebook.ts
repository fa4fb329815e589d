/** The commands about rules: a bundle of their own, which a run that judges policies does not load. */
export { runExplain } from './explain.js';
export { runRules } from './rules.js';
