/** The built action, run as GitHub runs it: what stops a change, what does not, and what each is told. */
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildAction } from '../../build.mjs';
import { FOLDER } from '../own/files.js';
import { scratchFolder } from '../scratch.js';
import { api, Repository, type Run, type StoredComment } from './github.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const STORAGE = `## Lagring

Vi lagrer opplysninger om kjøpet i 5 år etter kjøpet.
`;
const RIGHTS = `## Rettigheter

Du har rett til innsyn i opplysningene. Du har rett til retting. Du har rett til sletting.
`;
const HEAD = `# Personvernerklæring

Nordfjell AS behandler personopplysninger om deg når du handler i nettbutikken vår.
`;
const POLICY = `${HEAD}\n${STORAGE}\n${RIGHTS}`;
const SHIELD = '\nOverføring til USA skjer etter Privacy Shield.\n';

const onPolicy = (text: string | null): Readonly<Record<string, string | null>> => ({ 'personvern.md': text });

/** A pull request that makes these changes to these files. */
function change(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string | null>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const repository = Repository.of(before);
  const base = repository.head;
  repository.commit(after);
  return repository.pullRequest(base, inputs);
}

const passes = { code: 0, outputs: { regressions: '0' } };

describe('action.yml', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    readonly inputs: object;
    readonly outputs: object;
    readonly runs: { readonly using: string; readonly main: string };
  };

  it('names what the action takes and gives', () => {
    expect(Object.keys(action.inputs)).toEqual([
      'files',
      'base',
      'baseline',
      'fail-on',
      'config',
      'lang',
      'sarif-file',
      'comment',
      'as-of',
      'token',
    ]);
    expect(Object.keys(action.outputs)).toEqual(['regressions', 'findings', 'fixed', 'sarif-file', 'report']);
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.cjs' });
  });

  it('runs what is committed: a rebuild changes no byte (npm run build:action, and commit it)', async () => {
    const folder = scratchFolder();
    await buildAction(folder);
    const committed = join(root, 'dist/action');
    expect(readdirSync(folder)).toEqual(readdirSync(committed));
    const differing = readdirSync(folder).filter(
      (name) => !readFileSync(join(folder, name)).equals(readFileSync(join(committed, name))),
    );
    expect(differing).toEqual([]);
  });
});

describe('a pull request', () => {
  it('passes when the text is only laid out anew', async () => {
    const laidOut = POLICY.replaceAll('## ', '### ').replaceAll(' ', '  ').replaceAll('. ', '.\n');
    const run = await change({ 'personvern.md': POLICY }, onPolicy(laidOut));
    expect(run).toMatchObject(passes);
    expect(run.summary).toMatch(/^## ✅ privlint: none of 1 policy got worse\n/);
    expect(run.commands).toEqual([]);
  });

  it('passes when a section moves', async () => {
    expect(await change({ 'personvern.md': POLICY }, onPolicy(`${HEAD}\n${RIGHTS}\n${STORAGE}`))).toMatchObject(passes);
  });

  it('fails when the section on retention is dropped, and names it', async () => {
    const run = await change({ 'personvern.md': POLICY }, onPolicy(`${HEAD}\n${RIGHTS}`));
    expect(run).toMatchObject({ code: 1, outputs: { regressions: '1', fixed: '0' } });
    expect(run.summary).toMatch(/^## ❌ privlint: 1 of 1 policy got worse\n/);
    expect(run.summary).toMatch(
      /\*\*Told worse\*\*\n\n- ❌ \*\*Retention\*\*: told → missing · \[`retention\/stated`\]/,
    );
    expect(run.commands).toEqual([
      expect.stringMatching(/^::error title=Retention \(retention\/stated\),file=personvern\.md.*::/),
    ]);
    const report = JSON.parse(readFileSync(run.outputs.report!, 'utf8')) as object;
    expect(report).toMatchObject({ summary: { files: 1, regressions: 1 } });
  });

  it('fails when a reference comes in that is stale', async () => {
    const run = await change({ 'personvern.md': POLICY }, onPolicy(POLICY + SHIELD));
    expect(run.code).toBe(1);
    expect(run.summary).toContain('stale/privacy-shield');
    expect(run.commands).toContainEqual(expect.stringMatching(/stale\/privacy-shield\),file=personvern\.md,line=13,/));
  });

  it('passes when a finding is fixed, and says so', async () => {
    const run = await change({ 'personvern.md': POLICY + SHIELD }, onPolicy(POLICY));
    expect(run).toMatchObject(passes);
    expect(Number(run.outputs.fixed)).toBeGreaterThan(0);
    expect(run.summary).toMatch(/\*\*Better\*\*[\s\S]*stale\/privacy-shield/);
  });

  it('passes when what was missing is partly told', async () => {
    const run = await change({ 'personvern.md': POLICY }, onPolicy(`${POLICY}\nDu har rett til å klage.\n`));
    expect(run).toMatchObject({ code: 0, outputs: { regressions: '0', fixed: '1' } });
  });

  it.each(['om/personvern.md', 'vilkar.md'])('follows a file that was renamed to %s', async (name) => {
    const renamed = (text: string): Promise<Run> =>
      change({ 'personvern.md': POLICY }, { 'personvern.md': null, [name]: text });
    expect(await renamed(POLICY)).toMatchObject(passes);
    expect((await renamed(POLICY + SHIELD)).code).toBe(1);
  });

  it('passes with a policy that comes for the first time, and proposes a baseline', async () => {
    const run = await change({ 'README.md': 'x' }, onPolicy(POLICY + SHIELD));
    expect(run).toMatchObject(passes);
    expect(run.summary).toContain('privlint baseline');
    expect(Number(run.outputs.findings)).toBeGreaterThan(0);
  });

  it('fails when a policy is deleted', async () => {
    const run = await change({ 'personvern.md': POLICY, 'README.md': 'x' }, onPolicy(null));
    expect(run).toMatchObject({ code: 1, outputs: { regressions: '1' } });
    expect(run.summary).toContain('This policy was deleted.');
    expect(run.commands).toEqual([
      '::error title=deleted::personvern.md: This policy was deleted. Its readers are no longer told what happens to their data.',
    ]);
  });

  it('passes with findings that newer rules find in what was there', async () => {
    // Written by rules that knew only one of the findings.
    const baseline = { version: 1, findings: [] };
    const before = { 'personvern.md': POLICY + SHIELD, 'privlint-baseline.json': JSON.stringify(baseline) };
    const run = await change(before, onPolicy(`${POLICY + SHIELD}\n`));
    expect(run).toMatchObject(passes);
    expect(Number(run.outputs.findings)).toBeGreaterThan(0);
  });

  it('compares with where the branch left, not with what came to the base since', async () => {
    const repository = Repository.of({ 'personvern.md': `${HEAD}\n${RIGHTS}` });
    repository.git('checkout', '-q', '-b', 'change');
    repository.commit({ 'README.md': 'x' });
    repository.git('checkout', '-q', 'main');
    const base = repository.commit(onPolicy(POLICY));
    repository.git('checkout', '-q', 'change');
    expect(await repository.pullRequest(base)).toMatchObject(passes);
  });

  it('compares with the base that GitHub merged it into, not with what it says the base was', async () => {
    const repository = Repository.of({ 'personvern.md': POLICY });
    const base = repository.head;
    repository.git('checkout', '-q', '-b', 'change');
    const head = repository.commit({ 'README.md': 'x' });
    repository.git('checkout', '-q', 'main');
    repository.commit(onPolicy(POLICY + SHIELD));
    repository.git('merge', '-q', '--no-ff', '-m', 'x', 'change');
    const event = { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } };
    expect(await repository.run(event)).toMatchObject(passes);
    expect((await repository.run(event, { base })).code).toBe(1);
  });

  it('judges nothing where the base is checked out, as on pull_request_target', async () => {
    const repository = Repository.of({ 'personvern.md': POLICY });
    const base = repository.head;
    const run = await repository.run({
      pull_request: { number: 7, base: { sha: base }, head: { sha: 'a'.repeat(40) } },
    });
    expect([run.code, run.commands]).toEqual([
      1,
      ['::error::the base is checked out, and not the pull request: run this on pull_request'],
    ]);
  });

  it('takes no policy for new whose version before was not fetched', async () => {
    const origin = Repository.of({ 'personvern.md': POLICY });
    const base = origin.head;
    origin.commit(onPolicy(POLICY + SHIELD));
    const run = await Repository.filtered(origin).pullRequest(base);
    expect(run.code).toBe(1);
    expect(run.commands).toEqual([
      `::error::personvern.md at ${base} cannot be read: fetch the whole history, without a filter (in GitHub Actions, fetch-depth: 0)`,
    ]);
  });

  it('takes no policy for deleted that was not checked out', async () => {
    const repository = Repository.of({ 'a/personvern.md': POLICY, 'b/personvern.md': POLICY });
    const base = repository.commit({ 'README.md': 'x' });
    repository.git('sparse-checkout', 'set', 'a');
    expect(await repository.pullRequest(base)).toMatchObject(passes);
  });

  it('minds no policy where none is looked for', async () => {
    const before = { 'personvern.md': POLICY, 'node_modules/x/privacy.md': POLICY, '.old/privacy.md': POLICY };
    const after = { 'node_modules/x/privacy.md': POLICY + SHIELD, '.old/privacy.md': null };
    expect(await change(before, after)).toMatchObject(passes);
  });

  it('finds a policy deleted by whatever name it was looked for', async () => {
    for (const [name, path] of [
      ['app/(site)', 'app/(site)/personvern.md'],
      ['src/../personvern.mdx', 'personvern.mdx'],
      ['sider/*', 'sider/personvern.njk'],
    ] as const) {
      const beside = { 'app/(site)/cookies.md': POLICY, 'sider/cookies.njk': POLICY };
      const run = await change({ [path]: POLICY, ...beside }, { [path]: null }, { files: name });
      expect([run.code, run.commands]).toEqual([1, [expect.stringContaining(`::error title=deleted::${path}: `)]]);
    }
  });

  it('is stopped by a named file that cannot be judged, and annotates it', async () => {
    const run = await change({ 'personvern.md': POLICY }, { 'om.md': '' }, { files: '*.md' });
    expect([run.code, run.commands]).toEqual([
      1,
      ['::error title=Could not be judged,file=om.md::om.md: is empty: there is no policy in it'],
    ]);
  });

  it('says what to write when the checkout is too shallow', async () => {
    const origin = Repository.of({ 'personvern.md': POLICY });
    const base = origin.head;
    origin.commit({ 'README.md': 'x' });
    const run = await Repository.shallow(origin).pullRequest(base);
    expect(run.code).toBe(1);
    expect(run.commands).toEqual([
      `::error::the checkout is too shallow, ${base} is not in it: give actions/checkout fetch-depth: 0, so that the version before the change is there to compare with`,
    ]);
    expect(run.summary).toContain('fetch-depth: 0');
  });
});

describe('other events', () => {
  it.each([
    ['push', (base: string) => ({ before: base })],
    ['merge_group', (base: string) => ({ merge_group: { base_sha: base } })],
  ])('%s compares with the commit before it', async (_, event) => {
    const repository = Repository.of({ 'personvern.md': POLICY });
    const base = repository.head;
    repository.commit(onPolicy(POLICY + SHIELD));
    expect((await repository.run(event(base))).code).toBe(1);
  });

  it.each([
    ['the first push of a branch', { before: '0'.repeat(40) }],
    ['a run by hand', { inputs: {} }],
  ])('%s has nothing to compare with', async (_, event) => {
    const run = await Repository.of({ 'personvern.md': POLICY + SHIELD }).run(event);
    expect(run).toMatchObject(passes);
    expect(run.log).toContain('nothing to compare with');
  });

  it('a base that is named goes before the event', async () => {
    const repository = Repository.of({ 'personvern.md': POLICY });
    repository.git('tag', 'v1');
    const base = repository.commit(onPolicy(POLICY + SHIELD));
    repository.commit({ 'README.md': 'x' });
    expect((await repository.pullRequest(base)).code).toBe(0);
    expect((await repository.pullRequest(base, { base: 'v1' })).code).toBe(1);
  });

  it('a push that replaces the history has nothing to compare with', async () => {
    const run = await Repository.of({ 'personvern.md': POLICY }).run({ before: 'a'.repeat(40), forced: true });
    expect(run.code).toBe(0);
    expect(run.commands[0]).toMatch(/^::warning::the history was replaced/);
  });
});

describe('a change that excuses itself', () => {
  const config = (content: object): string => JSON.stringify(content);
  const SUPPRESSED = config({ suppressions: [{ rule: 'stale/privacy-shield', reason: 'x' }] });
  const OFF = config({ rules: { 'stale/*': 'off' } });
  const worse = POLICY + SHIELD;
  const known = async (): Promise<string> => {
    const run = await change({ 'README.md': 'x' }, onPolicy(worse));
    const { files } = JSON.parse(readFileSync(run.outputs.report!, 'utf8')) as {
      readonly files: readonly { readonly new: readonly { readonly ruleId: string; readonly fingerprint: string }[] }[];
    };
    const findings = files[0]!.new.map(({ ruleId, fingerprint }) => ({
      path: 'personvern.md',
      fingerprint,
      rule: ruleId,
      excerpt: 'x',
    }));
    return JSON.stringify({ version: 1, findings });
  };

  it.each<[string, Readonly<Record<string, string | null>>, RegExp]>([
    [
      'by a comment',
      onPolicy(`<!-- privlint-disable-file stale/* -- x -->\n${worse}`),
      /suppression in a comment: `stale\/privacy-shield` · `personvern\.md`/,
    ],
    [
      'by its configuration',
      { ...onPolicy(worse), 'privlint.config.json': SUPPRESSED },
      /suppression in the configuration: `stale\/privacy-shield` · `privlint\.config\.json`/,
    ],
    ['by turning the rule off', { ...onPolicy(worse), 'privlint.config.json': OFF }, /rule turned off: `stale\/[^`]+`/],
    [
      'by lowering its level',
      { ...onPolicy(worse), 'privlint.config.json': config({ rules: { 'stale/privacy-shield': 'note' } }) },
      /lower level: `stale\/privacy-shield: note` · `privlint\.config\.json`/,
    ],
    [
      'by another language',
      { ...onPolicy(worse), 'privlint.config.json': config({ policyLang: 'sv' }) },
      /another language: `sv`/,
    ],
    [
      'by leaving the file out',
      { ...onPolicy(worse), 'privlint.config.json': config({ ignore: ['personvern.md'] }) },
      /file left out: `personvern\.md`/,
    ],
    [
      'by another day',
      { ...onPolicy(worse), 'privlint.config.json': config({ asOf: '2010-01-01' }) },
      /another day: `2010-01-01`/,
    ],
  ])('fails: %s', async (_, after, said) => {
    const run = await change({ 'personvern.md': POLICY }, after, { 'as-of': '' });
    expect(run.code).toBe(1);
    expect(run.summary).toMatch(/^> ⚠️ \*\*This change also eases the check\./);
    expect(run.summary).toMatch(said);
    expect(run.commands).toContainEqual(expect.stringContaining('stale/privacy-shield'));
  });

  it('fails: by a longer baseline, which holds from the next change on', async () => {
    const baseline = await known();
    const run = await change({ 'personvern.md': POLICY }, { ...onPolicy(worse), 'privlint-baseline.json': baseline });
    expect(run.code).toBe(1);
    expect(run.summary).toMatch(/^> ⚠️[\s\S]*new entries in the baseline/);
    const later = await change({ 'personvern.md': POLICY, 'privlint-baseline.json': baseline }, onPolicy(worse));
    expect(later).toMatchObject({ code: 0, outputs: { regressions: '0', findings: '0' } });
  });

  it('fails: by a .gitignore, or by other names for policies', async () => {
    expect((await change({ 'personvern.md': POLICY }, { ...onPolicy(worse), '.gitignore': '*.md\n' })).code).toBe(1);
    const files = config({ files: ['other.md'] });
    const run = await change(
      { 'personvern.md': POLICY, 'other.md': POLICY, 'privlint.config.json': config({ files: ['*.md'] }) },
      { ...onPolicy(worse), 'privlint.config.json': files },
    );
    expect(run.code).toBe(1);
  });

  it('passes with what the base had excused already', async () => {
    const all = ['stale/privacy-shield', 'transfer/mechanism', 'transfer/copy'];
    const suppressions = [{ rule: all, file: 'personvern.md', reason: 'x' }];
    for (const before of [
      { 'personvern.md': POLICY, 'privlint.config.json': config({ suppressions }) },
      { 'personvern.md': POLICY, 'privlint.config.json': config({ rules: { 'stale/*': 'off', 'transfer/*': 'off' } }) },
      {
        'personvern.md': POLICY,
        'privlint.config.json': config({ extends: 'deep/base.json' }),
        'deep/base.json': config({ suppressions: [{ rule: all, file: '../*.md', reason: 'x' }] }),
      },
    ]) {
      expect(await change(before, onPolicy(worse))).toMatchObject(passes);
    }
    const comment = `<!-- privlint-disable-file ${all.join(', ')} -- x -->\n`;
    const again = `${comment}${worse}\nVi sender også navn til USA etter Privacy Shield.\n`;
    expect(await change({ 'personvern.md': comment + worse }, onPolicy(again))).toMatchObject(passes);
    const block = '<!-- privlint-disable-next stale/privacy-shield -- x -->';
    const before = `${POLICY}\n${block}${SHIELD}`;
    expect(await change({ 'personvern.md': before }, onPolicy(worse))).toMatchObject(passes);
  });

  it('passes with what was excused under the name from before', async () => {
    const excuse = (file: string): string => {
      const suppressions = [{ rule: ['stale/*', 'transfer/*'], file, reason: 'x' }];
      return config({ suppressions });
    };
    const before = { 'personvern.md': worse, 'privlint.config.json': excuse('personvern.md') };
    const renamed = { 'personvern.md': null, 'docs/personvern.md': worse };
    expect(await change(before, renamed)).toMatchObject(passes);
    const followed = await change(before, { ...renamed, 'privlint.config.json': excuse('docs/personvern.md') });
    expect(followed).toMatchObject(passes);
    const into = { 'personvern.md': POLICY, 'privlint.config.json': excuse('arkiv/*') };
    expect((await change(into, { 'personvern.md': null, 'arkiv/personvern.md': worse })).code).toBe(1);
  });

  it("goes by the configuration's own rules from before the change, whatever it does to them", async () => {
    const settings = config({ ruleFolders: ['rules'] });
    const own = Object.fromEntries(Object.entries(FOLDER).map(([name, text]) => [`rules/${name}`, text]));
    const before = { 'personvern.md': POLICY, 'privlint.config.json': settings, ...own };
    const mailchimp = onPolicy(`${POLICY}\nVi bruker Mailchimp til nyhetsbrev.\n`);
    for (const after of [
      mailchimp,
      { ...mailchimp, 'privlint.config.json': '{}', 'rules/org/a.yaml': null },
      { ...mailchimp, 'privlint.config.json': null },
    ]) {
      const run = await change(before, after);
      expect(run.code).toBe(1);
      expect(run.summary).toContain('org/a');
      expect(run.summary.includes('own rules taken away: `rules`')).toBe(after !== mailchimp);
    }
  });

  it('is stopped by a configuration that is wrong; one that was wrong before may be mended', async () => {
    const broken = await change({ 'personvern.md': POLICY }, { 'privlint.config.json': '{"fils": []}' });
    expect(broken.code).toBe(1);
    expect(broken.commands[0]).toMatch(/^::error::privlint\.config\.json:1:2: unknown key "fils"/);
    const mended = await change(
      { 'personvern.md': POLICY, 'privlint.config.json': '{"fils": []}' },
      { 'privlint.config.json': '{}' },
    );
    expect(mended.code).toBe(0);
    expect(mended.commands[0]).toMatch(/^::warning::before this change: privlint\.config\.json:1:2: unknown key/);
  });
});

describe('inputs', () => {
  it.each([
    [
      { 'fail-on': 'regresion' },
      '::error::fail-on is one of regression, error, warning, never, not "regresion": did you mean regression?',
    ],
    [{ 'as-of': '2026-02-30' }, '::error::as-of is a day as YYYY-MM-DD, not "2026-02-30"'],
    [{ comment: 'yes' }, '::error::comment is one of true, false, not "yes"'],
    [
      { 'sarif-file': '../out.sarif' },
      '::error::sarif-file: ../out.sarif is no file in the workspace: name one by its path from there',
    ],
    [
      { 'sarif-file': '.git/hooks/post-checkout' },
      '::error::sarif-file: .git/hooks/post-checkout is no file in the workspace: name one by its path from there',
    ],
    [
      { 'sarif-file': './personvern.md' },
      '::error::sarif-file: ./personvern.md would overwrite the policy: name another file',
    ],
    [{ files: 'gone.md' }, '::error'],
    [{ config: 'gone.json' }, '::error::gone.json: no such file: check the path'],
    [{ base: 'nope' }, '::error::there is no revision nope in this repository'],
    [{ base: '--output=x' }, '::error::there is no revision --output=x'],
  ])('%j fails in one line', async (inputs, line) => {
    const run = await Repository.of({ 'personvern.md': POLICY }).run({}, inputs);
    expect(run.code).toBe(1);
    if (line !== '::error')
      expect(run.commands).toEqual([expect.stringMatching(`^${line.replace(/[.?*()]/g, '\\$&')}`)]);
    else expect(run.summary).toContain('gone.md');
  });

  it.each([
    ['regression', 0],
    ['error', 1],
    ['warning', 1],
    ['never', 0],
  ])('fail-on: %s gives %i for findings that were there', async (failOn, code) => {
    const run = await change({ 'personvern.md': POLICY }, { 'README.md': 'x' }, { 'fail-on': failOn });
    expect(run.code).toBe(code);
    const errors = run.commands.filter((line) => line.startsWith('::error'));
    expect(errors.length).toBeLessThanOrEqual(10);
    expect(errors.length > 0).toBe(failOn === 'error' || failOn === 'warning');
  });

  it('shows ten annotations of a level, the worst first, behind the summary of all', async () => {
    const many = Array.from(
      { length: 14 },
      (_, i) => `\nOverføring av type ${i} til USA skjer etter Privacy Shield.\n`,
    );
    const run = await change({ 'personvern.md': POLICY }, onPolicy(`${HEAD}\n${RIGHTS}\n${many.join('')}`));
    const errors = run.commands.filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(10);
    expect(errors[0]).toContain('retention/stated');
    expect(run.summary.match(/- ❌ \*\*Privacy Shield\*\*/g)).toHaveLength(14);
    const empty = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`om-${i}.md`, '']));
    const unjudged = await change(
      { 'personvern.md': POLICY },
      { ...empty, ...onPolicy(POLICY + SHIELD) },
      { files: '.' },
    );
    expect(unjudged.commands.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(unjudged.log).toMatch(/^Could not be judged: om-9\.md: is empty/m);
    expect(run.log).toMatch(/::notice[^\n]*\n1[5-9] regressions, 0 fixed, \d+ findings not in the baseline\n$/);
  });

  it('fail-on: never passes with what got worse', async () => {
    const run = await change({ 'personvern.md': POLICY }, onPolicy(POLICY + SHIELD), { 'fail-on': 'never' });
    expect(run.code).toBe(0);
    expect(Number(run.outputs.regressions)).toBeGreaterThan(0);
  });

  it('writes SARIF where it is asked to, with what is new', async () => {
    const repository = Repository.of({ 'personvern.md': POLICY });
    const base = repository.head;
    repository.commit(onPolicy(POLICY + SHIELD));
    const run = await repository.pullRequest(base, { 'sarif-file': 'out/privlint.sarif' });
    expect(run.outputs['sarif-file']).toBe('out/privlint.sarif');
    const log = JSON.parse(readFileSync(join(repository.cwd, 'out/privlint.sarif'), 'utf8')) as {
      readonly runs: readonly {
        readonly results: readonly { readonly ruleId: string; readonly baselineState: string }[];
      }[];
    };
    const states = new Map(log.runs[0]!.results.map(({ ruleId, baselineState }) => [ruleId, baselineState]));
    expect([states.get('stale/privacy-shield'), states.get('rights/object')]).toEqual(['new', 'unchanged']);
  });
});

