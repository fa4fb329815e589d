/** Scenarios: files in a folder, the real rules, exact output. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { type World, world } from './world.js';

const POLICY = `# Personvernerklæring

Vi behandler personopplysninger om deg når du handler i nettbutikken vår, og vi deler dem ikke med andre.

## Rettigheter

Du har rett til innsyn i opplysningene. Overføring til USA skjer etter Privacy Shield.
`;
const ENGLISH = `# Privacy policy

We process your personal data when you use our service, and we share it with our partners. You have the right of access to your data at any time.
`;

function folder(files: Readonly<Record<string, string | object>>): World {
  const here = world();
  for (const [name, content] of Object.entries(files)) {
    here.write(name, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return here;
}

interface Result {
  readonly ruleId: string;
  readonly kind: string;
  readonly level: string;
}

/** Ids and levels of what fails, by path. */
async function findings(here: World, ...args: string[]): Promise<Record<string, Record<string, string>>> {
  const { stdout } = await here.run(['--format', 'json', ...args], { lint });
  const { files } = JSON.parse(stdout) as { files: { path: string; results: readonly Result[] }[] };
  return Object.fromEntries(
    files.map(({ path, results }) => [
      path,
      Object.fromEntries(results.filter(({ kind }) => kind === 'fail').map(({ ruleId, level }) => [ruleId, level])),
    ]),
  );
}

