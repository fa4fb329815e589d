/**
 * Which findings are shown. Pure.
 */
import { LEVELS, type Result } from '../../check/result.js';
import { safe } from '../../report/terminal.js';
import { type Reviewed, titleOf } from '../reviewed.js';

/** What can be switched off, in the order in which it is offered: levels, kinds, statuses. */
export const SWITCHES = [...LEVELS, 'fail', 'review', 'new', 'known', 'suppressed'] as const;
export type Switch = (typeof SWITCHES)[number];

export interface Filter {
  /** What is switched off. */
  readonly hidden: readonly Switch[];
  /** Only this rule, or this theme (`rights/*`). */
  readonly rule: string | null;
  /** Only what has these words in it. */
  readonly text: string;
}

export const NO_FILTER: Filter = { hidden: [], rule: null, text: '' };

export const isFiltering = ({ hidden, rule, text }: Filter): boolean =>
  hidden.length > 0 || rule !== null || text !== '';

const themeOf = (ruleId: string): string => `${ruleId.split('/')[0]}/*`;

/** Themes and rules that something was found by, each theme before its rules. */
export function rulesFound({ file, flagged }: Reviewed): readonly string[] {
  const ids = [...new Set(flagged.map((i) => file.results[i]!.ruleId))].sort();
  return ids.flatMap((id, i) => (i === 0 || themeOf(ids[i - 1]!) !== themeOf(id) ? [themeOf(id), id] : [id]));
}

/** Whether a failure or question is shown. */
export function passes(result: Result, { hidden, rule, text }: Filter, policy: Reviewed): boolean {
  const { ruleId, kind, level, status = 'new' } = result;
  // A question has no level of its own.
  if (kind === 'fail' && hidden.includes(level)) return false;
  if (hidden.includes(kind as Switch) || hidden.includes(status)) return false;
  if (rule !== null && rule !== ruleId && rule !== themeOf(ruleId)) return false;
  if (text === '') return true;
  const said = [titleOf(policy, result), ruleId, safe(result.message), ...result.evidence.map(({ quote }) => quote)];
  return said.join('\n').toLowerCase().includes(text.toLowerCase());
}