describe('the comment', () => {
  const worse = async (inputs: object, environment: Readonly<Record<string, string>>): Promise<Run> => {
    const repository = Repository.of({ 'personvern.md': POLICY });
    const base = repository.head;
    repository.commit(onPolicy(POLICY + SHIELD));
    return repository.pullRequest(base, { comment: 'true', ...inputs }, environment);
  };

  it('is written once, and then kept up to date', async () => {
    const theirs = { id: 1, user: { login: 'somebody', type: 'User' }, body: '<!-- privlint -->\nmine' };
    const comments = [theirs, ...Array.from({ length: 120 }, (_, i) => ({ ...theirs, id: i + 2, body: 'talk' }))];
    const { url, requests } = await api(comments);
    const run = await worse({ token: 'secret-token' }, { GITHUB_API_URL: url });
    expect(run.log).toContain('commented on the pull request');
    expect(run.log).not.toContain('secret-token');
    expect(comments).toHaveLength(122);
    expect(comments.at(-1)!.body).toMatch(/^<!-- privlint -->\n## ❌ privlint: 1 of 1 policy got worse\n/);
    const again = await worse({}, { GITHUB_API_URL: url, GITHUB_TOKEN: 'secret-token' });
    expect(again.log).toContain('updated the comment');
    expect([comments.length, comments[0]!.body]).toEqual([122, '<!-- privlint -->\nmine']);
    expect(requests.at(-1)).toBe('PATCH /repos/nordfjell/nettside/issues/comments/1121');
  });

  it('is one for each configuration', async () => {
    const comments: StoredComment[] = [];
    const { url } = await api(comments);
    const repository = Repository.of({
      'a/personvern.md': POLICY,
      'a/privlint.config.json': '{"files": ["*.md"]}',
      'b/personvern.md': POLICY,
      'b/-->.json': '{"files": ["*.md"]}',
    });
    const base = repository.commit({ 'README.md': 'x' });
    for (const config of ['a/privlint.config.json', 'b/-->.json', 'a/privlint.config.json']) {
      const inputs = { comment: 'true', token: 'secret-token', config };
      expect(await repository.pullRequest(base, inputs, { GITHUB_API_URL: url })).toMatchObject(passes);
    }
    expect(comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- privlint a%2Fprivlint.config.json -->',
      '<!-- privlint b%2F--%3E.json -->',
    ]);
  });

  it('may be refused, as on a pull request from a fork: the summary is there all the same', async () => {
    const { url } = await api([], { mayWrite: false });
    const run = await worse({ token: 'secret-token' }, { GITHUB_API_URL: url });
    expect(run.code).toBe(1);
    expect(run.summary).toContain('stale/privacy-shield');
    expect(run.commands[0]).toMatch(/^::warning::the comment could not be written: the token may not: give the job/);
  });

  it('is not written unless asked for, nor where there is no pull request', async () => {
    const { url, requests } = await api([]);
    await worse({ comment: 'false', token: 'secret-token' }, { GITHUB_API_URL: url });
    const repository = Repository.of({ 'personvern.md': POLICY });
    const run = await repository.run({}, { comment: 'true', token: 'secret-token' }, { GITHUB_API_URL: url });
    expect([run.code, requests]).toEqual([0, []]);
  });

  it('does not fail where nobody answers', async () => {
    const run = await worse({ token: 'secret-token', 'fail-on': 'never' }, { GITHUB_API_URL: 'http://127.0.0.1:1' });
    expect(run.code).toBe(0);
    expect(run.commands[0]).toMatch(/^::warning::the comment could not be written/);
  });
});

