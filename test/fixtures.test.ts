/** Whole policies of our own (fixtures/README.md): the tool must say of each what is expected, all of it and nothing else. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../src/check/compile/main.js';
import { lint } from '../src/lint.js';
import type { Format } from '../src/read/source.js';
import type { JudgedFile } from '../src/report/report.js';

type Optional = 'optional' | undefined;
type State = 'present' | 'partial' | 'absent' | 'notApplicable' | 'disputed';

interface Difference {
  readonly rule: string;
  readonly got: string | null;
  readonly want: string | null;
}

interface Expected {
  readonly language: string;
  readonly controller: string | null;
  readonly elements: Readonly<Partial<Record<State, readonly string[]>>>;
  readonly findings: readonly (readonly [id: string, words: string, optional?: Optional])[];
  readonly purposes: readonly (readonly [words: string, bases: string, optional?: Optional])[];
  readonly recipients: readonly (string | readonly [name: string, optional: Optional])[];
  readonly transfers: readonly (readonly [to: string, mechanism: string])[];
  readonly known?: readonly (Difference & { readonly why: string })[];
}

/** One thing to compare: what it is called in the report of differences, the words to know it by, and what is said of it. */
interface Item {
  readonly words: string;
  readonly said?: string;
  readonly optional?: Optional;
}

const FIXTURES = resolve('fixtures');
const FORMATS: Readonly<Record<string, Format>> = { html: 'html', md: 'markdown', txt: 'text' };
const cases = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const rules = loadRules(resolve('rules')).rules.map(({ file, data }) => ({
  id: file.replace(/\.yaml$/, ''),
  kind: data.kind,
}));
const elements = rules.filter(({ kind }) => kind === 'disclosure').map(({ id }) => id);
const others = rules.filter(({ kind }) => kind !== 'disclosure').map(({ id }) => id);

const read = (name: string, file: string): string => readFileSync(resolve(FIXTURES, name, file), 'utf8');
const isExpected = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTuples: false }).compile(
  JSON.parse(read('.', 'expected.schema.json')) as object,
);

/** Words that say nothing of what a purpose is. */
const EMPTY = new Set(['for', 'å', 'at', 'för', 'att', 'og', 'och', 'vi']);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word));

/** Whether three of five words of the shorter text stand in the longer. */
function alike(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.filter((word) => long.includes(word)).length >= 0.6 * Math.max(1, short.length);
}

const naming = (a: string, b: string): boolean => {
  const [x, y] = [wordsOf(a).join(' '), wordsOf(b).join(' ')];
  return x.includes(y) || y.includes(x);
};

/** What was got and not wanted, what was wanted and not got, and where the two say different things of one item. */
function compare(
  rule: string,
  got: readonly Item[],
  want: readonly Item[],
  same: (a: string, b: string) => boolean,
): Difference[] {
  const label = ({ words, said }: Item): string => `${words.slice(0, 80)}${said === undefined ? '' : ` [${said}]`}`;
  const pair = (one: Item, many: readonly Item[]): Item | undefined => {
    const pairs = many.filter((other) => same(one.words, other.words));
    return pairs.find((other) => other.said === one.said) ?? pairs[0];
  };
  const unlisted = got.filter((item) => !pair(item, want));
  return [
    ...unlisted.map((item) => ({ rule, got: label(item), want: null })),
    ...want.flatMap((item) => {
      const found = pair(item, got);
      if (item.optional || (found && found.said === item.said)) return [];
      return [{ rule, got: found ? label(found) : null, want: label(item) }];
    }),
  ];
}

/** All in which the report on a fixture differs from what is expected. */
function differences(file: JudgedFile, expected: Expected): Difference[] {
  const { results, policy } = file;
  const stateOf = (id: string): string | null => results.find(({ ruleId }) => ruleId === id)?.state ?? null;
  const states = Object.entries(expected.elements).flatMap(([want, ids]) =>
    ids.map((rule) => ({ rule, got: stateOf(rule), want })).filter(({ got }) => want !== 'disputed' && got !== want),
  );
  const findings = others.flatMap((rule) =>
    compare(
      rule,
      results
        .filter(({ ruleId }) => ruleId === rule)
        .map(({ evidence }) => ({ words: evidence.map(({ quote }) => quote).join(' ') })),
      expected.findings.filter(([id]) => id === rule).map(([, words, optional]) => ({ words, optional })),
      alike,
    ),
  );
  return [
    ...states,
    ...findings,
    ...compare(
      'model/controller',
      policy.controller?.name ? [{ words: policy.controller.name }] : [],
      expected.controller ? [{ words: expected.controller }] : [],
      naming,
    ),
    ...compare(
      'model/purposes',
      policy.purposes.map(({ text, legalBases }) => ({ words: text, said: [...legalBases].sort().join(' ') })),
      expected.purposes.map(([words, bases, optional]) => ({ words, said: bases, optional })),
      alike,
    ),
    ...compare(
      'model/recipients',
      policy.recipients.flatMap(({ name }) => (name ? [{ words: name }] : [])),
      expected.recipients.map((item) =>
        typeof item === 'string' ? { words: item } : { words: item[0], optional: item[1] },
      ),
      naming,
    ),
    ...compare(
      'model/transfers',
      policy.transfers.map(({ to, mechanism }) => ({ words: to ?? '?', said: mechanism })),
      expected.transfers.map(([to, mechanism]) => ({ words: to, said: mechanism })),
      naming,
    ),
  ];
}

const sorted = (list: readonly Difference[]): Difference[] =>
  list
    .map(({ rule, got, want }) => ({ rule, got, want }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** `KNOWN=write npx vitest run test/fixtures.test.ts` brings `known` up to date; what is new lacks its `why`, and fails until that is written. */
function writeKnown(name: string, expected: Expected, found: readonly Difference[]): void {
  const whyOf = ({ rule, got, want }: Difference): string =>
    expected.known?.find((one) => one.rule === rule && one.got === got && one.want === want)?.why ?? '';
  const fields = (one: Difference): string[] =>
    Object.entries({ ...one, why: whyOf(one) }).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  const entries = found.map((one) => `    { ${fields(one).join(', ')} }`);
  const rest = read(name, 'expected.json').replace(/,\n {2}"known": \[[\s\S]*$/, '\n}\n');
  const known = entries.length === 0 ? '\n}\n' : `,\n  "known": [\n${entries.join(',\n')}\n  ]\n}\n`;
  writeFileSync(resolve(FIXTURES, name, 'expected.json'), rest.replace(/\n}\n$/, known));
}

describe.each(cases.map(({ name }) => name))('fixture %s', (name) => {
  const expected = JSON.parse(read(name, 'expected.json')) as Expected;

  it('has an expectation of the right form, with every element once', () => {
    isExpected(expected);
    expect(isExpected.errors ?? []).toEqual([]);
    expect(Object.values(expected.elements).flat().sort()).toEqual([...elements].sort());
  });

  it('is judged as expected', async () => {
    const path = readdirSync(resolve(FIXTURES, name)).find((file) => !file.endsWith('.json'))!;
    const format = FORMATS[path.split('.').at(-1)!]!;
    const file = await lint({ path, format, text: read(name, path) }, { asOf: new Date('2026-11-22') });
    if ('error' in file) throw new Error(file.error);
    expect(file.language).toBe(expected.language);
    const found = sorted(differences(file, expected));
    if (process.env.KNOWN === 'write') return writeKnown(name, expected, found);
    expect(found).toEqual(sorted(expected.known ?? []));
  });
});
