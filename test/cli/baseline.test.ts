/** Scenarios of baselines: files in a folder, the real rules, exact output. */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../src/baseline/baseline.js';
import { lint } from '../../src/lint.js';
import { type Outcome, type World, world } from './world.js';

const RIGHTS = 'Du har rett til innsyn i opplysningene, og til retting og sletting.';
const POLICY = `# Personvernerklæring

Nordfjell AS behandler personopplysninger om deg når du handler i nettbutikken vår.

## Rettigheter

${RIGHTS}
`;
const SHIELD = '\nOverføring til USA skjer etter Privacy Shield.\n';

const run = (here: World, ...args: string[]): Promise<Outcome> => here.run(args, { lint });
const entriesOf = (here: World, name = 'privlint-baseline.json'): Baseline['findings'] =>
  (JSON.parse(readFileSync(join(here.cwd, name), 'utf8')) as Baseline).findings;

interface Found {
  readonly ruleId: string;
  readonly status?: string;
}
async function statuses(here: World, ...args: string[]): Promise<Record<string, string[]>> {
  const { stdout } = await run(here, '--format', 'json', ...args);
  const { files } = JSON.parse(stdout) as { files: { results: Found[] }[] };
  const byStatus: Record<string, string[]> = {};
  for (const { ruleId, status } of files.flatMap(({ results }) => results)) {
    if (status !== undefined) byStatus[status] = [...(byStatus[status] ?? []), ruleId];
  }
  return byStatus;
}

