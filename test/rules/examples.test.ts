import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/check/compile/main.js';
import type { RuleFile } from '../../src/check/compile/rule-file.js';
import type { Example } from '../../src/check/documentation.js';
import type { Result } from '../../src/check/result.js';
import { lint } from '../../src/lint.js';

const AS_OF = '2026-11-22';
/** How many examples a finished rule has at least. */
const ENOUGH = { disclosure: 6, practice: 4, stale: 4, structure: 4, contradiction: 4 } as const;

const { rules } = loadRules(fileURLToPath(new URL('../../rules', import.meta.url)));

/** Words as they are compared: without line ends and case. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

const quotes = (results: readonly Result[]): string =>
  folded(results.flatMap((r) => r.evidence.map((e) => e.quote)).join(' | '));

async function resultsOf(rule: RuleFile, example: Example): Promise<readonly Result[]> {
  const source = { path: rule.id, format: example.format ?? 'text', text: example.text } as const;
  const asOf = new Date(example.asOf ?? AS_OF);
  const report = await lint(source, { asOf, rules: [rule.id], policyLanguage: example.lang });
  if (!('results' in report)) throw new Error(`the example is no policy: ${report.error}`);
  return report.results;
}

/** Throws unless the rule says of the example what the example claims. */
async function verify(rule: RuleFile, example: Example): Promise<void> {
  const results = await resultsOf(rule, example);
  if (rule.kind === 'disclosure') {
    expect(results.map(({ kind, state }) => ({ kind, state: example.state && state }))).toEqual([
      { kind: example.kind, state: example.state },
    ]);
  } else if (example.kind === 'pass' || example.kind === 'notApplicable') {
    expect(quotes(results)).toBe('');
    return;
  } else {
    expect(results.map(({ kind }) => kind)).toContain(example.kind);
  }
  if (example.evidence) expect(quotes(results)).toContain(folded(example.evidence));
}

/** What a rule file still lacks before it is done; see rules/README.md. */
function lacking(rule: RuleFile): string[] {
  const { examples } = rule;
  const found: string[] = [];
  if (JSON.stringify(rule).includes('"TODO"')) found.push('texts');
  if (rule.sources.length === 0) found.push('sources');
  if (examples.length < ENOUGH[rule.kind]) found.push(`${ENOUGH[rule.kind]} examples`);
  if (rule.kind === 'disclosure' && rule.partial && !rule.messages.partial) found.push('a message for partial');
  for (const lang of ['nb', 'sv'] as const) {
    for (const kind of ['pass', 'fail'] as const) {
      if (!examples.some((e) => e.lang === lang && e.kind === kind && !e.todo))
        found.push(`an example: ${kind} in ${lang}`);
    }
  }
  return found;
}

for (const { data: rule } of rules.filter(({ data }) => data.examples.length > 0)) {
  describe(rule.id, () => {
    for (const [index, example] of rule.examples.entries()) {
      const name = `${index + 1}. ${example.kind} (${example.lang}): ${example.text.replace(/\s+/g, ' ').slice(0, 90)}`;
      // A limit that is gone must be noticed, and its `todo` taken out.
      if (example.todo) it(`known limit: ${name}`, () => expect(verify(rule, example)).rejects.toThrow());
      else it(name, () => verify(rule, example));
    }
  });
}

/** Rules still being written; this list only ever gets shorter. */
const UNFINISHED = new Set(
  rules.filter(({ data }) => JSON.stringify(data).includes('"TODO"')).map(({ data }) => data.id),
);

describe('every rule is finished', () => {
  for (const { data } of rules) {
    if (UNFINISHED.has(data.id)) it.todo(data.id);
    else it(data.id, () => expect(lacking(data)).toEqual([]));
  }
});
