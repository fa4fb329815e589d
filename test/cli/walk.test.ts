/** A newcomer's walk: from an empty folder to a configured repository, by what the program itself says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../scratch.js';

const bin = fileURLToPath(new URL('../../bin/privlint.js', import.meta.url));
const fixture = fileURLToPath(new URL('../../fixtures/nettbutikk-nb/personvern.html', import.meta.url));
const cwd = scratchFolder();

function privlint(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

describe('a newcomer', () => {
  it('starts in an empty folder, and is told what to do', () => {
    const { code, stderr } = privlint();
    expect(code).toBe(2);
    expect(stderr).toContain('privlint --help shows how');
  });

  it('learns from --help that there are commands, and from them that there is a configuration', () => {
    expect(privlint('--help').stdout).toContain('privlint help <command> tells more of each');
    expect(privlint('help', 'config').stdout).toContain('privlint.config.json is looked for');
  });

  it('puts a policy there, which is found and judged', () => {
    mkdirSync(join(cwd, 'pages'));
    execFileSync('cp', [fixture, join(cwd, 'pages/personvern.html')]);
    const { code, stdout, stderr } = privlint();
    expect(stderr).toBe('privlint: no policy named; found by name: pages/personvern.html\n');
    expect([code, stdout.includes('stale/privacy-shield')]).toEqual([1, true]);
  });

  it('copies the configuration that the help shows, changes the names of the files, and sees what holds', () => {
    const help = privlint('help', 'config').stdout;
    const sample = help.slice(help.indexOf('  {\n'), help.indexOf('\n  }\n') + 4);
    writeFileSync(join(cwd, 'privlint.config.json'), sample.replace('pages/**/*.md', 'pages/*.html'));
    const { code, stdout } = privlint('config');
    expect(code).toBe(0);
    expect(stdout).toContain('failLevel     warning  <- privlint.config.json');
    const judged = privlint();
    expect([judged.code, judged.stderr]).toEqual([1, '']);
    expect(judged.stdout).not.toContain('rights/portability');
  });

  it('mistypes a key, and is told where and what was meant', () => {
    writeFileSync(join(cwd, 'privlint.config.json'), '{\n  "failLevle": "warning"\n}\n');
    expect(privlint()).toEqual({
      code: 2,
      stdout: '',
      stderr: 'privlint: privlint.config.json:2:3: unknown key "failLevle": did you mean failLevel?\n',
    });
  });
});
