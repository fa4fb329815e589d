import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Baseline, type BaselineEntry, EMPTY_BASELINE, serialise, update } from '../../src/baseline/baseline.js';
import { compare } from '../../src/baseline/compare.js';
import { KnownFindings } from '../../src/baseline/known.js';
import type { Result, State } from '../../src/check/result.js';
import type { JudgedFile } from '../../src/report/report.js';
import { judged } from '../report/sample.js';

const asOf = new Date('2026-11-22');

/** A failure of a practice rule. */
const practice = (ruleId: string, quote: string, fingerprint = `${ruleId} ${quote}`): Result => ({
  ruleId,
  kind: 'fail',
  level: 'warning',
  articles: [],
  message: 'm',
  write: null,
  place: null,
  fingerprint,
  status: 'new',
  evidence: [{ quote, start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }],
});

/** An element in a state. */
function element(ruleId: string, state: State): Result {
  const { status: _, ...rest } = { ...practice(ruleId, '', `${ruleId} ${state}`), evidence: [], state };
  if (state === 'present') return { ...rest, kind: 'pass' };
  if (state === 'notApplicable') return { ...rest, kind: 'notApplicable' };
  return { ...rest, kind: 'fail', status: 'new' };
}

const file = (...results: Result[]): JudgedFile => ({ ...judged, results });
const entry = (path: string, fingerprint: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  path,
  fingerprint,
  rule: 'r/r',
  excerpt: '',
  ...more,
});
const baseline = (...findings: BaselineEntry[]): Baseline => ({ version: 1, findings });
const statuses = ({ results }: JudgedFile): (string | undefined)[] => results.map(({ status }) => status);
const known = (entries: Baseline, gone: readonly string[] = []): KnownFindings =>
  new KnownFindings(entries, { asOf, isGone: (path) => gone.includes(path) });

const A = practice('stale/a', 'one two three');
const B = practice('stale/b', 'four five six');

describe('KnownFindings', () => {
  it('marks what the baseline knows, and nothing else', () => {
    const findings = known(baseline(entry('p.md', A.fingerprint), entry('other.md', B.fingerprint)));
    expect(statuses(findings.apply('p.md', file(A, B, element('x/y', 'present'))))).toEqual([
      'known',
      'new',
      undefined,
    ]);
    expect(findings.stale()).toEqual([]);
  });

  it('names entries of judged policies that match nothing', () => {
    const findings = known(baseline(entry('p.md', 'gone'), entry('q.md', 'unjudged')));
    findings.apply('p.md', file(A));
    expect(findings.stale()).toEqual([entry('p.md', 'gone')]);
  });

  it('lets an entry count until its day is over', () => {
    const entries = baseline(
      entry('p.md', A.fingerprint, { until: '2026-11-22' }),
      entry('p.md', B.fingerprint, { until: '2026-11-21' }),
    );
    const findings = known(entries);
    expect(statuses(findings.apply('p.md', file(A, B)))).toEqual(['known', 'new']);
    expect(findings.expired()).toEqual([entries.findings[1]]);
    expect(findings.stale()).toEqual([]);
  });

  it('leaves suppressed results alone', () => {
    const suppressed = { ...A, status: 'suppressed' as const };
    const findings = known(baseline(entry('p.md', A.fingerprint)));
    expect(statuses(findings.apply('p.md', file(suppressed)))).toEqual(['suppressed']);
  });

  it.each([
    ['a renamed file has the entries of the path that is gone', ['old.md'], ['known', 'known']],
    ['a copy has not, while the first is there', [], ['new', 'new']],
  ])('%s', (_, gone, expected) => {
    const findings = known(baseline(entry('old.md', A.fingerprint), entry('old.md', B.fingerprint)), gone);
    expect(statuses(findings.apply('new.md', file(A, B)))).toEqual(expected);
  });

  it('gives the entries of a path that is gone to one file alone, and only to one that is like it', () => {
    const entries = baseline(entry('old.md', A.fingerprint), entry('old.md', 'x'), entry('old.md', 'y'));
    expect(statuses(known(entries, ['old.md']).apply('new.md', file(A)))).toEqual(['new']);
    const two = known(baseline(entry('old.md', A.fingerprint)), ['old.md']);
    expect(statuses(two.apply('a.md', file(A)))).toEqual(['known']);
    expect(statuses(two.apply('b.md', file(A)))).toEqual(['new']);
  });
});

