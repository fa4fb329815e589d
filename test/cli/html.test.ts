/** `--format html`: options in, a page and exit codes out. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/cli/judge.js';
import { lint } from '../../src/lint.js';
import { all, said } from '../report/html-page.js';
import { TEXT } from '../report/sample.js';
import { world } from './world.js';

const here = world();
here.write('a.md', TEXT);
here.write('b.md', TEXT);
here.write('boom.md', 'boom');
here.write('latin.txt', Buffer.from(TEXT, 'latin1'));
here.write('bom.txt', `\ufeff${TEXT}`);

const written = (name: string): string => readFileSync(join(here.cwd, name), 'utf8');
const hashOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(here.cwd, name)))
    .digest('hex');

describe('--format html', () => {
  it('writes the page into a file, beside another report on stdout', async () => {
    const { code, stdout, stderr } = await here.run(['--format', 'html:page.html', '--format', 'pretty', 'a.md']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('✗ 2 feil');
    expect(written('page.html')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(said(written('page.html'), 'title')).toEqual(['privlint: a.md']);
    expect(all(written('page.html'), 'mark').length).toBeGreaterThan(0);
  });

  it('writes it to stdout otherwise', async () => {
    const { code, stdout } = await here.run(['--format', 'html', '--lang', 'en', '-'], { input: TEXT });
    expect(code).toBe(1);
    expect(said(stdout, 'title')).toEqual(['privlint: standard input']);
  });

  it.each(['a.md', 'latin.txt', 'bom.txt'])('names %s by the hash of its bytes', async (name) => {
    const { stdout } = await here.run(['--format', 'html', name]);
    expect(said(stdout, '.judged')[0]).toContain(hashOf(name));
  });

  it('says when it was written, and as of which day it judged', async () => {
    const now = new Date('2026-11-22T14:05:59Z');
    const { stdout } = await here.run(['--format', 'html', '--as-of', '2027-01-02', 'a.md'], { now });
    expect(said(stdout, '.judged')[0]).toMatch(
      /Vurdert per2\. januar 2027Rapporten laget2026-11-22 14:05 UTCRegleralle \d+/,
    );
  });

  it('says so when only some rules were applied', async () => {
    const { stdout } = await here.run(['--format', 'html', '--rule', 'stale/*', 'a.md'], { lint });
    expect(said(stdout, '.notice')[0]).toMatch(/^Bare \d+ av \d+ regler ble brukt\./);
    expect(stdout).toContain('Reglene om opplysningsplikten var ikke med i denne vurderingen.');
  });

  it('is one page on several files, with those that could not be judged', async () => {
    const { code, stdout, stderr } = await here.run(['--format', 'html', 'a.md', 'boom.md', 'b.md']);
    expect([code, stderr]).toEqual([2, 'privlint: boom.md: internal error, please report it: boom\n']);
    const title = 'Personvern i Fjordbutikken AS';
    expect(said(stdout, 'h1')).toEqual([title, title, '2 erklæringer']);
    expect(said(stdout, '.failed')).toEqual(['boom.md internal error, please report it: boom']);
  });

  it('is the same page from several threads', async () => {
    const bundle = fileURLToPath(new URL('../../bin/worker.cjs', import.meta.url));
    const startWorker = (job: Job): Worker => new Worker(bundle, { workerData: job });
    const args = ['--format', 'html', 'a.md', 'b.md', 'latin.txt'];
    const alone = await here.run(args, { lint });
    const together = await here.run(['--jobs', '2', ...args], { lint, startWorker });
    expect(together).toEqual(alone);
    expect(said(together.stdout, '.judged').every((words) => words.includes('SHA-256'))).toBe(true);
  });

  it('is written over no policy', async () => {
    const { code, stderr } = await here.run(['--format', 'html:a.md', 'a.md']);
    expect([code, stderr]).toEqual([2, 'privlint: --format html:a.md would overwrite the policy: name another file\n']);
  });

  it('costs a plain run nothing', () => {
    const bundle = readFileSync('dist/cli.cjs', 'utf8');
    for (const words of ['shadowrootmode', 'Gjennomgang av personvern']) {
      expect([bundle.includes(words), readFileSync('dist/html.cjs', 'utf8').includes(words)]).toEqual([false, true]);
    }
  });
});
