/** The tarball that users get: installed in a folder of its own, it runs and can be imported. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = scratchFolder();

const inScratch = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: scratch, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('the package', () => {
  it('installs from its tarball, runs and can be imported', { timeout: 120_000 }, () => {
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', scratch], { cwd: root, stdio: 'ignore' });
    writeFileSync(join(scratch, 'package.json'), '{"private":true,"type":"module"}');
    const tarball = readdirSync(scratch).find((name) => name.endsWith('.tgz'))!;
    inScratch('npm', 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
    writeFileSync(join(scratch, 'personvern.md'), '# Personvern\n\nVi behandler personopplysninger om deg.\n');
    expect(inScratch('npx', 'privlint', '--fail-level', 'never', 'personvern.md')).toContain('rights/access');
    const program = "import { version } from 'privlint'; console.log(version);";
    expect(inScratch(process.execPath, '--input-type=module', '-e', program)).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(readdirSync(join(scratch, 'node_modules'))).toEqual(['.bin', '.package-lock.json', 'privlint']);
    expect(readdirSync(join(scratch, 'node_modules/privlint/dist'))).not.toContain('action');
  });

  it('has a lockfile that names no host', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });
});