describe('the configuration', () => {
  it('names the policies, leaves some out, sets levels, and turns rules off', async () => {
    const here = folder({
      'docs/a.md': POLICY,
      'docs/old/b.md': POLICY,
      'docs/draft.md': POLICY,
      'privlint.config.json': {
        files: ['docs'],
        ignore: ['docs/old', '**/draft.*'],
        rules: { 'rights/*': 'off', 'rights/erasure': 'note', 'stale/*': 'warning' },
      },
    });
    const found = await findings(here);
    expect(Object.keys(found)).toEqual(['docs/a.md']);
    const { 'docs/a.md': levels = {} } = found;
    expect(levels).toMatchObject({ 'rights/erasure': 'note', 'stale/privacy-shield': 'warning' });
    expect(Object.keys(levels).filter((id) => id.startsWith('rights/'))).toEqual(['rights/erasure']);
  });

  it('is told of where it leaves nothing', async () => {
    const here = folder({ 'docs/a.md': POLICY, 'privlint.config.json': { ignore: ['docs'] } });
    const ignored = 'what the configuration ignores was left out (files that are named are taken)';
    for (const [name, why] of [
      ['docs', 'no policies in this directory: privlint looks for *.html, *.htm, *.md, *.markdown and *.txt'],
      ['docs/*.md', 'no file matches this pattern: check it, and quote it against the shell'],
    ] as const) {
      expect(await here.run([name])).toMatchObject({ code: 2, stderr: `privlint: ${name}: ${why}; ${ignored}\n` });
    }
  });

  it('is not asked about a file that is named, ignored or not', async () => {
    const here = folder({ 'a.md': POLICY, 'privlint.config.json': { ignore: ['*.md'] } });
    expect(Object.keys(await findings(here, 'a.md'))).toEqual(['a.md']);
  });

  it('decides the exit code, the language and the day; the command line goes before it', async () => {
    const here = folder({
      'a.md': POLICY,
      'privlint.config.json': { failLevel: 'never', lang: 'en', asOf: '2019-01-01', rules: { 'rights/*': 'off' } },
    });
    expect((await here.run(['a.md'], { lint })).code).toBe(0);
    expect((await here.run(['a.md', '--fail-level', 'error'], { lint })).code).toBe(1);
    expect((await here.run(['a.md'], { lint })).stdout).toContain('The text');
    expect((await here.run(['a.md', '--lang', 'nb'], { lint })).stdout).toContain('Teksten');
    expect(await findings(here, 'a.md')).not.toHaveProperty(['a.md', 'stale/privacy-shield']);
    expect(await findings(here, 'a.md', '--as-of', '2026-11-22')).toHaveProperty(['a.md', 'stale/privacy-shield']);
    expect((await here.run(['a.md', '--no-config'], { lint })).code).toBe(1);
  });

  it('turns rules off for good', async () => {
    const here = folder({ 'a.md': POLICY, 'privlint.config.json': { rules: { 'stale/*': 'off' } } });
    expect(Object.keys((await findings(here, 'a.md', '--rule', 'rights/*,stale/*'))['a.md']!)).not.toContain(
      'stale/privacy-shield',
    );
    expect(await here.run(['a.md', '--rule', 'stale/*'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^privlint: no rule is left to check: \d+ are off in the configuration\n$/),
    });
  });

  it.each([
    [{ rules: { 'rights/acess': 'off' } }, 'rules: unknown rule rights/acess: did you mean rights/access?'],
    [{ rules: { 'rihgts/*': 'off' } }, 'rules: unknown rule rihgts/*: did you mean rights/*?'],
    [{ suppressions: [{ rule: 'x/y', reason: 'z' }] }, 'suppressions: unknown rule x/y'],
  ])('%j is refused', async (config, message) => {
    const here = folder({ 'a.md': POLICY, 'privlint.config.json': config });
    expect(await here.run(['a.md'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `privlint: privlint.config.json: ${message}\n`,
    });
  });

  it('tells each mistake on a line of its own, and judges nothing', async () => {
    const here = folder({ 'a.md': POLICY, 'privlint.config.json': '{\n "lang": "no",\n "fils": []\n}' });
    expect(await here.run(['a.md'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'privlint: privlint.config.json:2:10: lang is one of nb, sv, en, not "no"\n' +
        'privlint: privlint.config.json:3:2: unknown key "fils": did you mean files?\n',
    });
  });

  it('is named with --verbose', async () => {
    const here = folder({ 'a.md': POLICY, 'base.json': {}, 'privlint.config.json': { extends: 'base.json' } });
    expect((await here.run(['a.md', '--verbose', '--as-of', '2026-11-22'])).stderr).toBe(
      'privlint: configuration: privlint.config.json, which extends base.json\n' +
        'privlint: judging 1 file as of 2026-11-22\n',
    );
    expect((await here.run(['a.md', '--verbose', '--no-config', '--as-of', '2026-11-22'])).stderr).toBe(
      'privlint: no configuration\nprivlint: judging 1 file as of 2026-11-22\n',
    );
  });
});

describe('privlint config', () => {
  const here = folder({
    'base.json': { rules: { 'stale/*': 'warning' }, failLevel: 'note' },
    'privlint.config.json': {
      extends: 'base.json',
      files: ['docs/*.md'],
      rules: { 'rights/access': 'off' },
      suppressions: [
        { rule: 'rights/object', file: 'docs/*', heading: 'Rett', words: 'w', reason: 'why', until: '2027-01-01' },
      ],
    },
  });

  it('tells every setting and where it comes from', async () => {
    expect(await here.run(['config', '--lang', 'sv', '--rule', 'rights/*'])).toEqual({
      code: 0,
      stderr: '',
      stdout: `privlint.config.json, which extends base.json

files         docs/*.md  <- privlint.config.json
ignore        (none)  <- default
rules         stale/*: warning  <- base.json
              rights/access: off  <- privlint.config.json
--rule        rights/*  <- command line
ruleFolders   (none)  <- default
failLevel     note  <- base.json
failOnReview  false  <- default
lang          sv  <- command line
policyLang    (detected)  <- default
asOf          2026-11-21  <- default
suppressions  rights/object in docs/* under "Rett" at "w" until 2027-01-01: why  <- privlint.config.json
`,
    });
  });

  it('tells it as JSON too', async () => {
    const { stdout } = await here.run(['config', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      paths: ['privlint.config.json', 'base.json'],
      settings: {
        files: [{ value: ['docs/*.md'], from: 'privlint.config.json' }],
        ignore: [],
        rules: [
          { value: { 'stale/*': 'warning' }, from: 'base.json' },
          { value: { 'rights/access': 'off' }, from: 'privlint.config.json' },
        ],
        failLevel: [{ value: 'note', from: 'base.json' }],
        asOf: [{ value: '2026-11-21', from: 'default' }],
      },
    });
  });

  it('says when there is none', async () => {
    const { stdout } = await here.run(['config', '--no-config']);
    expect(stdout).toMatch(
      /^no privlint\.config\.json here or above\n\nfiles +\(those found by name\) {2}<- default\n/,
    );
  });
});

describe('privlint without a name', () => {
  it('takes what is called as policies are, and passes over what is none', async () => {
    const here = folder({
      'sider/personvern.md': POLICY,
      'sv/Integritetspolicy.html': '<p>Vi behandlar dina personuppgifter för att leverera dina varor till dig.</p>',
      'personvern/index.md': POLICY,
      'privacy.md': ENGLISH,
      'docs/privacy-budget.txt': 'Et notat om noe helt annet, uten et ord om saken.',
      'README.md': POLICY,
      'node_modules/x/privacy.md': POLICY,
    });
    const { code, stdout, stderr } = await here.run(['--format', 'json'], { lint });
    expect(stderr).toMatch(
      /^privlint: no policy named; found by name: docs\/privacy-budget\.txt, personvern\/index\.md, privacy\.md, sider\/personvern\.md, sv\/Integritetspolicy\.html\nprivlint: left out docs\/privacy-budget\.txt: no policy prose found: [^\n]+\nprivlint: left out privacy\.md: is in English; [^\n]+\n$/,
    );
    const { files, summary } = JSON.parse(stdout) as { files: { path: string }[]; summary: object };
    expect(files.map(({ path }) => path)).toEqual([
      'personvern/index.md',
      'sider/personvern.md',
      'sv/Integritetspolicy.html',
    ]);
    expect([code, summary]).toMatchObject([1, { files: 3, failedFiles: 0 }]);
  });

  it('says so when there is nothing', async () => {
    const message =
      'privlint: no policy named, and none found here by its name (personvern, integritet, privacy, dataskydd): name files, globs or directories, or - for stdin (privlint --help shows how)\n';
    expect(await folder({ 'README.md': POLICY }).run([])).toEqual({ code: 2, stdout: '', stderr: message });
    expect(await folder({ 'README.md': POLICY }).run(['model'])).toEqual({ code: 2, stdout: '', stderr: message });
    const { code, stderr } = await folder({ 'privacy.md': ENGLISH }).run(['-q'], { lint });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/\nprivlint: none of them is a policy that can be judged: name one\n$/),
    ]);
  });

  it('takes the files of the configuration instead', async () => {
    const here = folder({ 'personvern.md': POLICY, 'x/a.md': POLICY, 'privlint.config.json': { files: ['x/*.md'] } });
    expect(Object.keys(await findings(here))).toEqual(['x/a.md']);
    expect((await here.run(['-q'])).stderr).toBe('');
  });

  it('guesses what a mistyped command should be', async () => {
    expect((await folder({}).run(['confg'])).stderr).toBe(
      'privlint: confg: no such file or directory, and no command: did you mean config?\n',
    );
  });
});

