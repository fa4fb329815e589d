/** What an edit of a whole policy does to the verdict: our own fixtures, and real policies where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BASELINE, update } from '../../src/baseline/baseline.js';
import { compare, type FileComparison, regressionsOf } from '../../src/baseline/compare.js';
import { KnownFindings } from '../../src/baseline/known.js';
import type { Result } from '../../src/check/result.js';
import { lint } from '../../src/lint.js';
import { type Block, type Document, parse } from '../../src/parse/index.js';
import { toSource } from '../../src/read/index.js';
import type { Source } from '../../src/read/source.js';
import type { JudgedFile } from '../../src/report/report.js';
import { COSMETIC, type Edit, randomOf, without } from './edits.js';

const REAL = ['seeds', 'dev'].map((name) => resolve('../shared/policies', name));
const hasReal = REAL.every((folder) => existsSync(folder));
if (!hasReal) console.info('skipped: real policies (../shared/policies is not there)');

const isPolicy = (name: string): boolean => /\.(?:html|md|txt)$/.test(name);
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isPolicy)
    .map((name) => join(folder, name))
    .sort();
const OURS = filesIn(resolve('fixtures')).filter((path) => !path.endsWith('README.md'));

const AS_OF = new Date('2026-11-22');

async function judged(source: Source): Promise<JudgedFile> {
  const file = await lint(source, { asOf: AS_OF });
  if ('error' in file) throw new Error(`${source.path}: ${file.error}`);
  return file;
}

interface Policy {
  readonly source: Source;
  readonly document: Document;
  readonly file: JudgedFile;
}

const policies = new Map<string, Promise<Policy>>();

/** Read and judged once. */
function policyAt(path: string): Promise<Policy> {
  const read = async (): Promise<Policy> => {
    const result = await toSource(path, readFileSync(path));
    if ('error' in result) throw new Error(result.error);
    return { source: result.source, document: await parse(result.source), file: await judged(result.source) };
  };
  const policy = policies.get(path) ?? read();
  policies.set(path, policy);
  return policy;
}

const comparisonOf = (before: JudgedFile, after: JudgedFile): FileComparison => ({
  path: after.path,
  before: before.path,
  change: 'kept',
  file: after,
  comparison: compare(before, after),
});

/** The rules by which a change fails. */
function regressions(before: JudgedFile, after: JudgedFile): string[] {
  const { findings, elements } = regressionsOf(comparisonOf(before, after));
  return [...new Set([...findings, ...elements].map(({ ruleId }) => ruleId))];
}

async function edited({ source, document }: Policy, edit: Edit, seed: number): Promise<JudgedFile | null> {
  const text = edit(document, randomOf(seed));
  return text === null || text === source.text ? null : judged({ ...source, text });
}

/** The same every time: a gate does not throw dice. `EDITS_SEED` throws them. */
const run = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns,
  seed: Number(process.env.EDITS_SEED ?? 1),
  endOnFailure: true,
});
const seeds = fc.integer({ min: 0, max: 0x7fffffff });

/** The blocks that hold the evidence of a rule. */
function supportOf({ document, file }: Pick<Policy, 'document' | 'file'>, rule: string): Block[] {
  const { evidence } = file.results.find(({ ruleId }) => ruleId === rule)!;
  return document.blocks.filter((block) =>
    evidence.some(
      ({ start, end }) => document.starts[block.start]! < end.offset && document.ends[block.end - 1]! > start.offset,
    ),
  );
}

const stateOf = ({ results }: JudgedFile, rule: string): string | undefined =>
  results.find(({ ruleId }) => ruleId === rule)?.state;

/** The policy without any passage that supports an element; null where nothing is left that could be judged. */
async function withoutElement(policy: Policy, rule: string): Promise<Policy | null> {
  let { source, document, file } = policy;
  while (stateOf(file, rule) === 'present') {
    source = { ...source, text: without(document, supportOf({ document, file }, rule)) };
    document = await parse(source);
    const after = await lint(source, { asOf: AS_OF });
    if ('error' in after) return null;
    file = after;
  }
  return { source, document, file };
}