describe('update', () => {
  const here = { acceptNew: false, isGone: (path: string) => path === 'gone.md' };

  it('removes what is gone, keeps what it did not look at, and takes nothing new in unless asked', () => {
    const before = baseline(
      entry('p.md', A.fingerprint, { reason: 'why', until: '2027-01-01' }),
      entry('p.md', 'fixed'),
      entry('gone.md', 'x'),
      entry('unjudged.md', 'y'),
    );
    const files = new Map([['p.md', file(A, B)]]);
    const result = update(before, files, here);
    expect(result.baseline.findings).toEqual([before.findings[0], before.findings[3]]);
    expect(result.removed.map(({ fingerprint }) => fingerprint)).toEqual(['x', 'fixed']);
    expect([result.added, result.left.map(({ fingerprint }) => fingerprint)]).toEqual([[], [B.fingerprint]]);
    const accepted = update(before, files, { ...here, acceptNew: true });
    expect(accepted.added).toEqual([
      { path: 'p.md', fingerprint: B.fingerprint, rule: 'stale/b', excerpt: 'four five six' },
    ]);
    expect(accepted.baseline.findings.map(({ fingerprint }) => fingerprint)).toEqual([
      A.fingerprint,
      B.fingerprint,
      'y',
    ]);
  });

  it('moves the entries of a renamed policy, with their reasons', () => {
    const before = baseline(entry('gone.md', A.fingerprint, { reason: 'why' }));
    const result = update(before, new Map([['p.md', file(A)]]), here);
    expect(result.baseline.findings).toEqual([entry('p.md', A.fingerprint, { reason: 'why' })]);
    expect([result.added, result.removed, result.left]).toEqual([[], [], []]);
  });

  it('writes entries in one order, with an excerpt that people know again', () => {
    const files = new Map([
      ['b.md', file(element('x/y', 'absent'))],
      ['a.md', file(practice('s/t', 'word '.repeat(40)))],
    ]);
    const text = serialise(update(EMPTY_BASELINE, files, { ...here, acceptNew: true }).baseline);
    const { findings } = JSON.parse(text) as Baseline;
    expect(findings.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    expect(findings[0]!.excerpt).toMatch(/^word (word )*word…$/);
    expect(findings[1]!.excerpt).toBe('absent');
    expect(text.endsWith('}\n')).toBe(true);
  });
});

const quotes = fc.stringMatching(/^[a-e]( [a-e]){0,6}$/);
const practices = fc
  .array(fc.tuple(fc.constantFrom('stale/a', 'stale/b', 'consent/c'), quotes), { maxLength: 8 })
  .map((list) => [...new Map(list.map(([rule, quote]) => [`${rule} ${quote}`, practice(rule, quote)])).values()]);
const states = fc.constantFrom<State[]>('present', 'partial', 'absent', 'notApplicable');
const elements = fc.tuple(states, states).map(([one, two]) => [element('x/one', one), element('x/two', two)]);
const files = fc.tuple(practices, elements).map(([a, b]) => file(...b, ...a));

describe('compare', () => {
  it('tells what is new, fixed, known and reworded', () => {
    const before = file(A, B, practice('consent/by-use', 'by using the site you accept'));
    const after = file(A, practice('consent/by-use', 'by using the app you accept'), practice('stale/c', 'x'));
    const { new: added, fixed, known: same, changed } = compare(before, after);
    const ids = (results: readonly Result[]): string[] => results.map(({ ruleId }) => ruleId);
    expect([ids(added), ids(fixed), ids(same)]).toEqual([['stale/c'], ['stale/b'], ['stale/a']]);
    expect(changed.map(({ after: { evidence } }) => evidence[0]!.quote)).toEqual(['by using the app you accept']);
  });

  it.each([
    ['present', 'partial', 'worse'],
    ['present', 'absent', 'worse'],
    ['partial', 'absent', 'worse'],
    ['absent', 'partial', 'better'],
    ['partial', 'present', 'better'],
    ['present', 'notApplicable', 'neither'],
    ['notApplicable', 'absent', 'neither'],
  ] as const)('an element that went from %s to %s is %s', (before, after, verdict) => {
    const { elements: changes } = compare(file(element('x/y', before)), file(element('x/y', after)));
    expect(changes).toEqual([{ ruleId: 'x/y', before, after, verdict }]);
  });

  it('takes a policy that came or went as a whole', () => {
    expect(compare(null, file(A)).new).toEqual([A]);
    expect(compare(file(A), null)).toMatchObject({ new: [], fixed: [A], elements: [], model: [] });
  });

  it('is empty between a policy and itself', () => {
    fc.assert(
      fc.property(files, (one) => {
        const { known: same, ...rest } = compare(one, one);
        expect(rest).toEqual({ new: [], fixed: [], changed: [], elements: [], model: [] });
        expect(same).toEqual(one.results.filter(({ kind }) => kind === 'fail'));
      }),
    );
  });

  it('finds new one way what it finds fixed the other way', () => {
    const ids = (results: readonly Result[]): string[] => results.map(({ fingerprint }) => fingerprint).sort();
    fc.assert(
      fc.property(files, files, (one, two) => {
        const [there, back] = [compare(one, two), compare(two, one)];
        expect(ids(there.new)).toEqual(ids(back.fixed));
        expect(ids(there.fixed)).toEqual(ids(back.new));
        expect(there.changed).toHaveLength(back.changed.length);
      }),
    );
  });

  it('leaves nothing new of what a baseline was made of', () => {
    fc.assert(
      fc.property(files, (one) => {
        const made = update(EMPTY_BASELINE, new Map([['p.md', one]]), { acceptNew: true, isGone: () => false });
        const findings = known(JSON.parse(serialise(made.baseline)) as Baseline);
        expect(statuses(findings.apply('p.md', one)).filter((status) => status === 'new')).toEqual([]);
        expect([findings.stale(), findings.expired()]).toEqual([[], []]);
      }),
    );
  });
});