describe('suppressions of the configuration', () => {
  const suppressing = (...suppressions: object[]): World =>
    folder({ 'a.md': POLICY, 'docs/b.md': POLICY, 'privlint.config.json': { suppressions } });
  const suppressed = async (here: World, ...args: string[]): Promise<[string, string][]> => {
    const { stdout } = await here.run(['--format', 'json', ...args], { lint });
    const { files } = JSON.parse(stdout) as {
      files: { path: string; results: { ruleId: string; status?: string }[] }[];
    };
    return files.flatMap(({ path, results }) =>
      results.filter(({ status }) => status === 'suppressed').map(({ ruleId }): [string, string] => [path, ruleId]),
    );
  };

  it('hold for the files, headings and words that they name', async () => {
    const here = suppressing(
      { rule: 'rights/erasure', reason: 'everywhere' },
      { rule: ['rights/restriction', 'rights/object'], file: 'docs/*.md', reason: 'there' },
      { rule: 'stale/*', heading: 'Rettigheter', words: 'privacy shield', file: '*.md', reason: 'at these words' },
    );
    expect(await suppressed(here, 'a.md', 'docs/b.md')).toEqual([
      ['a.md', 'rights/erasure'],
      ['a.md', 'stale/privacy-shield'],
      ['docs/b.md', 'rights/erasure'],
      ['docs/b.md', 'rights/object'],
      ['docs/b.md', 'rights/restriction'],
    ]);
  });

  it('are reported when no policy needs them, once, and not when their policies were not judged', async () => {
    const here = suppressing(
      { rule: 'rights/access', reason: 'is there' },
      { rule: 'rights/erasure', file: 'docs/*.md', reason: 'needed there' },
      { rule: 'stale/odr-platform', file: 'docs/*.md', reason: 'is not there' },
    );
    const first =
      'privlint: privlint.config.json: suppressions[0] (rights/access) has nothing to suppress: remove it\n';
    const third =
      'privlint: privlint.config.json: suppressions[2] (stale/odr-platform) has nothing to suppress: remove it\n';
    expect((await here.run(['-q', 'a.md'], { lint })).stderr).toBe(first);
    expect((await here.run(['-q', 'a.md', 'docs'], { lint })).stderr).toBe(first + third);
  });

  it('end with their day', async () => {
    const here = suppressing({ rule: 'rights/erasure', reason: 'until then', until: '2026-11-21' });
    expect(await suppressed(here, 'a.md', '--as-of', '2026-11-21')).toHaveLength(1);
    expect(await suppressed(here, 'a.md', '--as-of', '2026-11-22')).toEqual([]);
    const { stdout } = await here.run(['a.md', '--as-of', '2026-11-22', '--lang', 'en'], { lint });
    expect(stdout.replace(/\s+/g, ' ')).toContain('privlint.config.json: suppressions[0]');
  });

  it('do not count in the exit code', async () => {
    const rules = { 'rights/*': 'off', 'complaint/*': 'off' };
    const here = folder({
      'a.md': POLICY,
      'privlint.config.json': { rules, suppressions: [{ rule: 'stale/privacy-shield', reason: 'r' }] },
    });
    const only = ['--rule', 'stale/*', 'a.md'];
    expect((await here.run(only, { lint })).code).toBe(0);
    expect((await here.run([...only, '--no-config'], { lint })).code).toBe(1);
  });
});

