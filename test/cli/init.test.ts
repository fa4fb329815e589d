/** Scenarios of `privlint init`: repositories in, files and exact output out. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lint } from '../../src/lint.js';
import { type Outcome, type World, world } from './world.js';

const POLICY = `# Personvernerklæring

Nordfjell AS behandler personopplysninger om deg når du handler i nettbutikken vår.
`;
const FILES = ['privlint.config.json', 'privlint-baseline.json', '.github/workflows/privlint.yml'];

function repository(files: Readonly<Record<string, string>> = { 'personvern.md': POLICY }): World {
  const here = world();
  execFileSync('git', ['init', '-q'], { cwd: here.cwd });
  for (const [name, text] of Object.entries(files)) here.write(name, text);
  return here;
}

const init = (here: World, ...args: string[]): Promise<Outcome> => here.run(['init', ...args], { lint });
const answer = (here: World, input: string): Promise<Outcome> => here.run(['init'], { lint, tty: true, input });
const read = (here: World, name: string): string => readFileSync(join(here.cwd, name), 'utf8');
const written = (here: World): string[] => FILES.filter((name) => existsSync(join(here.cwd, name)));

interface Workflow {
  readonly permissions: object;
  readonly jobs: {
    readonly privlint: { readonly steps: readonly { readonly uses: string; readonly with?: object }[] };
  };
}

describe('privlint init', () => {
  it('writes configuration, baseline and workflow, after which nothing counts that was there', async () => {
    const here = repository({ 'personvern.md': POLICY, 'sv/README.md': '# Readme\n' });
    const { code, stdout, stderr } = await init(here, '--yes');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Policies, found by their names:\n {2}personvern\.md: \d+ errors, \d+ warnings?, \d+ notes\n/,
    );
    for (const name of FILES) expect(stdout).toContain(`\nwrote ${name}\n`);
    expect(JSON.parse(read(here, 'privlint.config.json'))).toEqual({ files: ['personvern.md'] });
    expect(await here.run(['--fail-level', 'note'], { lint })).toMatchObject({ code: 0, stderr: '' });
    here.write('personvern.md', `${POLICY}\nOverføring til USA skjer etter Privacy Shield.\n`);
    expect((await here.run([], { lint })).code).toBe(1);
  });

  it('shows what it will write, and asks', async () => {
    const here = repository();
    const asked = await answer(here, 'n\n');
    expect([asked.code, written(here)]).toEqual([0, []]);
    expect(asked.stdout).toMatch(/Write these 3 files\? \[y\/N\] Nothing was written\.\n$/);
    for (const name of FILES) expect(asked.stdout).toContain(`\n${name}\n  `);
    expect(asked.stdout).toContain('  permissions: { contents: read }\n');
    expect((await answer(here, '')).stdout).toMatch(/Nothing was written\.\n$/);
    expect([(await answer(here, 'y\n')).code, written(here)]).toEqual([0, FILES]);
  });

  it('asks nobody where there is nobody', async () => {
    const here = repository();
    const { code, stdout, stderr } = await init(here);
    expect([code, written(here), stderr]).toEqual([
      2,
      [],
      'privlint: nothing was written: run it in a terminal, or with --yes\n',
    ]);
    expect(stdout).toContain('privlint.config.json\n');
  });

  it.each(FILES)('leaves %s as it is', async (name) => {
    const here = repository();
    const own = {
      'privlint.config.json': '{ "files": ["personvern.md"], "failLevel": "note" }',
      'privlint-baseline.json': '{ "version": 1, "findings": [] }',
    }[name];
    here.write(name, own ?? 'name: mine\n');
    const { code, stdout } = await init(here, '--yes');
    expect([code, read(here, name), written(here)]).toEqual([0, own ?? 'name: mine\n', FILES]);
    expect(stdout).toMatch(
      new RegExp(`^${name.replaceAll('.', '\\.')} (?:is there already|runs privlint already)`, 'm'),
    );
    expect((await init(here)).stdout).toMatch(/Nothing to write\.\n$/);
  });

  it('knows a workflow by what it runs, whatever it is called', async () => {
    const here = repository();
    here.write('.github/workflows/checks.yaml', 'steps:\n  - uses: privlint/privlint@v0.1.0\n');
    const { stdout } = await init(here, '--yes');
    expect(stdout).toContain('.github/workflows/checks.yaml runs privlint already.\n');
    expect(written(here)).toEqual(FILES.slice(0, 2));
  });

  it('takes no comment for a workflow that uses it', async () => {
    const here = repository();
    here.write('.github/workflows/checks.yaml', 'steps:\n  # - uses: privlint/privlint@v0.1.0\n');
    await init(here, '--yes');
    expect(written(here)).toEqual(FILES);
  });

  it('says when a workflow is there that knows nothing of the policies of this folder', async () => {
    const here = repository({ 'a/personvern.md': POLICY, 'b/personvern.md': POLICY });
    const inFolder = (name: string): Promise<Outcome> =>
      here.run(['init', '--yes'], { lint, cwd: join(here.cwd, name) });
    await inFolder('a');
    expect((await inFolder('b')).stdout).toContain(
      '../.github/workflows/privlint.yml runs privlint already: for these policies give it a step with config: b/privlint.config.json\n',
    );
    expect((await inFolder('a')).stdout).toContain('../.github/workflows/privlint.yml runs privlint already.\n');
  });

  it('writes names that hold wherever the repository is, and a configuration that can be read', async () => {
    const here = repository();
    await init(here, '--yes', join(here.cwd, 'personvern.md'));
    expect(JSON.parse(read(here, 'privlint.config.json'))).toEqual({ files: ['personvern.md'] });
    const cwd = join(repository({ 'sub/a.txt': '' }).cwd, 'sub');
    const outside = join(here.cwd, 'personvern.md');
    const { code, stderr } = await here.run(['init', '--yes', outside], { lint, cwd });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/personvern\.md is not below this folder: run init in one around it\n$/),
    ]);
    expect(existsSync(join(cwd, 'privlint.config.json'))).toBe(false);
  });

  it('follows no link to write, and leaves one be that leads nowhere', async () => {
    const here = repository();
    const outside = world();
    symlinkSync(outside.cwd, join(here.cwd, '.github'));
    symlinkSync(join(outside.cwd, 'none.json'), join(here.cwd, 'privlint-baseline.json'));
    const { code, stdout } = await init(here, '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('privlint-baseline.json is there already');
    expect(stdout).toContain('.github/workflows/privlint.yml leads out of the repository, and is not written.\n');
    expect(readdirSync(outside.cwd)).toEqual([]);
  });

  it('takes what is named', async () => {
    const here = repository({ 'sider/vilkar.md': POLICY, 'personvern.md': POLICY });
    await init(here, '--yes', 'sider/*.md');
    expect(JSON.parse(read(here, 'privlint.config.json'))).toEqual({ files: ['sider/*.md'] });
    expect(read(here, 'privlint-baseline.json')).toContain('"sider/vilkar.md"');
    expect(read(here, 'privlint-baseline.json')).not.toContain('"personvern.md"');
  });

  it('writes the workflow at the root of the repository, and says there where the configuration is', async () => {
    const here = repository({ 'apps/my web/personvern.md': POLICY });
    const cwd = join(here.cwd, 'apps/my web');
    const { code } = await here.run(['init', '--yes'], { lint, cwd });
    expect(code).toBe(0);
    const workflow = parse(read(here, '.github/workflows/privlint.yml')) as Workflow;
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.privlint.steps[1]!.with).toEqual({ config: 'apps/my web/privlint.config.json' });
    expect(existsSync(join(cwd, 'privlint-baseline.json'))).toBe(true);
  });

  it('writes no workflow where there is no repository, and no baseline where there are no findings', async () => {
    const here = world();
    here.write('personvern.md', POLICY);
    expect((await init(here, '--yes')).stdout).toContain('This is no git repository');
    expect(written(here)).toEqual(FILES.slice(0, 2));
    const clean = repository();
    const { stdout } = await clean.run(['init', '--yes'], {
      lint: async (...args) => {
        const file = await lint(...args);
        return 'error' in file ? file : { ...file, results: file.results.filter(({ kind }) => kind === 'pass') };
      },
    });
    expect(stdout).toContain('No findings, so that there is nothing for privlint-baseline.json to know.\n');
  });

  it('names the schema for editors where the package is installed', async () => {
    const here = repository();
    here.write('node_modules/privlint/dist/schemas/config.json', '{}');
    await init(here, '--yes');
    expect(JSON.parse(read(here, 'privlint.config.json'))).toMatchObject({
      $schema: './node_modules/privlint/dist/schemas/config.json',
    });
  });

  it('says what could not be written', async () => {
    const here = repository();
    writeFileSync(join(here.cwd, '.github'), 'a file');
    const { code, stderr } = await init(here, '--yes');
    expect([code, stderr]).toMatchObject([
      2,
      expect.stringMatching(/^privlint: \.github\/workflows\/privlint\.yml: cannot be written: .*\n$/),
    ]);
  });

  it('has nothing to begin with where there is no policy', async () => {
    const here = repository({ 'README.md': '# Hei\n' });
    expect(await init(here, '--yes')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^privlint: no policy named/),
    });
    expect(written(here)).toEqual([]);
  });

  it('writes the workflow of the README', async () => {
    const here = repository();
    await init(here, '--yes');
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, sample = ''] = /```yaml\n(name: privacy policy\n.*?)```/s.exec(readme) ?? [];
    const [ours, theirs] = [read(here, '.github/workflows/privlint.yml'), sample].map(
      (text) => parse(text) as Workflow,
    );
    const unpinned = (workflow: Workflow | undefined): string =>
      JSON.stringify(workflow).replace(/privlint\/privlint@[\w.]+/, 'privlint/privlint@');
    expect(unpinned(ours)).toEqual(unpinned(theirs));
  });
});