/** Elements that are told worse though every passage that supported them still stands there. At most five are reported. */
function worseForNothing(before: JudgedFile, { document, file }: Policy): string[] {
  return regressionsOf(comparisonOf(before, file)).elements.flatMap(({ ruleId }) => {
    const { state, evidence } = before.results.find((result) => result.ruleId === ruleId)!;
    const keeps = evidence.length < 5 && evidence.every(({ quote }) => document.text.includes(quote));
    return state === 'present' && keeps ? [ruleId] : [];
  });
}

const fingerprints = (results: readonly Result[]): string[] => results.map(({ fingerprint }) => fingerprint).sort();

describe.each([
  ['our own policies', OURS],
  ['real policies', hasReal ? REAL.flatMap(filesIn) : []],
])('%s', { timeout: 120_000 }, (_, paths) => {
  const path = fc.constantFrom(...(paths.length > 0 ? paths : ['none']));

  describe.skipIf(paths.length === 0)('an edit that no reader sees', () => {
    it.each(Object.entries(COSMETIC))('is no regression: %s', async (_, edit) => {
      let edits = 0;
      await fc.assert(
        fc.asyncProperty(path, seeds, async (name, seed) => {
          const policy = await policyAt(name);
          const after = await edited(policy, edit, seed);
          if (after === null) return;
          edits++;
          expect(regressions(policy.file, after), name).toEqual([]);
        }),
        run(100),
      );
      expect(edits).toBeGreaterThan(5);
    });

    it('leaves nothing new of what the baseline knew', async () => {
      await fc.assert(
        fc.asyncProperty(path, fc.constantFrom(...Object.values(COSMETIC)), seeds, async (name, edit, seed) => {
          const { file, ...policy } = await policyAt(name);
          const made = update(EMPTY_BASELINE, new Map([[name, file]]), { acceptNew: true, isGone: () => false });
          const known = new KnownFindings(made.baseline, { asOf: AS_OF, isGone: () => false });
          const after = (await edited({ file, ...policy }, edit, seed)) ?? file;
          const isNew = ({ kind, status }: Result): boolean => kind === 'fail' && status === 'new';
          expect(
            known
              .apply(name, after)
              .results.filter(isNew)
              .map(({ ruleId }) => ruleId),
            name,
          ).toEqual([]);
        }),
        run(100),
      );
    });
  });

  describe.skipIf(paths.length === 0)('taking out every passage that supports an element', () => {
    it('is a regression of that element, and of no other that keeps its passages', async () => {
      let removals = 0;
      const others: string[] = [];
      await fc.assert(
        fc.asyncProperty(path, seeds, async (name, seed) => {
          const policy = await policyAt(name);
          const told = policy.file.results.filter(({ state }) => state === 'present');
          const { ruleId } = told[seed % told.length]!;
          const after = await withoutElement(policy, ruleId);
          if (after === null) return;
          removals++;
          const went = compare(policy.file, after.file);
          const back = compare(after.file, policy.file);
          expect([fingerprints(went.new), fingerprints(went.fixed)]).toEqual([
            fingerprints(back.fixed),
            fingerprints(back.new),
          ]);
          // An element whose condition went is not applicable, which is no step back.
          const expected = stateOf(after.file, ruleId) === 'notApplicable' ? 'neither' : 'worse';
          expect(went.elements, name).toContainEqual(expect.objectContaining({ ruleId, verdict: expected }));
          others.push(...worseForNothing(policy.file, after).map((other) => `${name}: ${ruleId} took ${other} along`));
        }),
        run(200),
      );
      expect(removals).toBeGreaterThan(190);
      // A passage may lean on another: on the item before it in a list, a heading on the basis below it. Of all 1,291 removals 8 do so.
      expect(others.length, others.join('\n')).toBeLessThanOrEqual(0.02 * removals);
    });
  });
});
