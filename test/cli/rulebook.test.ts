/** `privlint rules` and `privlint explain`, with the rules of this package. */
import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../src/check/index.js';
import { world } from './world.js';

const here = world();

describe('privlint rules', () => {
  it('lists all rules', async () => {
    const { code, stdout, stderr } = await here.run(['rules']);
    expect([code, stderr]).toEqual([0, '']);
    for (const id of ruleIds()) expect(stdout).toContain(`${id} `);
    expect(stdout).toMatch(/\n\d+ rules\n$/);
  });

  it.each([
    [['dpo'], ['dpo/conflict', 'dpo/contact']],
    [['dpo/*'], ['dpo/conflict', 'dpo/contact']],
    [
      ['rights/access', 'dpo'],
      ['dpo/conflict', 'dpo/contact', 'rights/access'],
    ],
    [
      ['rights/access,rights/erasure', 'rights/access'],
      ['rights/access', 'rights/erasure'],
    ],
  ])('%j lists %j', async (names, ids) => {
    const { code, stdout } = await here.run(['rules', '--json', ...names]);
    const { rules } = JSON.parse(stdout) as { rules: { id: string }[] };
    expect([code, rules.map(({ id }) => id)]).toEqual([0, ids]);
  });

  it('speaks English, or what it is asked to', async () => {
    const heading = async (...args: string[]): Promise<string | undefined> =>
      (await here.run(['rules', 'dpo', ...args])).stdout.split('\n')[0];
    expect(await heading()).toBe('Data protection officer  dpo/*');
    expect(await heading('--lang', 'nb')).toBe('Personvernombud  dpo/*');
    expect(await heading('--lang=sv')).toBe('Dataskyddsombud  dpo/*');
  });

  it('names every theme in words', async () => {
    const { stdout } = await here.run(['rules', '--lang', 'sv']);
    for (const [, name, theme] of stdout.matchAll(/^(\S.*) {2}(\S+)\/\*$/gm)) expect(name).not.toBe(theme);
  });

  it('tells of a name that means nothing, and lists the others', async () => {
    const { code, stdout, stderr } = await here.run(['rules', '--json', 'stael/*', 'dpo/contact']);
    expect([code, stderr]).toEqual([2, 'privlint: unknown rule stael/*: did you mean stale/*?\n']);
    expect(stdout).toContain('dpo/contact');
    expect(await here.run(['rules', 'nothing-like-it'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'privlint: unknown rule nothing-like-it (privlint rules lists them)\n',
    });
  });
});

describe('privlint explain', () => {
  it('explains a rule', async () => {
    const { code, stdout, stderr } = await here.run(['explain', 'stale/privacy-shield']);
    expect([code, stderr]).toEqual([0, '']);
    for (const words of [
      'out of date since 16 July 2020',
      '16 July 2020 · Court of Justice of the EU · C-311/18',
      'er sertifisert under EU-US Privacy Shield',
      '<!-- privlint-disable-next stale/privacy-shield -- reason -->',
      '<!-- privlint-disable-file stale/privacy-shield -- reason -->',
      '"suppressions": [{ "rule": "stale/privacy-shield", "reason": "..." }]',
      '"rules": { "stale/privacy-shield": "off" }',
      'https://github.com/privlint/privlint/blob/main/docs/rules/stale/privacy-shield.md',
    ]) {
      expect(stdout.replace(/\n */g, ' ')).toContain(words);
    }
  });

  it('explains several, in the language asked for', async () => {
    const { stdout } = await here.run(['explain', '--lang', 'nb', 'rights/access', 'rights/erasure']);
    expect(stdout).toMatch(/^rights\/access.*\n\n\nrights\/erasure +feil · opplysning\n/s);
  });

  it('lists a theme, and says how to read on', async () => {
    const { code, stdout } = await here.run(['explain', 'dpo/*']);
    expect([code, stdout]).toEqual([
      0,
      'Data protection officer  dpo/*\n' +
        'dpo/conflict  note     practice\n    A data protection officer in charge · GDPR 38(6)\n' +
        'dpo/contact   warning  disclosure\n    Data protection officer · GDPR 13(1)(b), GDPR 37(7)\n\n' +
        '2 rules\nprivlint explain dpo/conflict explains one of them.\n',
    ]);
    expect((await here.run(['explain', 'breach'])).stdout).toContain('What is judged');
  });

  it('explains all of a theme as JSON, each rule once', async () => {
    const { stdout } = await here.run(['explain', '--json', 'dpo/*', 'dpo/contact']);
    const { rules } = JSON.parse(stdout) as { rules: { id: string; why: string }[] };
    expect(rules.map(({ id }) => id)).toEqual(['dpo/conflict', 'dpo/contact']);
    expect(rules[0]!.why).toContain('X-FAB');
  });

  it.each([
    ['rights/acess', 'unknown rule rights/acess: did you mean rights/access?'],
    ['access', 'unknown rule access: did you mean rights/access?'],
    ['stael/*', 'unknown rule stael/*: did you mean stale/*?'],
    ['nothing-like-it', 'unknown rule nothing-like-it (privlint rules lists them)'],
    ['x\u001b[31m', 'unknown rule x␛[31m (privlint rules lists them)'],
  ])('%j is one clear line', async (name, line) => {
    expect(await here.run(['explain', name])).toEqual({ code: 2, stdout: '', stderr: `privlint: ${line}\n` });
  });

  it('explains the others all the same', async () => {
    const { code, stdout } = await here.run(['explain', 'nothing-like-it', 'rights/access']);
    expect([code, stdout.split(' ')[0]]).toEqual([2, 'rights/access']);
  });
});

describe('both', () => {
  it.each([
    [['explain'], 'no rule named: write for example privlint explain rights/access (privlint rules lists them)'],
    [['rules', '--fail-level', 'note'], 'privlint rules takes no --fail-level'],
    [['explain', '--quiet', 'rights/access'], 'privlint explain takes no --quiet'],
    [['rules', '--color', '--no-color'], '--color and --no-color exclude each other'],
    [['rules', '--lang', 'da'], '--lang is one of nb, sv, en, not da'],
    [['--json', 'a.md'], 'privlint lint takes no --json: write --format json'],
  ])('%j is wrong usage', async (args, line) => {
    expect(await here.run(args)).toEqual({ code: 2, stdout: '', stderr: `privlint: ${line}\n` });
  });

  it.each([
    ['a terminal', { tty: true }, [], true],
    ['no terminal', {}, [], false],
    ['NO_COLOR', { tty: true, env: { NO_COLOR: '1' } }, [], false],
    ['FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, [], true],
    ['--color', {}, ['--color'], true],
    ['--no-color', { tty: true }, ['--no-color'], false],
  ] as const)('colours: %s', async (_, io, args, colours) => {
    for (const command of [['rules'], ['explain', 'rights/access']]) {
      expect((await here.run([...command, ...args], io)).stdout.includes('\u001b[')).toBe(colours);
    }
  });

  it('are as wide as COLUMNS says', async () => {
    const { stdout } = await here.run(['explain', 'rights/access'], { env: { COLUMNS: '60' } });
    expect(stdout).toContain(`\n${'─'.repeat(60)}\n`);
    const wide = (await here.run(['rules', 'dpo'], { env: { COLUMNS: '150' } })).stdout;
    expect(wide).toContain('\ndpo/contact   warning  disclosure  Data protection officer');
  });
});
