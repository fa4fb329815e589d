/** The interactive report as its users have it: the real program in a pseudo-terminal. */
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../scratch.js';
import { type Options, Pty } from './pty.js';

const running: Pty[] = [];
afterEach(() => {
  for (const pty of running.splice(0)) pty.kill();
});
/** A folder with these fixtures, under their own names. */
function folderWith(...names: readonly string[]): string {
  const folder = scratchFolder();
  for (const name of names) cpSync(resolve('fixtures', name), join(folder, name.split('/').at(-1)!));
  return folder;
}

function start(cwd: string, args: readonly string[], options: Partial<Options> = {}): Pty {
  const pty = new Pty(args, { cwd, ...options });
  running.push(pty);
  return pty;
}

const SHOP = 'nettbutikk-nb/personvern.html';
const SIZES = [
  [60, 15],
  [80, 24],
  [120, 40],
] as const;

describe.each(SIZES)('at %i x %i', (columns, rows) => {
  it('shows every view, and leads through them', async () => {
    const pty = start(folderWith(SHOP), ['review', 'personvern.html'], { columns, rows });
    await pty.waitFor('━ Funn');
    expect(await pty.isTaken()).toBe(true);
    expect(await pty.screen()).toMatch(/▌✗ Privacy Shield/);
    expect((await pty.lines()).every((line) => line.length <= columns)).toBe(true);
    await pty.press('down');
    await pty.waitFor(/▌✗ Overføring ut av EØS/);
    await pty.press('k');
    await pty.waitFor(/▌✗ Privacy Shield/);
    await pty.press('2');
    await pty.waitFor(/━ Dekning ━+ 1\/29/);
    await pty.press('3');
    await pty.waitFor(/▌Levere varene/);
    await pty.press('4');
    await pty.waitFor('━ Seksjoner');
    await pty.press('G');
    await pty.waitFor(/▌ +Informasjonskapsler/);
    await pty.press('1', 'tab', 'tab');
    await pty.waitFor('━ Forklaring');
    expect(await pty.screen()).toContain('Privacy Shield har vært ugyldig');
    await pty.press('?');
    await pty.waitFor('Tastene');
    await pty.press('esc', 'z');
    await pty.waitFor('─ Funn', 'gone');
    await pty.press('q');
    expect(await pty.ended()).toBe(1);
    expect(await pty.isTaken()).toBe(false);
    expect(await pty.screen()).toContain('5 feil');
  });
});

describe('what is chosen', () => {
  it('is shown in its place: the words of the policy in reverse, or where something missing belongs', async () => {
    const pty = start(folderWith(SHOP), ['-i', 'personvern.html'], { columns: 120, rows: 40 });
    await pty.waitFor('━ Funn');
    expect(await pty.reversed()).toContain('EU-US Privacy Shield');
    await pty.press('/', 'begrensning', 'enter');
    await pty.waitFor('✗ Rett til begrensning: hører hjemme her');
    expect(await pty.screen()).toContain('┃ Du kan i noen tilfeller kreve');
  });

  it('can be searched for in the text, round and round', async () => {
    const pty = start(folderWith(SHOP), ['-i', 'personvern.html']);
    await pty.waitFor('━ Funn');
    await pty.press('enter', '/', 'nyhetsbrev', 'enter');
    const first = (await pty.waitFor(/treff \d av \d/)).match(/treff (\d) av (\d)/)!;
    await pty.press('n');
    await pty.waitFor(`treff ${(Number(first[1]) % Number(first[2])) + 1} av ${first[2]}`);
    await pty.press('N');
    await pty.waitFor(first[0]);
    await pty.press('/', 'finnes ikke', 'enter');
    await pty.waitFor('Fant ikke «finnes ikke»');
  });

  it('can be narrowed by level, rule and words, and ordered by section', async () => {
    const pty = start(folderWith(SHOP), ['-i', 'personvern.html'], { columns: 120, rows: 40 });
    await pty.waitFor('1/14');
    await pty.press('f', 'down', 'down', 'space', 'enter');
    await pty.waitFor('Filter 1/8');
    await pty.press('f', 'up', 'privacy', 'enter');
    await pty.waitFor('Filter 1/2');
    await pty.press('c');
    await pty.waitFor(/━ 1\/14/);
    await pty.press('o');
    await pty.waitFor(/\n Hvem får opplysningene +│/);
    await pty.press('f', 'up', 'up', 'right');
    await pty.waitFor('consent/*');
  });

  it('gives its model sentence to the clipboard', async () => {
    const pty = start(folderWith(SHOP), ['-i', 'personvern.html']);
    await pty.waitFor('━ Funn');
    await pty.press('y');
    await pty.waitFor('utklippstavlen');
    await pty.until(() => pty.received.includes('\u0007'));
    const [, sent = ''] = pty.received.split('\u001b]52;c;');
    expect(Buffer.from(sent.split('\u0007')[0]!, 'base64').toString()).toContain(
      '[Leverandør] lagrer opplysninger i USA',
    );
  });

  it.each([
    ['hands it to tmux', 0],
    ['sends it itself where tmux does not take it', 1],
  ])('inside of tmux %s', async (_, code) => {
    const cwd = folderWith(SHOP);
    writeFileSync(join(cwd, 'tmux'), `#!/bin/sh\necho "$@" > called\ncat > taken\nexit ${code}\n`);
    chmodSync(join(cwd, 'tmux'), 0o755);
    const pty = start(cwd, ['review', 'personvern.html'], {
      env: { TMUX: '/tmp/tmux,1,0', PATH: `${cwd}:${process.env.PATH}` },
    });
    await pty.waitFor('━ Funn');
    await pty.press('y');
    await pty.waitFor('utklippstavlen');
    await pty.until(() => existsSync(join(cwd, 'taken')) && readFileSync(join(cwd, 'taken'), 'utf8') !== '');
    expect(readFileSync(join(cwd, 'called'), 'utf8')).toBe('load-buffer -w -\n');
    expect(readFileSync(join(cwd, 'taken'), 'utf8')).toContain('[Leverandør] lagrer opplysninger i USA');
    await pty.press('q');
    await pty.ended();
    expect(pty.received.includes('\u001b]52;c;')).toBe(code === 1);
  });
});