describe('hostile text', () => {
  const EVIL = [
    '</details><script>alert(1)</script><img src=x onerror=alert(1)>',
    '::error file=x::injected',
    '##[error]injected',
    '`code` [link](https://evil.example) @everyone #1 <!-- privlint -->',
  ];

  it('injects neither commands nor markup', async () => {
    const lines = EVIL.map((text) => `Overføring til USA ${text} skjer etter Privacy Shield.\n${text}\n`).join('\n');
    const name = 'personvern ::error::x,`<b>`.md';
    const comments: { id: number; user: { login: string; type: string }; body: string }[] = [];
    const { url } = await api(comments);
    const repository = Repository.of({ [name]: POLICY });
    const base = repository.head;
    repository.commit({
      [name]: `${POLICY}\n${lines}`,
      'privlint.config.json': JSON.stringify({
        suppressions: [{ rule: 'stale/privacy-shield', reason: '::error::x' }],
        ignore: ['</code>::error::x\n::error::y', '##[stop-commands]x'],
      }),
    });
    const run = await repository.pullRequest(base, { comment: 'true', token: 'secret-token' }, { GITHUB_API_URL: url });
    expect(run.code).toBe(1);
    for (const line of run.commands)
      expect(line).toMatch(/^::(?:error|warning|notice) title=[^\n]*file=personvern %3A%3Aerror/);
    expect(run.log).not.toMatch(/^\s*::error::|##\[/m); // the runner takes `##[` for a command wherever it stands
    for (const text of [run.summary, comments[0]!.body]) {
      const outside = text.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
      expect(outside).not.toMatch(
        /<script|<img|<b>|@everyone|\]\(https:\/\/evil|<!-- privlint -->[\s\S]*<!-- privlint/,
      );
    }
  });

  it('reads nothing outside of the repository through a link', async () => {
    const outside = scratchFolder();
    writeFileSync(join(outside, 'secret.md'), `${POLICY}\nHemmelig ord.\n`);
    const repository = Repository.of({ 'personvern.md': POLICY });
    const base = repository.head;
    rmSync(join(repository.cwd, 'personvern.md'));
    symlinkSync(join(outside, 'secret.md'), join(repository.cwd, 'personvern.md'));
    symlinkSync(join(outside, 'out.sarif'), join(repository.cwd, 'out.sarif'));
    repository.commit({});
    const run = await repository.pullRequest(base);
    expect(run.code).toBe(1);
    expect(run.summary + run.log).not.toContain('Hemmelig');
    expect((await repository.pullRequest(base, { 'sarif-file': 'out.sarif' })).code).toBe(1);
    expect(readdirSync(outside)).toEqual(['secret.md']);
  });
});
