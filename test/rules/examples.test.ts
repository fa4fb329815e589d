import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/check/compile/main.js';
import type { RuleFile } from '../../src/check/compile/rule-file.js';
import { lint } from '../../src/lint.js';
import { failureOf } from '../../src/own/examples.js';

const asOf = new Date('2026-11-22');
/** How many examples a finished rule has at least. */
const ENOUGH = { disclosure: 6, practice: 4, stale: 4, structure: 4, contradiction: 4 } as const;

const { rules } = loadRules(fileURLToPath(new URL('../../rules', import.meta.url)));

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
      it(example.todo ? `known limit: ${name}` : name, async () =>
        expect(await failureOf(rule, example, lint, { asOf })).toBeNull(),
      );
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