describe('folders of the configuration', () => {
  const own = `kind: practice\ntitle: Vendor X\nlevel: error\nreport: [{all: [org.vendor]}]\nmessages: {fail: "We do not use Vendor X."}\nexamples:\n  - {lang: nb, kind: fail, text: "Vi sender personopplysninger til Datakraken."}\n`;
  const files = {
    'a.md': '# Personvern\n\nVi sender personopplysninger til Datakraken.\n',
    'rules/org/vendor.yaml': own,
    'rules/lexicon/org.yaml': 'org.vendor:\n  nb: ["datakraken"]\n',
    'privlint.config.json': { ruleFolders: ['rules'], rules: { 'org/vendor': 'note' } },
  };

  it('are read, and their rules may be named as any other', async () => {
    const here = folder(files);
    expect((await findings(here, 'a.md'))['a.md']).toMatchObject({ 'org/vendor': 'note' });
    expect(Object.keys((await findings(here, 'a.md', '--rule', 'org/*'))['a.md']!)).toEqual(['org/vendor']);
    expect(await here.run(['test-rules'], { lint })).toEqual({ code: 0, stderr: '', stdout: '1 of 1 examples hold\n' });
    expect((await here.run(['explain', 'org/vendor'])).stdout).toContain('We do not use Vendor X.');
    expect((await here.run(['rules', 'org'])).stdout).toContain('org/vendor');
  });

  it('are held to their schema before anything is judged', async () => {
    const here = folder({ ...files, 'rules/org/vendor.yaml': own.replace('level', 'levl') });
    expect(await here.run(['a.md'])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^privlint: rules\/org\/vendor\.yaml:3:1: unknown key "levl": did you mean level\?$/m,
      ),
    });
  });
});