describe('privlint baseline', () => {
  it('is named to who asks which is used', async () => {
    const here = world();
    here.write('personvern.md', POLICY);
    await run(here, 'baseline', 'personvern.md');
    const { stderr } = await run(here, '--verbose', 'personvern.md');
    expect(stderr).toContain('privlint: baseline: privlint-baseline.json\n');
    expect((await run(here, '--verbose', '--no-baseline', 'personvern.md')).stderr).not.toContain('baseline');
  });

  it('writes down all findings, which then count no more', async () => {
    const here = world();
    here.write('personvern.md', POLICY);
    const found = await statuses(here, 'personvern.md');
    const written = await run(here, 'baseline', 'personvern.md');
    const { length } = found.new!;
    expect(written).toEqual({
      code: 0,
      stderr: '',
      stdout: `privlint-baseline.json: +${length} -0 (${length} findings)\n`,
    });
    const entries = entriesOf(here);
    expect(entries.map(({ rule }) => rule)).toEqual([...found.new!].sort());
    expect(entries[0]).toEqual({
      path: 'personvern.md',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      rule: entries[0]!.rule,
      excerpt: expect.any(String),
    });
    const after = await run(here, 'personvern.md');
    expect([after.code, after.stderr]).toEqual([0, '']);
    expect(after.stdout).toContain(`Ingen funn   ${length} kjente   (1 fil)`);
    expect(after.stdout).toContain('mangler (kjent)');
    expect((await run(here, 'personvern.md', '--verbose')).stdout).toContain('\nKjent\n');
    expect((await run(here, 'personvern.md', '--no-baseline')).code).toBe(1);
    expect(await statuses(here, 'personvern.md')).toEqual({ known: found.new });
  });

  it('knows a finding again when the text moves, and a new one as new', async () => {
    const here = world();
    here.write('personvern.md', POLICY);
    await run(here, 'baseline', 'personvern.md');
    here.write('personvern.md', `${POLICY.replaceAll('\n\n', '\n\n\n')}${SHIELD}`);
    expect((await statuses(here, 'personvern.md')).new).toContain('stale/privacy-shield');
    here.write('personvern.md', POLICY.replace(RIGHTS, 'Du har rett til innsyn i opplysningene, og til retting.'));
    expect((await statuses(here, 'personvern.md')).new).toEqual(['rights/erasure']);
  });

  it('takes out what is fixed, and new findings in only when told to', async () => {
    const here = world();
    here.write('personvern.md', POLICY + SHIELD);
    await run(here, 'baseline');
    const before = entriesOf(here).length;
    here.write('personvern.md', POLICY.replace(RIGHTS, 'Du har rett til innsyn i opplysningene.'));
    const { stderr } = await run(here, 'personvern.md', '--fail-level', 'never');
    expect(stderr).toMatch(
      /^privlint: privlint-baseline\.json: matches nothing any more: stale\/privacy-shield in personvern\.md/,
    );
    const first = await run(here, 'baseline', 'personvern.md');
    const left = entriesOf(here).length;
    expect(first.stdout).toBe(
      `privlint-baseline.json: +0 -${before - left} (${left} findings)\n2 new findings were left out: --accept-new takes them in\n`,
    );
    expect((await run(here, 'baseline', 'personvern.md', '--accept-new')).stdout).toBe(
      `privlint-baseline.json: +2 -0 (${left + 2} findings)\n`,
    );
  });

  it('keeps reasons and days, and entries of policies that it was not asked about', async () => {
    const here = world();
    here.write('a.md', POLICY);
    here.write('b.md', POLICY);
    await run(here, 'baseline', 'a.md', 'b.md');
    const entries = entriesOf(here).map((entry, i) =>
      i === 0 ? { ...entry, reason: 'why', until: '2027-01-01' } : entry,
    );
    here.write('privlint-baseline.json', JSON.stringify({ version: 1, findings: entries }));
    expect((await run(here, 'baseline', 'a.md')).stdout).toContain('+0 -0');
    expect(entriesOf(here)).toEqual(entries);
    rmSync(join(here.cwd, 'b.md'));
    await run(here, 'baseline', 'a.md');
    expect(new Set(entriesOf(here).map(({ path }) => path))).toEqual(new Set(['a.md']));
  });

  it('keeps entries of rules that were not run, which are not called stale either', async () => {
    const here = world();
    here.write('a.md', POLICY + SHIELD);
    await run(here, 'baseline', 'a.md');
    const entries = entriesOf(here);
    expect((await run(here, 'baseline', 'a.md', '--rule', 'stale/*')).stdout).toContain('+0 -0');
    expect((await run(here, 'baseline', 'a.md', '--skip-rule', 'stale/*')).stdout).toContain('+0 -0');
    expect(await run(here, 'a.md', '--rule', 'stale/*', '--strict-baseline')).toMatchObject({ code: 0, stderr: '' });
    expect(entriesOf(here)).toEqual(entries);
    here.write('a.md', POLICY);
    expect((await run(here, 'baseline', 'a.md', '--rule', 'stale/*')).stdout).toContain('+0 -1');
    here.write(
      'privlint-baseline.json',
      JSON.stringify({ version: 1, findings: [{ ...entries[0]!, rule: 'org/gone' }] }),
    );
    expect((await run(here, 'a.md', '--rule', 'stale/*', '--strict-baseline')).code).toBe(1);
  });

  it('follows a renamed policy by the rules that were run', async () => {
    const here = world();
    here.write('a.md', POLICY + SHIELD);
    await run(here, 'baseline', 'a.md');
    renameSync(join(here.cwd, 'a.md'), join(here.cwd, 'b.md'));
    expect(await run(here, 'b.md', '--rule', 'stale/*')).toMatchObject({ code: 0, stderr: '' });
    await run(here, 'baseline', 'b.md', '--rule', 'stale/*');
    expect(await run(here, 'b.md')).toMatchObject({ code: 0, stderr: '' });
  });

  it('stands beside the configuration, with paths from there', async () => {
    const here = world();
    here.write('privlint.config.json', '{}');
    here.write('docs/personvern.md', POLICY);
    await here.run(['baseline', 'personvern.md'], { lint, cwd: join(here.cwd, 'docs') });
    expect(entriesOf(here)[0]!.path).toBe('docs/personvern.md');
    expect((await here.run(['personvern.md'], { lint, cwd: join(here.cwd, 'docs') })).code).toBe(0);
    expect((await run(here, 'docs')).code).toBe(0);
  });

  it('says where it cannot be written', async () => {
    const here = world();
    here.write('a.md', POLICY);
    expect(await run(here, 'baseline', 'a.md', '--baseline', 'gone/known.json')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'privlint: gone/known.json: cannot be written (ENOENT): check that its folder is there and may be written to\n',
    });
  });

  it('is not written where nothing could be judged', async () => {
    const here = world();
    here.write('empty.md', '');
    expect(await run(here, 'baseline', 'empty.md')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'privlint: empty.md: is empty: there is no policy in it\n',
    });
    here.write('privacy.md', 'We process your personal data when you use our service, and share it with partners.\n');
    rmSync(join(here.cwd, 'empty.md'));
    for (const command of ['baseline', 'model']) {
      const { code, stdout, stderr } = await run(here, command);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/privlint: none of them is a policy that can be judged: name one\n$/);
    }
    expect(existsSync(join(here.cwd, 'privlint-baseline.json'))).toBe(false);
  });

  it('knows no policy from standard input', async () => {
    const here = world();
    const outcome = await here.run(['baseline', '-'], { lint, input: POLICY });
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: 'privlint: -: standard input has no path that a baseline could know it by: name files\n',
    });
    expect(existsSync(join(here.cwd, 'privlint-baseline.json'))).toBe(false);
  });

  it('goes where it is told', async () => {
    const here = world();
    here.write('a.md', POLICY);
    await run(here, 'baseline', 'a.md', '--baseline', 'ci/known.json');
    expect(existsSync(join(here.cwd, 'privlint-baseline.json'))).toBe(false);
  });
});

