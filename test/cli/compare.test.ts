/** Scenarios of comparisons: real git repositories, the real rules. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lint } from '../../src/lint.js';
import { runOf } from '../report/ci/sarif-schema.js';
import { expectComparison } from '../report/schema.js';
import { type Outcome, type World, world } from './world.js';

const POLICY = `# Personvernerklæring

Nordfjell AS behandler personopplysninger om deg når du handler i nettbutikken vår.

## Lagring

Vi lagrer opplysninger om kjøpet i 5 år etter kjøpet.

## Rettigheter

Du har rett til innsyn i opplysningene. Du har rett til retting. Du har rett til sletting.
`;
const SHIELD = '\nOverføring til USA skjer etter Privacy Shield.\n';

const run = (here: World, ...args: string[]): Promise<Outcome> => here.run(args, { lint });

function git(here: World, ...args: string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.no', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: here.cwd, stdio: 'ignore' });
}

function repository(files: Readonly<Record<string, string>>): World {
  const here = world();
  git(here, 'init', '-q', '-b', 'main');
  for (const [name, text] of Object.entries(files)) here.write(name, text);
  commit(here);
  return here;
}

function commit(here: World): void {
  git(here, 'add', '-A');
  git(here, 'commit', '-q', '-m', 'x');
}

interface Told {
  readonly path: string;
  readonly change: string;
  readonly isRegression: boolean;
  readonly regressions: {
    readonly findings: { readonly ruleId: string }[];
    readonly elements: { readonly ruleId: string }[];
  };
  readonly fixed: { readonly ruleId: string }[];
}

async function told(here: World, ...args: string[]): Promise<{ code: number; files: Told[] }> {
  const { code, stdout } = await run(here, 'compare', '--format', 'json', ...args);
  const comparison = JSON.parse(stdout) as { files: Told[] };
  expectComparison(comparison);
  return { code, files: comparison.files };
}

const ids = (list: readonly { readonly ruleId: string }[]): string[] => list.map(({ ruleId }) => ruleId);

describe('privlint compare', () => {
  it('finds nothing worse in a text that is only laid out anew', async () => {
    const here = repository({ 'personvern.md': POLICY });
    const sections = POLICY.split('\n## ');
    here.write('personvern.md', [sections[0], sections[2], sections[1]].join('\n### ').replaceAll(' ', '  '));
    const { code, files } = await told(here, '--base', 'HEAD');
    expect([code, files]).toMatchObject([0, [{ path: 'personvern.md', change: 'kept', isRegression: false }]]);
  });

  it('names the section that was dropped', async () => {
    const here = repository({ 'personvern.md': POLICY });
    here.write('personvern.md', POLICY.replace(/## Lagring\n\n.*\n/, ''));
    const { code, files } = await told(here, '--base', 'HEAD');
    expect([code, ids(files[0]!.regressions.elements)]).toEqual([1, ['retention/stated']]);
    const { stdout } = await run(here, 'compare', '--base', 'main', '--lang', 'en');
    expect(stdout).toContain('Told worse\n  ✗ Retention: told → missing  retention/stated\n');
    expect(stdout).toMatch(/✗ 1 of 1 policy got worse\n$/);
  });

  it('names the stale reference that came in, and the one that went', async () => {
    const here = repository({ 'personvern.md': POLICY });
    here.write('personvern.md', POLICY + SHIELD);
    const worse = await told(here, '--base', 'HEAD');
    expect([worse.code, ids(worse.files[0]!.regressions.findings)]).toEqual([
      1,
      expect.arrayContaining(['stale/privacy-shield']),
    ]);
    commit(here);
    here.write('personvern.md', POLICY);
    const better = await told(here, '--base', 'HEAD');
    expect([better.code, ids(better.files[0]!.fixed)]).toEqual([0, expect.arrayContaining(['stale/privacy-shield'])]);
  });

  it('follows renames; a new policy passes, a deleted one does not', async () => {
    const here = repository({
      'personvern.md': POLICY,
      'personvern-app.md': POLICY.replaceAll('Nordfjell', 'Sørfjell'),
    });
    renameSync(join(here.cwd, 'personvern.md'), join(here.cwd, 'personvern-ny.md'));
    git(here, 'add', '-A');
    here.write('integritet.md', '# Integritet\n\nVi behandlar dina personuppgifter för att leverera varor till dig.\n');
    const { code, files } = await told(here, '--base', 'HEAD');
    expect(code).toBe(0);
    expect(files.map(({ path, change }) => [path, change])).toEqual([
      ['integritet.md', 'added'],
      ['personvern-app.md', 'kept'],
      ['personvern-ny.md', 'renamed'],
    ]);
    rmSync(join(here.cwd, 'personvern-app.md'));
    const gone = await told(here, '--base', 'HEAD');
    expect([gone.code, gone.files.find(({ path }) => path === 'personvern-app.md')]).toMatchObject([
      1,
      { change: 'deleted', isRegression: true },
    ]);
    rmSync(join(here.cwd, 'personvern-ny.md'));
    rmSync(join(here.cwd, 'integritet.md'));
    expect((await run(here, 'compare', '--base', 'HEAD')).code).toBe(1);
  });

  it('goes by the baseline as it was', async () => {
    const here = repository({ 'personvern.md': POLICY });
    here.write('personvern.md', POLICY + SHIELD);
    await run(here, 'baseline', 'personvern.md');
    expect(existsSync(join(here.cwd, 'privlint-baseline.json'))).toBe(true);
    expect((await told(here, '--base', 'HEAD')).code).toBe(1);
    commit(here);
    here.write('personvern.md', POLICY);
    commit(here);
    here.write('personvern.md', POLICY + SHIELD);
    const { files } = await told(here, '--base', 'HEAD');
    expect(ids(files[0]!.regressions.findings)).toEqual([]);
  });

  it('compares the rest where one cannot be judged, and says why one counts as deleted', async () => {
    const here = repository({ 'personvern.md': POLICY, 'personvern-app.md': POLICY });
    here.write('personvern-ny.md', '');
    const rest = await run(here, 'compare', '--base', 'HEAD', '--lang', 'en', '.');
    expect([rest.code, rest.stderr]).toEqual([2, 'privlint: personvern-ny.md: is empty: there is no policy in it\n']);
    expect(rest.stdout).toMatch(/none of 2 policies got worse\n$/);
    rmSync(join(here.cwd, 'personvern-ny.md'));
    here.write('personvern.md', '');
    const emptied = await run(here, 'compare', '--base', 'HEAD', '--lang', 'en', 'personvern.md');
    expect([emptied.code, emptied.stderr]).toEqual([
      1,
      'privlint: personvern.md: is empty: there is no policy in it\n',
    ]);
    rmSync(join(here.cwd, 'personvern.md'));
    const { code, files } = await told(here, '--base', 'HEAD', 'personvern.md');
    expect([code, files.map(({ change }) => change)]).toEqual([1, ['deleted']]);
  });

  it('follows a policy into another format, or that was moved and not added', async () => {
    const here = repository({
      'personvern.md': POLICY,
      'integritet.md': '# Integritet\n\nVi behandlar personuppgifter.\n',
    });
    renameSync(join(here.cwd, 'personvern.md'), join(here.cwd, 'personvern-ny.md'));
    const moved = await told(here, '--base', 'HEAD');
    expect([moved.code, moved.files.map(({ path, change }) => [path, change])]).toEqual([
      0,
      [
        ['integritet.md', 'kept'],
        ['personvern-ny.md', 'renamed'],
      ],
    ]);
    rmSync(join(here.cwd, 'personvern-ny.md'));
    const html = (text: string): string =>
      `<nav>${'<a href="/">Butikken</a> '.repeat(60)}</nav><main>${text
        .split('\n\n')
        .map((part) => (part.startsWith('#') ? `<h2>${part.replace(/^#+ /, '')}</h2>` : `<p>${part}</p>`))
        .join('\n')}</main>`;
    here.write('personvern.html', html(POLICY));
    git(here, 'add', '-A');
    const turned = await told(here, '--base', 'HEAD');
    expect([turned.code, turned.files[1]]).toMatchObject([0, { path: 'personvern.html', change: 'renamed' }]);
    here.write('personvern.html', html(POLICY + SHIELD));
    const { code, files } = await told(here, '--base', 'HEAD');
    expect([code, ids(files[1]!.regressions.findings)]).toEqual([1, expect.arrayContaining(['stale/privacy-shield'])]);
  });

  it('follows a policy to a name that it would not be found by', async () => {
    const here = repository({ 'personvern.md': POLICY, 'privlint.config.json': '{ "ignore": ["arkiv"] }' });
    renameSync(join(here.cwd, 'personvern.md'), join(here.cwd, 'om-oss.md'));
    git(here, 'add', '-A');
    for (const named of [[], ['personvern.md']]) {
      const { code, files } = await told(here, '--base', 'HEAD', ...named);
      expect([code, files.map(({ path, change }) => [path, change])]).toEqual([0, [['om-oss.md', 'renamed']]]);
    }
    mkdirSync(join(here.cwd, 'arkiv'));
    renameSync(join(here.cwd, 'om-oss.md'), join(here.cwd, 'arkiv/om-oss.md'));
    git(here, 'add', '-A');
    const { code, files } = await told(here, '--base', 'HEAD');
    expect([code, files.map(({ path, change }) => [path, change])]).toEqual([1, [['personvern.md', 'deleted']]]);
  });

  it('looks at what git ignores now, and misses what became a folder', async () => {
    const here = repository({ 'personvern.md': POLICY, 'personvern-app.md': POLICY });
    here.write('.gitignore', '*.md\n');
    here.write('personvern.md', POLICY + SHIELD);
    rmSync(join(here.cwd, 'personvern-app.md'));
    mkdirSync(join(here.cwd, 'personvern-app.md'));
    const { code, files } = await told(here, '--base', 'HEAD');
    expect([code, files.map(({ path, change }) => [path, change])]).toEqual([
      1,
      [
        ['personvern-app.md', 'deleted'],
        ['personvern.md', 'kept'],
      ],
    ]);
  });

  it('takes no link for a policy', async () => {
    const here = world();
    symlinkSync('personvern.md', join(here.cwd, 'privacy.md'));
    here.write('personvern.md', POLICY);
    git(here, 'init', '-q');
    commit(here);
    const { files } = await told(here, '--base', 'HEAD');
    expect(files.map(({ path }) => path)).toEqual(['personvern.md']);
  });

  it('finds no policy there or then, and says so', async () => {
    const here = repository({ 'README.md': '# Hei\n' });
    const { code, stdout, stderr } = await run(here, 'compare', '--base', 'HEAD');
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'privlint: no policy found here, and none at HEAD: name files, globs or directories\n',
    ]);
  });

  it('compares with where the branch left: --base REV...', async () => {
    const here = repository({ 'personvern.md': POLICY.replace(/## Lagring\n\n.*\n/, '') });
    git(here, 'checkout', '-q', '-b', 'change');
    git(here, 'checkout', '-q', 'main');
    here.write('personvern.md', POLICY);
    commit(here);
    git(here, 'checkout', '-q', 'change');
    expect((await run(here, 'compare', '--base', 'main')).code).toBe(1);
    expect((await run(here, 'compare', '--base', 'main...')).code).toBe(0);
  });

  it('says that git does not trust a repository, where that is why', async () => {
    const here = repository({ 'personvern.md': POLICY });
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const { code, stderr } = await run(here, 'compare', '--base', 'HEAD', 'personvern.md');
    vi.unstubAllEnvs();
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('another user: git config --global --add safe.directory '),
    ]);
  });

  it('looks at a new policy under the name that a renamed one had', async () => {
    const here = repository({ 'b-personvern.md': POLICY });
    renameSync(join(here.cwd, 'b-personvern.md'), join(here.cwd, 'a-personvern.md'));
    git(here, 'add', '-A');
    here.write('b-personvern.md', POLICY + SHIELD);
    const { code, files } = await told(here, '--base', 'HEAD');
    expect([code, files.map(({ path, change }) => [path, change])]).toEqual([
      1,
      [
        ['a-personvern.md', 'renamed'],
        ['b-personvern.md', 'kept'],
      ],
    ]);
  });

  it('runs nothing that the repository names', async () => {
    const here = repository({ 'personvern.md': POLICY });
    for (const name of ['filter.x.clean', 'filter.x.smudge', 'diff.x.textconv', 'diff.external', 'core.fsmonitor']) {
      git(here, 'config', name, 'touch ran; cat');
    }
    here.write('.gitattributes', '*.md filter=x diff=x\n');
    here.write('personvern.md', POLICY + SHIELD);
    expect((await told(here, '--base', 'HEAD')).code).toBe(1);
    expect((await told(here, 'HEAD:personvern.md', 'personvern.md')).code).toBe(1);
    expect(existsSync(join(here.cwd, 'ran'))).toBe(false);
  });

  it('goes by the suppressions of the configuration', async () => {
    const here = repository({
      'personvern.md': POLICY,
      'privlint.config.json': JSON.stringify({
        suppressions: [{ rule: ['stale/*', 'transfer/*'], file: 'personvern.md', reason: 'a quotation' }],
      }),
    });
    here.write('personvern.md', POLICY + SHIELD);
    here.write('other.md', POLICY + SHIELD);
    const { files } = await told(here, '--base', 'HEAD');
    expect(ids(files[0]!.regressions.findings)).toEqual([]);
    const pair = await told(here, 'HEAD:personvern.md', 'personvern.md');
    expect(ids(pair.files[0]!.regressions.findings)).toEqual([]);
    const other = await told(here, 'HEAD:personvern.md', 'other.md');
    expect(ids(other.files[0]!.regressions.findings)).toContain('stale/privacy-shield');
  });

  it('calls rules of its own by their titles', async () => {
    const here = repository({
      'personvern.md': POLICY,
      'rules/lexicon/org.yaml': 'org.shop:\n  nb: ["nettbutikken"]\n',
      'rules/org/shop.yaml':
        'kind: disclosure\ntitle: Nettbutikken nevnes\nlevel: error\npresent:\n  - all: [org.shop]\nmessages:\n  absent: Mangler.\n',
    });
    here.write('personvern.md', POLICY.replace('i nettbutikken vår', 'hos oss'));
    const { code, stdout } = await run(here, 'compare', '--base', 'HEAD', '--rules', 'rules', '--rule', 'org/*');
    expect([code, stdout]).toEqual([1, expect.stringContaining('✗ Nettbutikken nevnes: omtalt → mangler  org/shop\n')]);
  });

  it('refuses a baseline that was broken at the revision', async () => {
    const here = repository({ 'personvern.md': POLICY, 'privlint-baseline.json': '{"version": 2, "findings": []}' });
    const { code, stdout, stderr } = await run(here, 'compare', '--base', 'HEAD', 'personvern.md');
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'privlint: HEAD:privlint-baseline.json:1:13: version is 1, not 2\nprivlint: --no-baseline compares without it\n',
    ]);
    expect((await run(here, 'compare', '--base', 'HEAD', '--no-baseline', 'personvern.md')).code).toBe(0);
  });

  it('compares two files, and a revision of one with another', async () => {
    const here = repository({ 'a.md': POLICY, 'b.md': POLICY + SHIELD });
    expect((await told(here, 'a.md', 'b.md')).code).toBe(1);
    expect((await told(here, 'b.md', 'a.md')).code).toBe(0);
    here.write('a.md', POLICY + SHIELD);
    expect((await told(here, 'HEAD:a.md', 'a.md')).code).toBe(1);
    expect((await told(here, 'HEAD:b.md', 'a.md')).code).toBe(0);
  });

  it.each([
    [['--base', 'nope'], 'there is no revision nope in this repository: check its name, or fetch it'],
    [['--base', '--output=x'], '--base needs a value: REV'],
    [['HEAD:gone.md', 'a.md'], 'HEAD:gone.md: there is no such file at HEAD'],
    [['a.md', 'gone.md'], 'gone.md: no such file or directory: check the path'],
    [['--base', 'HEAD', 'nope.md'], 'nope.md: no such file or directory: check the path'],
    [
      ['--base', 'HEAD', 'nope*.md'],
      'nope*.md: no file matches this pattern: check it, and quote it against the shell',
    ],
    [['--base', 'HEAD', '-'], '-: standard input has no earlier version: name files'],
    [['--base', 'HEAD', 'empty.md'], 'empty.md: is empty: there is no policy in it'],
    [['a.md', 'empty.md'], 'empty.md: is empty: there is no policy in it'],
    [
      ['--format', 'json:a.md', 'a.md', 'personvern.md'],
      '--format json:a.md would overwrite the policy: name another file',
    ],
    [['--json', 'a.md', 'b.md'], 'privlint compare takes no --json: write --format json'],
    [['--format', 'html', 'a.md', 'b.md'], '--format is one of pretty, json, jsonl, sarif, github, markdown, not html'],
    [['a.md'], 'name two versions, or --base REV: privlint compare main:personvern.md personvern.md'],
  ])('answers %j in one line', async (args, line) => {
    const here = repository({ 'a.md': POLICY, 'personvern.md': POLICY, 'empty.md': '' });
    expect(await run(here, 'compare', ...args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`privlint: ${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\n$`)),
    });
  });

  it('says why a policy counts as new that was there before', async () => {
    const here = repository({ 'personvern.md': `${POLICY}\0\0`, 'personvern-ny.md': '# Kommer\n' });
    for (const name of ['personvern.md', 'personvern-ny.md']) here.write(name, POLICY);
    const { code, stderr } = await run(here, 'compare', '--base', 'HEAD', '.');
    expect([code, stderr]).toEqual([
      0,
      'privlint: personvern.md counts as new, as its earlier version could not be judged: is a binary file: privlint reads HTML, Markdown and plain text\n',
    ]);
  });

  it('takes REV:path from here, or from the root as git does, and annotates the file', async () => {
    const here = repository({ 'sub/personvern.md': POLICY + SHIELD, 'sub/ny.md': POLICY });
    const cwd = join(here.cwd, 'sub');
    for (const after of ['HEAD:personvern.md', 'HEAD:./personvern.md', 'HEAD:sub/personvern.md']) {
      const { code, stdout } = await here.run(['compare', '--format', 'github', 'ny.md', after], { lint, cwd });
      expect([code, stdout]).toEqual([1, expect.stringMatching(/^::error file=(?:sub\/|\.\/)?personvern\.md,/)]);
    }
  });

  it('says that a baseline which is named was not there', async () => {
    const here = repository({ 'personvern.md': POLICY });
    await run(here, 'baseline', '--baseline', 'b.json', 'personvern.md');
    const { code, stderr } = await run(here, 'compare', '--base', 'HEAD', '--baseline', 'b.json', 'personvern.md');
    expect([code, stderr]).toEqual([0, 'privlint: b.json: not there at HEAD: compared without it\n']);
  });

  it('calls findings in other words updated in SARIF', async () => {
    const here = repository({ 'personvern.md': POLICY + SHIELD });
    here.write('personvern.md', POLICY + SHIELD.replace('skjer', 'skjer i dag'));
    const { code, stdout } = await run(here, 'compare', '--base', 'HEAD', '--format', 'sarif');
    const states = runOf(stdout).results.map(({ ruleId, baselineState }) => [ruleId, baselineState]);
    expect([code, states]).toEqual([0, expect.arrayContaining([['stale/privacy-shield', 'updated']])]);
    expect(states.filter(([, state]) => state === 'new')).toEqual([]);
  });

  it('says what to do in a shallow clone, and where there is no repository', async () => {
    const origin = repository({ 'personvern.md': POLICY });
    commitAgain(origin);
    const clone = world();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin.cwd}`, 'c'], {
      cwd: clone.cwd,
      stdio: 'ignore',
    });
    const shallow = await clone.run(['compare', '--base', 'HEAD~1'], { lint, cwd: join(clone.cwd, 'c') });
    expect(shallow.stderr).toContain(
      'in this shallow clone: fetch it (git fetch --unshallow; in GitHub Actions, fetch-depth: 0)',
    );
    const bare = world();
    bare.write('personvern.md', POLICY);
    expect((await run(bare, 'compare', '--base', 'HEAD')).stderr).toContain(
      'this is no git repository: name two files instead',
    );
  });

  it('says the same in every format, into several files at once', async () => {
    const here = repository({ 'personvern.md': POLICY });
    here.write('personvern.md', POLICY.replace(/## Lagring\n\n.*\n/, '') + SHIELD);
    here.write('om-personvern.md', '');
    const files = ['json:a.json', 'jsonl:a.jsonl', 'sarif:a.sarif', 'markdown:a.md', 'pretty:a.txt'];
    const formats = ['github', ...files].flatMap((format) => ['--format', format]);
    const { code, stdout } = await run(here, 'compare', '--base', 'HEAD', '--lang', 'en', ...formats);
    const written = (name: string): string => readFileSync(join(here.cwd, name), 'utf8');
    expect(code).toBe(2); // the empty one

    const json = JSON.parse(written('a.json')) as { files: Told[]; summary: object };
    expectComparison(json);
    expect(json.summary).toEqual({ files: 1, failedFiles: 1, regressions: 1 });
    const { findings, elements } = json.files.find(({ path }) => path === 'personvern.md')!.regressions;
    expect(ids(elements)).toEqual(['retention/stated']);
    const lines = written('a.jsonl').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Told).path)).toEqual(['personvern.md', 'om-personvern.md']);

    const commands = stdout.trimEnd().split('\n');
    expect(commands.length).toBe(findings.length + 1);
    expect(commands[0]).toMatch(/^::error file=personvern.md,.*title=Retention \(retention\/stated\)::/);
    expect(commands.at(-1)).toMatch(/^::error file=om-personvern.md,title=Could not be judged::/);

    expect(written('a.md')).toMatch(/^## ❌ privlint: 1 of 1 policy got worse\n/);
    expect(written('a.txt')).toContain('Told worse\n  ✗ Retention: told → missing  retention/stated\n');
    const { results } = runOf(written('a.sarif'));
    const states = new Map(results.map(({ ruleId, baselineState }) => [ruleId, baselineState]));
    expect([...findings.map(({ ruleId }) => states.get(ruleId))]).toEqual(findings.map(() => 'new'));
    expect(states.get('complaint/right')).toBe('unchanged');
  });

  it('tells only of what got worse when asked to be quiet', async () => {
    const here = repository({ 'personvern.md': POLICY, 'personvern-app.md': POLICY });
    here.write('personvern.md', POLICY + SHIELD);
    const { stdout } = await run(here, 'compare', '--base', 'HEAD', '--quiet', '--lang', 'en');
    expect(stdout).toMatch(/^personvern\.md/);
    expect(stdout).not.toContain('personvern-app.md');
    expect(stdout).toMatch(/✗ 1 of 2 policies got worse\n$/);
  });

  it('lets nothing of a policy reach the terminal raw', async () => {
    const here = repository({ 'personvern.md': POLICY });
    here.write(
      'personvern.md',
      `${POLICY}\nOverføring til USA \u001b[31m skjer etter \u009b1m Privacy Shield \u202e.\n`,
    );
    const { stdout } = await run(here, 'compare', '--base', 'HEAD');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

function commitAgain(here: World): void {
  here.write('more.txt', 'x');
  commit(here);
}
