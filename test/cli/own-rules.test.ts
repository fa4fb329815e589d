/** `--rules` and `test-rules`: folders in, exact lines and exit codes out. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { type Outcome, type World, world } from './world.js';

const GUIDE = readFileSync('docs/own-rules/README.md', 'utf8');
const EXAMPLE = join(process.cwd(), 'docs/own-rules/example');
const POLICY = '# Personvern\n\nVi behandler personopplysninger om deg og sender brev med Mailchimp.\n';

const RULE = `kind: practice
title: Ikke denne
level: error
report:
  - all: [org.vendor]
messages:
  fail: Ikke bruk denne.
`;
const WORDS = 'org.vendor: {nb: [mailchimp]}\n';

function folders(files: Readonly<Record<string, string | Uint8Array>>): World {
  const here = world();
  here.write('policy.md', POLICY);
  for (const [name, content] of Object.entries(files)) here.write(name, content);
  return here;
}

const run = (here: World, ...args: string[]): Promise<Outcome> => here.run(args, { lint });
const judged = (here: World, ...args: string[]): Promise<Outcome> =>
  run(here, '--quiet', '--rule', 'org/*', ...args, 'policy.md');

describe('--rules', () => {
  const here = folders({
    'rules/org/vendor.yaml': RULE,
    'rules/lexicon/words.yaml': WORDS,
    'rules/README.md': '# About',
  });

  it('judges by the rules of a folder too', async () => {
    expect(await judged(here, '--rules', 'rules')).toEqual({
      code: 1,
      stderr: '',
      stdout: `policy.md                                                      Markdown · bokmål
────────────────────────────────────────────────────────────────────────────────

org

  ✗ Ikke bruk denne.
    feil · org/vendor
    3:1 │ Vi behandler personopplysninger om deg og sender brev med Mailchimp.
        │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~


✗ 1 feil   (1 fil)
`,
    });
  });

  it('judges by all the other rules as before', async () => {
    const results = async (...args: string[]): Promise<{ ruleId: string }[]> =>
      JSON.parse((await run(here, '--format', 'json', ...args, 'policy.md')).stdout).files[0].results;
    const added = await results('--rules', 'rules');
    expect(added.filter(({ ruleId }) => ruleId !== 'org/vendor')).toEqual(await results());
    expect(added.at(-1)!.ruleId).toBe('org/vendor');
  });

  it('lets --skip-rule name them', async () => {
    const { code, stdout } = await judged(here, '--rules', 'rules', '--rule', 'dpo/*', '--skip-rule', 'org/vendor');
    expect([code, stdout]).toEqual([0, 'Ingen funn   (1 fil)\n']);
  });

  it('does not know them without', async () =>
    expect(await judged(here)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'privlint: --rule: unknown rule org/*\n',
    }));

  it('may be given several times: the folders are one', async () => {
    const two = folders({ 'a/org/vendor.yaml': RULE, 'b/lexicon/words.yaml': WORDS, 'c/org/vendor.yaml': RULE });
    expect((await judged(two, '--rules', 'a', '--rules=b/')).code).toBe(1);
    expect(await judged(two, '--rules', 'a', '--rules', 'b', '--rules', 'c')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'privlint: c/org/vendor.yaml: a/org/vendor.yaml is a rule org/vendor already: give the file another name\n',
    });
  });

  it('gives help in spite of them', async () => expect((await run(here, '--rules', 'none', '--help')).code).toBe(0));

  const broken = folders({
    'bad/org/one.yaml': RULE.replace('error', 'grave'),
    'bad/org/two.yaml': RULE.replace('vendor', 'vendr'),
    'bad/lexicon/words.yaml': WORDS,
    'none/notes.txt': '',
    'encoded/org/a.yaml': Buffer.from('title: Løgn', 'latin1'),
    'encoded/org/b.yaml': Buffer.from(`\ufeff${RULE}`, 'utf16le'),
    'encoded/org/c.yaml': new Uint8Array([0, 1, 2]),
    'encoded/org/d.yaml': '#'.repeat(10_000_000),
    'encoded/org/e.yml': RULE,
    'evil/org/a.yaml': `${RULE}"\\e[31m": 1\n`,
    'links/org/vendor.yaml': RULE,
    'links/lexicon/words.yaml': WORDS,
    'links/.git/x.yaml': '!',
    'links/node_modules/x.yaml': '!',
    'file.yaml': RULE,
  });
  symlinkSync('/etc/hostname', join(broken.cwd, 'links/org/host.yaml'));
  symlinkSync('..', join(broken.cwd, 'links/org/loop'));
  mkdirSync(join(broken.cwd, 'links/org/folder.yaml'));
  mkdirSync(join(broken.cwd, 'many'));
  for (let i = 0; i < 5001; i++) writeFileSync(join(broken.cwd, `many/${i}`), '');

  it.each<readonly [folder: string, lines: readonly string[]]>([
    [
      'bad',
      [
        'bad/org/one.yaml:3:8: level is one of error, warning, note, not "grave"',
        'bad/org/two.yaml:5:11: there is no concept org.vendr: did you mean org.vendor?',
      ],
    ],
    ['nowhere', ['nowhere: no such file or directory: check the path']],
    ['file.yaml', ['file.yaml: is no folder: name the one that holds the rules']],
    ['none', ['none: holds no rules: no file in it ends in .yaml']],
    [
      'encoded',
      [
        'encoded/org/a.yaml: is not in UTF-8: save it so',
        'encoded/org/b.yaml: is not in UTF-8: save it so',
        'encoded/org/c.yaml: is no text: a file of rules is YAML in UTF-8',
        'encoded/org/d.yaml: is larger than 1 MB: no file of rules is',
        'encoded/org/e.yml: must end in .yaml to be read',
      ],
    ],
    ['evil', ['evil/org/a.yaml:8:1: unknown key "␛[31m"']],
    [
      'links',
      [
        'links/org/host.yaml: is a symbolic link: only what stands in the folder is read',
        'links/org/loop: is a symbolic link: only what stands in the folder is read',
      ],
    ],
    ['many', ['many: holds more than 5000 files: name the folder of the rules alone']],
  ])('judges nothing by %s, and says why', async (folder, lines) =>
    expect(await run(broken, '--rules', folder, 'policy.md')).toEqual({
      code: 2,
      stdout: '',
      stderr: lines.map((line) => `privlint: ${line}\n`).join(''),
    }),
  );
});

describe('test-rules', () => {
  const examples = `examples:
  - {lang: nb, kind: fail, text: "Vi behandler personopplysninger med Mailchimp."}
  - {lang: sv, kind: pass, text: "Vi behandlar personuppgifter med Mailchimp."}
`;
  const here = folders({
    'rules/org/vendor.yaml': RULE + examples,
    'rules/org/other.yaml': RULE,
    'rules/lexicon/words.yaml': WORDS,
    'bare/org/vendor.yaml': RULE,
    'bare/lexicon/words.yaml': WORDS,
    'bad/org/a.yaml': 'kind: x',
  });

  it('says which examples do not hold', async () =>
    expect(await run(here, 'test-rules', 'rules')).toEqual({
      code: 1,
      stdout: `rules/org/vendor.yaml:10: org/vendor: should find nothing, finds "vi behandlar personuppgifter med mailchimp."
rules/org/other.yaml: org/other has no examples
1 of 2 examples hold
`,
      stderr: '',
    }));

  it.each<readonly [args: readonly string[], line: string]>([
    [[], 'no folder of rules named, and none in a configuration: privlint test-rules DIR'],
    [['bare'], 'nothing to test: none of the rules has examples'],
    [['--lang', 'sv', 'rules'], 'privlint test-rules takes no --lang'],
    [['gone'], 'gone: no such file or directory: check the path'],
  ])('%j', async (args, line) =>
    expect(await run(here, 'test-rules', ...args)).toEqual({ code: 2, stdout: '', stderr: `privlint: ${line}\n` }),
  );

  it('holds files to their schema', async () => expect((await run(here, 'test-rules', 'bad')).code).toBe(2));
});

describe('docs/own-rules', () => {
  it('the example’s rules do what their examples say', async () =>
    expect(await run(world(), 'test-rules', EXAMPLE)).toEqual({
      code: 0,
      stdout: '10 of 10 examples hold\n',
      stderr: '',
    }));

  it('the guide leads from an empty folder to rules that work', async () => {
    const [words, dpo, vendors, examples] = [...GUIDE.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text]) => text!);
    const here = folders({
      'rules/lexicon/org.yaml': words!,
      'rules/org/dpo-name.yaml': dpo!,
      'rules/org/barred-vendors.yaml': vendors! + examples!,
    });
    const { code, stdout } = await judged(here, '--rules', 'rules');
    expect(code).toBe(1);
    expect(stdout).toContain('org/barred-vendors');
    expect(stdout).toContain('org/dpo-name');
    expect((await run(here, 'test-rules', 'rules')).stdout).toContain('2 of 2 examples hold');
    here.write('rules/org/dpo-name.yaml', dpo!.replace('warning', 'eror'));
    expect((await judged(here, '--rules', 'rules')).stderr.trim()).toBe(/^ {4}(privlint: .*eror.*)$/m.exec(GUIDE)![1]);
  });
});