describe('a baseline', () => {
  async function withBaseline(): Promise<World> {
    const here = world();
    here.write('a.md', POLICY);
    await run(here, 'baseline', 'a.md');
    return here;
  }
  const change = (here: World, edit: (entry: Baseline['findings'][number]) => object): void =>
    here.write('privlint-baseline.json', JSON.stringify({ version: 1, findings: entriesOf(here).map(edit) }));

  it('follows a policy that was renamed', async () => {
    const here = await withBaseline();
    renameSync(join(here.cwd, 'a.md'), join(here.cwd, 'b.md'));
    expect(await run(here, 'b.md')).toMatchObject({ code: 0, stderr: '' });
    await run(here, 'baseline', 'b.md');
    expect(new Set(entriesOf(here).map(({ path }) => path))).toEqual(new Set(['b.md']));
  });

  it('no longer covers a finding whose day is over', async () => {
    const here = await withBaseline();
    change(here, (entry) => (entry.rule === 'rights/object' ? { ...entry, until: '2026-11-20' } : entry));
    const { code, stderr } = await run(here, 'a.md');
    expect([code, stderr]).toEqual([
      1,
      'privlint: privlint-baseline.json: no longer known, and fails: rights/object in a.md (until 2026-11-20)\n',
    ]);
    expect((await run(here, 'a.md', '--as-of', '2026-11-20')).code).toBe(0);
    change(here, ({ until: _, ...entry }) =>
      entry.rule === 'document/date' ? { ...entry, until: '2026-11-20' } : entry,
    );
    expect((await run(here, 'a.md')).code).toBe(1); // somebody's day, whatever the level
    expect((await run(here, 'a.md', '--fail-level', 'never')).code).toBe(0);
  });

  it('is held to its findings with --strict-baseline', async () => {
    const here = await withBaseline();
    change(here, (entry) => (entry.rule === 'rights/object' ? { ...entry, fingerprint: 'x' } : entry));
    const lenient = await run(here, 'a.md', '--fail-level', 'never');
    expect([lenient.code, lenient.stderr]).toEqual([
      0,
      'privlint: privlint-baseline.json: matches nothing any more: rights/object in a.md (privlint baseline takes it out)\n',
    ]);
    expect((await run(here, 'a.md', '--fail-level', 'never', '--strict-baseline')).code).toBe(1);
    const summary = ['a.md', '--format', 'markdown', '--lang', 'en', '--fail-level', 'never'];
    expect((await run(here, ...summary)).stdout).toContain('## ✅');
    const strict = (await run(here, ...summary, '--strict-baseline')).stdout;
    expect(strict).toContain('## ❌');
    expect(strict).toContain('The run fails: the baseline has entries');
  });

  it.each([
    ['{', "privlint-baseline.json:1:2: is no JSON: Expected property name or '}'"],
    ['{"version": 2, "findings": []}', 'privlint-baseline.json:1:13: version is 1, not 2'],
    ['{"version": 1}', 'privlint-baseline.json:1:1: the baseline lacks "findings"'],
    [
      '{"version": 1, "findings": [{"path": "a", "fingerprnt": "b", "fingerprint": "b", "rule": "c", "excerpt": ""}]}',
      'privlint-baseline.json:1:43: unknown key "fingerprnt" in findings[0]: did you mean fingerprint?',
    ],
    [
      '{"version": 1, "findings": [{"path": "a", "fingerprint": "b", "rule": "c", "excerpt": "", "until": "2026-02-31"}]}',
      'privlint-baseline.json:1:100: findings[0].until is no day of any calendar: 2026-02-31',
    ],
  ])('%s is refused', async (text, line) => {
    const here = world();
    here.write('a.md', POLICY);
    here.write('privlint-baseline.json', text);
    expect(await run(here, 'a.md')).toEqual({ code: 2, stdout: '', stderr: `privlint: ${line}\n` });
    expect((await run(here, 'baseline', 'a.md')).code).toBe(2);
    expect((await run(here, 'a.md', '--no-baseline')).code).toBe(1);
  });

  it('must be there when it is named', async () => {
    const here = world();
    here.write('a.md', POLICY);
    expect((await run(here, 'a.md', '--baseline', 'gone.json')).stderr).toBe(
      'privlint: gone.json: no such file: check the path\n',
    );
  });
});