describe('threads', () => {
  it('go by the suppressions and rules of the configuration as one thread does', async () => {
    const here = folder({
      ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`docs/${i}.md`, POLICY])),
      'rules/org/words.yaml':
        'kind: practice\ntitle: Words\nlevel: error\nreport: [{all: [org.shop]}]\nmessages: {fail: "Not this word."}\n',
      'rules/lexicon/org.yaml': 'org.shop:\n  nb: ["nettbutikk"]\n',
      'privlint.config.json': {
        ruleFolders: ['rules'],
        suppressions: [{ rule: 'stale/*', file: 'docs/3.md', reason: 'r' }],
      },
    });
    const bin = fileURLToPath(new URL('../../bin/privlint.js', import.meta.url));
    const run = (...jobs: string[]): string =>
      spawnSync(process.execPath, [bin, '--format', 'json', ...jobs, 'docs'], { cwd: here.cwd, encoding: 'utf8' })
        .stdout;
    const one = run('--jobs', '1');
    expect(run('--jobs', '2')).toBe(one);
    expect(one).toContain('"ruleId": "org/words"');
    expect(one.match(/"status": "suppressed"/g)).toHaveLength(1);
  });
});

describe('the fixtures, configured', () => {
  const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
  const policies = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|md|txt)$/.test(name) && !name.endsWith('README.md'))
    .sort();

  it.each(policies)('%s: what is suppressed or off counts no more, and nothing else changes', async (policy) => {
    const path = `docs/${policy}`;
    const plain = world();
    plain.write(path, readFileSync(join(fixtures, policy)));
    const before = (await findings(plain, 'docs'))[path]!;
    const rules = Object.keys(before);
    const [first = 'rights/access'] = rules;

    const suppressing = world();
    suppressing.write(path, readFileSync(join(fixtures, policy)));
    const suppressions = rules.map((rule) => ({ rule, file: 'docs/**', reason: `${rule} is known` }));
    suppressing.write('privlint.config.json', JSON.stringify({ failLevel: 'note', suppressions }));
    const { code, stdout, stderr } = await suppressing.run(['--format', 'json', 'docs'], { lint });
    const { files } = JSON.parse(stdout) as {
      files: { results: { ruleId: string; kind: string; status?: string }[] }[];
    };
    const failing = files[0]!.results.filter(({ kind }) => kind === 'fail');
    expect([code, stderr]).toEqual([0, '']);
    expect([...new Set(failing.map(({ ruleId }) => ruleId))]).toEqual(rules);
    expect(failing.filter(({ status }) => status !== 'suppressed')).toEqual([]);

    const off = world();
    off.write(path, readFileSync(join(fixtures, policy)));
    off.write('privlint.config.json', JSON.stringify({ rules: { [first]: 'off' } }));
    const { [first]: _, ...others } = before;
    expect((await findings(off, 'docs'))[path]).toEqual(others);
  });
});

describe('a report', () => {
  it('is not written over a policy', async () => {
    const here = folder({ 'a.md': POLICY });
    expect(await here.run(['--format', 'json:a.md', 'a.md'], { lint })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'privlint: --format json:a.md would overwrite the policy: name another file\n',
    });
    expect(readFileSync(join(here.cwd, 'a.md'), 'utf8')).toBe(POLICY);
  });
});