describe('decisions', () => {
  it('a finding is accepted into the baseline with a reason, shown before it is written, and taken back', async () => {
    const cwd = folderWith(SHOP);
    const baseline = join(cwd, 'privlint-baseline.json');
    const pty = start(cwd, ['review', 'personvern.html'], { columns: 120, rows: 40 });
    await pty.waitFor('━ Funn');
    await pty.press('a');
    await pty.waitFor('Godta «Privacy Shield»');
    await pty.press('enter');
    await pty.waitFor('Skriv en begrunnelse');
    await pty.press('venter på svar', 'enter');
    await pty.waitFor('Ny fil: privlint-baseline.json');
    expect(await pty.screen()).toContain('+       "reason": "venter på svar"');
    expect(existsSync(baseline)).toBe(false);
    await pty.press('enter');
    await pty.waitFor('Godtatt i privlint-baseline.json');
    expect(JSON.parse(readFileSync(baseline, 'utf8'))).toMatchObject({
      version: 1,
      findings: [{ path: 'personvern.html', rule: 'stale/privacy-shield', reason: 'venter på svar' }],
    });
    expect(await pty.screen()).toMatch(/▌✗ Privacy Shield .* kjent/);
    expect(await pty.screen()).toContain('✗ 4');
    await pty.press('u');
    await pty.waitFor('Tas tilbake i privlint-baseline.json');
    await pty.press('enter');
    await pty.waitFor('Angret i privlint-baseline.json');
    expect(existsSync(baseline)).toBe(false);
    await pty.press('q');
    expect(await pty.ended()).toBe(1);
    expect(readdirSync(cwd)).toEqual(['personvern.html']);
  });

  it.each([
    [SHOP, 'personvern.html', '<!-- privlint-disable-next stale/privacy-shield -- byttes i mai -->'],
    ['mall-sv/policy.md', 'policy.md', '-- byttes i mai -->'],
  ])('%s: a finding is suppressed by a comment that suppresses nothing else', async (fixture, name, comment) => {
    const cwd = folderWith(fixture);
    const path = join(cwd, name);
    const before = readFileSync(path, 'utf8');
    const pty = start(cwd, ['review', name], { columns: 120, rows: 40 });
    await pty.waitFor(/━ (Funn|Fynd)/);
    await pty.press('s');
    await pty.waitFor(/Undertry(kk|ck) [«”]/);
    await pty.press('byttes i mai', 'enter');
    await pty.waitFor(comment);
    expect(readFileSync(path, 'utf8')).toBe(before);
    await pty.press('enter');
    await pty.waitFor(/u (angrer|ångrar)/);
    const after = readFileSync(path, 'utf8');
    expect(after).toContain(comment);
    expect(after.replace(/[ \t]*<!-- privlint-.*?-->( |\r?\n)?/, '')).toBe(before);
    await pty.press('u', 'enter');
    await pty.waitFor(/(Angret|Ångrat) i /);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('in plain text a finding is suppressed by the configuration', async () => {
    const cwd = folderWith('tannklinikk-nb/policy.txt');
    writeFileSync(join(cwd, 'privlint.config.json'), '{\n    "failLevel": "never"\n}\n');
    const pty = start(cwd, ['review', 'policy.txt'], { columns: 120, rows: 40 });
    await pty.waitFor('━ Funn');
    await pty.press('s', 'avtalt', 'enter');
    await pty.waitFor('Skrives i privlint.config.json');
    await pty.press('enter');
    await pty.waitFor('Undertrykt i privlint.config.json');
    const text = readFileSync(join(cwd, 'privlint.config.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      failLevel: 'never',
      suppressions: [{ file: 'policy.txt', reason: 'avtalt' }],
    });
    expect(text).toContain('\n    "suppressions": [');
    await pty.press('q');
    expect(await pty.ended()).toBe(0);
    expect(await pty.screen()).toContain('1 undertrykt i privlint.config.json');
  });

  it('in another encoding than UTF-8 the policy is left alone, and the configuration takes it', async () => {
    const cwd = folderWith(SHOP);
    const path = join(cwd, 'personvern.html');
    const latin = Buffer.from(readFileSync(path, 'utf8').replace('charset="utf-8"', 'charset="iso-8859-1"'), 'latin1');
    writeFileSync(path, latin);
    const pty = start(cwd, ['review', 'personvern.html'], { columns: 120, rows: 40 });
    await pty.waitFor('━ Funn');
    await pty.press('s', 'avtalt', 'enter');
    await pty.waitFor('Ny fil: privlint.config.json');
    await pty.press('enter');
    await pty.waitFor(/▌✗ Privacy Shield .* undertrykt/);
    expect(readFileSync(path)).toEqual(latin);
  });

  it('nothing is written over what somebody else has written meanwhile', async () => {
    const cwd = folderWith(SHOP);
    const path = join(cwd, 'personvern.html');
    const pty = start(cwd, ['review', 'personvern.html']);
    await pty.waitFor('━ Funn');
    await pty.press('s', 'fordi', 'enter');
    await pty.waitFor('Skrives i personvern.html');
    const other = readFileSync(path, 'utf8').replace('EU-US Privacy Shield', 'standardkontrakter');
    writeFileSync(path, other);
    await pty.press('enter');
    await pty.waitFor('er endret i mellomtiden');
    expect(readFileSync(path, 'utf8')).toBe(other);
  });

  it('nothing is accepted of a text that has become another one', async () => {
    const cwd = folderWith(SHOP);
    const path = join(cwd, 'personvern.html');
    const pty = start(cwd, ['review', 'personvern.html']);
    await pty.waitFor('━ Funn');
    writeFileSync(path, readFileSync(path, 'utf8').replace('EU-US Privacy Shield', 'standardkontrakter'));
    await pty.press('a', 'fordi', 'enter');
    await pty.waitFor('er endret i mellomtiden');
    expect(existsSync(join(cwd, 'privlint-baseline.json'))).toBe(false);
    expect(await pty.screen()).not.toContain('✗ Privacy Shield');
  });

  it('what somebody else accepted meanwhile stays in the baseline, and so do its ends of lines', async () => {
    const cwd = folderWith(SHOP);
    const path = join(cwd, 'privlint-baseline.json');
    writeFileSync(path, '{ "version": 1, "findings": [] }\r\n');
    const pty = start(cwd, ['review', '--baseline', path, 'personvern.html']);
    await pty.waitFor('━ Funn');
    const theirs = {
      path: 'personvern.html',
      fingerprint: '0123456789abcdef',
      rule: 'rights/access',
      excerpt: 'absent',
    };
    writeFileSync(path, `${JSON.stringify({ version: 1, findings: [theirs] }, null, 2)}\n`.replaceAll('\n', '\r\n'));
    await pty.press('a', 'fordi', 'enter');
    await pty.waitFor('Skrives i privlint-baseline.json');
    await pty.press('enter');
    await pty.waitFor('Godtatt i');
    const text = readFileSync(path, 'utf8');
    expect(JSON.parse(text).findings).toMatchObject([theirs, { reason: 'fordi' }]);
    expect(text).not.toMatch(/[^\r]\n/);
    await pty.press('u');
    await pty.waitFor('Tas tilbake i privlint-baseline.json');
    await pty.press('enter');
    await pty.waitFor('Angret i');
    expect(JSON.parse(readFileSync(path, 'utf8')).findings).toEqual([theirs]);
  });

  it.each<[string, string[], string]>([['no baseline is wanted', ['--no-baseline'], 'Baseline er slått av']])(
    'says so where %s',
    async (_, args, said) => {
      const pty = start(folderWith(SHOP), ['review', ...args, 'personvern.html']);
      await pty.waitFor('━ Funn');
      await pty.press('a', 'fordi', 'enter');
      await pty.waitFor(said);
    },
  );
});

describe('the world outside', () => {
  it('the policy is opened in the editor at the line, and judged again afterwards', async () => {
    const cwd = folderWith(SHOP);
    const editor = join(cwd, 'editor');
    writeFileSync(editor, `#!/bin/sh\necho "$@" > called\nsed -i 's/EU-US Privacy Shield/standardkontrakter/' "$2"\n`);
    chmodSync(editor, 0o755);
    const pty = start(cwd, ['review', 'personvern.html'], { env: { EDITOR: editor } });
    await pty.waitFor(/▌✗ Privacy Shield/);
    await pty.press('e');
    await pty.waitFor('vurdert på nytt');
    expect(readFileSync(join(cwd, 'called'), 'utf8')).toMatch(/^\+26 .*personvern\.html\n$/);
    expect(await pty.screen()).not.toContain('✗ Privacy Shield');
    expect(await pty.isTaken()).toBe(true);
    await pty.press('j');
    await pty.press('q');
    await pty.ended();
  });

  it('what interrupts the editor does not end the report', async () => {
    const cwd = folderWith(SHOP);
    const editor = join(cwd, 'editor');
    writeFileSync(
      editor,
      `#!/bin/sh\ntrap 'echo interrupted > heard' INT\necho editing\nwhile ! [ -e heard ]; do sleep .1; done\n`,
    );
    chmodSync(editor, 0o755);
    const pty = start(cwd, ['review', 'personvern.html'], { env: { EDITOR: editor } });
    await pty.waitFor('━ Funn');
    await pty.press('e');
    await pty.waitFor('editing');
    await pty.press('ctrl-c');
    await pty.waitFor('vurdert på nytt');
    await pty.press('j');
    await pty.waitFor(/▌✗ Overføring/);
    await pty.press('ctrl-c');
    expect(await pty.ended()).toBe(130);
  });

  it('what is pasted is text, and no command', async () => {
    const pty = start(folderWith(SHOP), ['review', 'personvern.html']);
    await pty.waitFor('━ Funn');
    await pty.press('\u001b[200~q\u001b[201~', '/', '\u001b[200~privacy\nshield q\u001b[201~');
    await pty.waitFor('/ privacy shield q');
    await pty.press('esc');
    await pty.waitFor('/ privacy', 'gone');
  });

  it('an editor that is not there is told of', async () => {
    const pty = start(folderWith(SHOP), ['review', 'personvern.html'], { env: { VISUAL: 'no-such-editor --flag' } });
    await pty.waitFor('━ Funn');
    await pty.press('e');
    await pty.waitFor('no-such-editor lar seg ikke starte');
  });

  it('a policy that is watched is judged again when it is saved, and one stays where one was', async () => {
    const cwd = folderWith(SHOP);
    const path = join(cwd, 'personvern.html');
    const pty = start(cwd, ['review', 'personvern.html'], { columns: 120, rows: 40 });
    await pty.waitFor('━ Funn');
    await pty.press('/', 'dataporta', 'enter', 'w');
    await pty.waitFor('følger med');
    expect(await pty.screen()).toMatch(/▌✗ Rett til dataportabilitet/);
    writeFileSync(path, readFileSync(path, 'utf8').replace('EU-US Privacy Shield', 'standardkontrakter'));
    await pty.waitFor('✗ Privacy Shield', 'gone');
    expect(await pty.screen()).toMatch(/▌✗ Rett til dataportabilitet/);
  });

  it('several files have a list with their state, and one moves between them', async () => {
    const cwd = folderWith(SHOP, 'mall-sv/policy.md');
    writeFileSync(
      join(cwd, 'english.html'),
      '<p>We process your personal data when you use our service. You have the right of access to your data.</p>',
    );
    const pty = start(cwd, ['review', 'english.html', 'personvern.html', 'policy.md']);
    await pty.waitFor(/! english\.html +is in English/);
    await pty.waitFor(/policy\.md .*✗\d/);
    await pty.press('G', 'enter');
    await pty.waitFor('━ Fynd');
    await pty.press('[');
    await pty.waitFor('━ Funn');
    await pty.press('5', 'g', 'enter');
    await pty.waitFor('is in English');
    await pty.press('q');
    expect(await pty.ended()).toBe(2);
  });

  it('is laid out anew when the terminal changes its size', async () => {
    const pty = start(folderWith(SHOP), ['review', 'personvern.html']);
    await pty.waitFor('━ Funn');
    for (const [columns, rows] of [
      [200, 60],
      [60, 15],
      [40, 8],
      [20, 4],
      [120, 40],
    ] as const) {
      pty.resize(columns, rows);
      await pty.until(
        async () => (await pty.lines()).length === rows && (await pty.screen()).includes(columns > 30 ? '?' : 'Fu'),
      );
    }
    await pty.waitFor(/━ Funn ━+ 1\/14/);
    // Terminals move and cut what is shown as they like: lines that are as before are written anew.
    const before = pty.received.length;
    pty.resize(120, 41);
    await pty.until(() => pty.received.slice(before).includes('personvern.html'));
  });
});

const SEEDS = resolve('../shared/policies/seeds');
const seeds = existsSync(SEEDS)
  ? readdirSync(SEEDS).filter((name) => /\.(?:txt|md|html)$/.test(name) && name !== 'README.md')
  : [];

describe.skipIf(seeds.length === 0)('the seeds (where ../shared is there)', () => {
  it.each(SIZES)('are shown at %i x %i, from file to file', async (columns, rows) => {
    const pty = start(SEEDS, ['review', '--no-config', ...seeds], { columns, rows });
    await pty.waitFor('5 ');
    await pty.press('g', 'enter');
    for (const [index, seed] of seeds.entries()) {
      // The smallest screen has no room for the name.
      if (rows >= 20) await pty.waitFor(new RegExp(`^ ${seed.slice(0, 12)}.* · ${index + 1}/${seeds.length}`));
      for (const key of ['1', 'j', 'j', '2', 'j', '3', 'j', '4', 'j', 'tab', 'pagedown']) await pty.press(key);
      await pty.waitFor(/[━─] (Seksjoner|Avsnitt) [━─]/);
      await pty.press(']');
    }
    expect((await pty.lines()).every((line) => line.length <= columns)).toBe(true);
    await pty.press('q');
    expect([0, 1]).toContain(await pty.ended());
  });
});

describe('the end', () => {
  it.each([
    ['q', 'q', 1],
    ['Ctrl-C', 'ctrl-c', 130],
  ])('%s gives the terminal back', async (_, key, code) => {
    const pty = start(folderWith(SHOP), ['review', 'personvern.html']);
    await pty.waitFor('━ Funn');
    await pty.press(key);
    expect(await pty.ended()).toBe(code);
    expect(await pty.isTaken()).toBe(false);
    expect(pty.received).toContain('\u001b[?25h');
    const [shown = ''] = pty.received.split('\u001b[?1049l');
    expect(shown.slice(-40)).toContain('\u001b[2J\u001b[H');
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 143],
    ['SIGINT', 130],
  ])('%s too', async (signal, code) => {
    const pty = start(folderWith(SHOP), ['review', 'personvern.html']);
    await pty.waitFor('━ Funn');
    pty.signal(signal);
    expect(await pty.ended()).toBe(code);
    expect(await pty.isTaken()).toBe(false);
  });

  it('Ctrl-Z leads to the shell, and fg back', async () => {
    const cwd = folderWith(SHOP);
    const pty = start(cwd, [], {
      program: ['/bin/bash', '--norc', '--noprofile', '-i'],
      env: { PS1: '$ ', TERM: 'xterm-256color' },
    });
    await pty.waitFor('$');
    await pty.press(`${process.execPath} ${resolve('bin/privlint.js')} review personvern.html`, 'enter');
    await pty.waitFor('━ Funn');
    await pty.press('ctrl-z');
    await pty.waitFor('Stopped');
    expect(await pty.isTaken()).toBe(false);
    await pty.press('echo still $((6 * 7))', 'enter');
    await pty.waitFor('still 42');
    await pty.press('fg', 'enter');
    await pty.waitFor('━ Funn');
    await pty.press('j');
    await pty.waitFor(/▌✗ Overføring/);
    await pty.press('q');
    await pty.waitFor('5 feil');
    await pty.press('echo code $?', 'enter');
    await pty.waitFor('code 1');
  });

  it('Ctrl-Z in the editor leads to the shell, and fg back', async () => {
    const cwd = folderWith(SHOP);
    const editor = join(cwd, 'editor');
    // As editors do: they stop all of their job.
    writeFileSync(editor, '#!/bin/sh\nkill -TSTP 0\necho back again\nsleep .3\n');
    chmodSync(editor, 0o755);
    const pty = start(cwd, [], {
      program: ['/bin/bash', '--norc', '--noprofile', '-i'],
      env: { PS1: '$ ', TERM: 'xterm-256color', EDITOR: editor },
    });
    await pty.waitFor('$');
    await pty.press(`${process.execPath} ${resolve('bin/privlint.js')} review personvern.html`, 'enter');
    await pty.waitFor('━ Funn');
    await pty.press('e');
    await pty.waitFor('Stopped');
    expect(await pty.isTaken()).toBe(false);
    await pty.press('fg', 'enter');
    await pty.waitFor('vurdert på nytt');
    await pty.press('q');
    await pty.waitFor('5 feil');
  });

  it('what crashes gives it back too, and says what happened', async () => {
    const cwd = folderWith(SHOP);
    writeFileSync(join(cwd, 'crash.cjs'), "setTimeout(() => { throw new Error('boom'); }, 1500);");
    const pty = start(cwd, ['review', 'personvern.html'], {
      env: { NODE_OPTIONS: `--require=${join(cwd, 'crash.cjs')}` },
    });
    await pty.until(async () => (await pty.isTaken()) || pty.received.includes('boom'));
    expect(await pty.ended()).toBe(2);
    expect(await pty.isTaken()).toBe(false);
    expect(await pty.screen()).toContain('privlint: internal error, please report it: boom');
  });

  it('a reader of the screen is told in lines, without a screen of our own', async () => {
    const pty = start(folderWith(SHOP), ['review', 'personvern.html'], {
      env: { INK_SCREEN_READER: 'true' },
      columns: 100,
      rows: 40,
    });
    await pty.waitFor('personvern.html. Funn 1/14.');
    expect(await pty.isTaken()).toBe(false);
    expect(await pty.screen()).not.toMatch(/[│━┃]/);
    await pty.press('down');
    await pty.waitFor('Funn 2/14.');
    await pty.press('a', 'fordi');
    await pty.waitFor('Begrunnelse fordi');
    await pty.press('esc', 'f', 'down');
    await pty.waitFor('[x] advarsel');
    await pty.press('esc', 'q');
    expect(await pty.ended()).toBe(1);
    expect(await pty.screen()).toMatch(/^✗ 5 feil/m);
  });

  it('without colours no colour is sent', async () => {
    const pty = start(folderWith(SHOP), ['review', 'personvern.html'], { env: { NO_COLOR: '1' } });
    await pty.waitFor('━ Funn');
    expect(await pty.reversed()).toContain('EU-US Privacy Shield');
    expect(pty.received.split('\u001b[').filter((part) => /^(?:3[0-7]|4[0-7]|9[0-7]|38|48)[;m]/.test(part))).toEqual(
      [],
    );
  });

  it('without a terminal there is one line and the plain report', async () => {
    const cwd = folderWith(SHOP);
    const bin = resolve('bin/privlint.js');
    const shell = (command: string): Pty =>
      start(cwd, [], { program: ['/bin/sh', '-c', command], columns: 100, rows: 200 });
    const piped = shell(`"${process.execPath}" "${bin}" review personvern.html < /dev/null`);
    expect(await piped.ended()).toBe(1);
    expect(await piped.screen()).toMatch(/^privlint: review needs a terminal/);
    expect(await piped.screen()).toContain('5 feil');
    const dumb = start(cwd, ['-i', 'personvern.html'], { env: { TERM: 'dumb' }, rows: 200 });
    expect(await dumb.ended()).toBe(1);
    expect(await dumb.screen()).toContain('5 feil');
  });
});
