import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/check/result.js';
import { MAX_BYTES } from '../../src/read/index.js';
import { VERSION } from '../../src/report/index.js';
import { judged, suppressed } from '../report/sample.js';
import { expectPolicy, expectReport } from '../report/schema.js';
import { world } from './world.js';

const here = world();
here.write('a.md', '# Personvern');
here.write('b.md', '# Integritet');
here.write('empty.md', '');
here.write('scan.html', '%PDF-1.7');
here.write('boom.md', 'boom');
here.write('large.html', new Uint8Array(MAX_BYTES + 1).fill(32));
here.write('none/notes.csv', 'a;b');

const parse = (text: string): { files: { path: string; error?: string }[]; summary: object } => JSON.parse(text);
const answering = (results: readonly Result[]): { lint: () => Promise<typeof judged> } => ({
  lint: async () => ({ ...judged, results }),
});
const isSuppressed = ({ status }: Result): boolean => status === 'suppressed';
const only = (test: (result: Result) => boolean): readonly Result[] => judged.results.filter(test);

describe('run', () => {
  it('reports on stdout and counts findings in the exit code', async () => {
    const { code, stdout, stderr } = await here.run(['a.md']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('Retten til begrensning av behandlingen er ikke omtalt.');
    expect(stdout).not.toContain('\u001b');
  });

  it.each([[['review', 'a.md']], [['-i', 'a.md']]])(
    '%j says that it needs a terminal, and gives the plain report',
    async (args) => {
      const plain = await here.run(['a.md']);
      const { code, stdout, stderr } = await here.run(args);
      expect([code, stdout]).toEqual([plain.code, plain.stdout]);
      expect(stderr).toMatch(/^privlint: review needs a terminal [^\n]*\n$/);
    },
  );

  it('review takes no policy from standard input, which its keys come from', async () => {
    const { code, stderr } = await here.run(['review', '-'], { isInteractive: () => true });
    expect([code, stderr]).toEqual([2, 'privlint: -: review reads its keys from standard input: name files\n']);
  });

  it.each([
    ['error', ['--fail-level', 'error'], only(({ level }) => level !== 'error'), 0],
    ['warning', ['--fail-level', 'warning'], only(({ level }) => level !== 'error'), 1],
    ['warning, nothing so grave', ['--fail-level', 'warning'], only(({ level }) => level === 'note'), 0],
    ['note', ['--fail-level', 'note'], only(({ level }) => level === 'warning'), 1],
    ['never', ['--fail-level', 'never'], judged.results, 0],
    ['review', [], only(({ kind }) => kind === 'review'), 0],
    ['review that counts', ['--fail-on-review', '--fail-level', 'never'], only(({ kind }) => kind === 'review'), 1],
    ['suppressed', ['--fail-on-review', '--fail-level', 'note'], suppressed.results.filter(isSuppressed), 0],
    ['passes', ['--fail-on-review', '--fail-level', 'note'], only(({ kind }) => kind === 'pass'), 0],
  ] as const)('exit code: %s', async (_, args, results, code) => {
    expect((await here.run([...args, 'a.md'], answering(results))).code).toBe(code);
  });

  it.each([
    ['empty.md', 'empty.md: is empty: there is no policy in it'],
    ['scan.html', 'scan.html: is a PDF: export its text (pdftotext FILE.pdf) and lint that'],
    ['large.html', 'large.html: is larger than 10 MB: no privacy policy is; give the policy alone'],
    ['gone.md', 'gone.md: no such file or directory: check the path'],
    ['boom.md', 'boom.md: internal error, please report it: boom'],
    ['none', 'none: no policies in this directory: privlint looks for *.html, *.htm, *.md, *.markdown and *.txt'],
    ['*.pdf', '*.pdf: no file matches this pattern: check it, and quote it against the shell'],
    ['x\u001b[31m\n.md', 'x␛[31m .md: no such file or directory: check the path'],
  ])('%j is one clear line and stops nothing', async (name, line) => {
    const { code, stdout, stderr } = await here.run(['--format', 'json', 'a.md', name, 'b.md']);
    expect([code, stderr]).toEqual([2, `privlint: ${line}\n`]);
    const { files, summary } = parse(stdout);
    expect(files.map(({ path }) => path)).toEqual(['a.md', name, 'b.md']);
    expect(files.map(({ error }) => error !== undefined)).toEqual([false, true, false]);
    expect(summary).toMatchObject({ files: 3, failedFiles: 1, findings: { error: 4 } });
  });

  it('answers wrong usage in one line', async () => {
    expect(await here.run(['--foormat', 'json'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'privlint: unknown option --foormat: did you mean --format?\n',
    });
  });

  it('reads stdin', async () => {
    const { stdout } = await here.run(['--format', 'json', '-'], { input: '# Personvern' });
    expect(parse(stdout).files[0]).toMatchObject({ path: '-', format: 'markdown' });
  });

  it('passes its options on', async () => {
    await here.run(['--as-of', '2020-01-01', '--lang', 'en', '--policy-lang', 'sv', '--rule', 'rights/*', 'a.md']);
    expect(here.options()).toEqual({
      asOf: new Date('2020-01-01'),
      language: 'en',
      policyLanguage: 'sv',
      rules: ['rights/*'],
    });
  });

  it('writes JSON that keeps to its schema, with the model when asked', async () => {
    const { stdout } = await here.run(['--format', 'json', '--model', '--as-of', '2026-11-21', 'a.md', 'gone.md']);
    const report = parse(stdout);
    expectReport(report);
    expect(report).toMatchObject({ asOf: '2026-11-21', tool: { version: VERSION } });
    expect(report.files[0]).toHaveProperty('policy.controller.name', 'Fjordbutikken AS');
    expect(parse((await here.run(['--format', 'json', 'a.md'])).stdout).files[0]).not.toHaveProperty('policy');
  });

  it('writes two formats at once', async () => {
    const { code, stdout } = await here.run(['--format', 'pretty', '--format', 'json:report.json', 'a.md']);
    expect(code).toBe(1);
    expect(stdout).toContain('Skriv');
    expectReport(parse(readFileSync(join(here.cwd, 'report.json'), 'utf8')));
  });

  it('says when a report cannot be written, before any work', async () => {
    const { code, stdout, stderr } = await here.run(['--format', 'json:no/such/folder.json', 'a.md']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^privlint: --format json:no\/such\/folder\.json cannot be written: ENOENT[^\n]*\n$/);
  });

  it('is quiet when asked', async () => {
    const { stdout } = await here.run(['--quiet', 'a.md']);
    expect(stdout).not.toContain('Opplysningsplikten');
    expect((await here.run(['-q', 'a.md'], answering([]))).stdout).toBe('Ingen funn   (1 fil)\n');
  });

  it.each([
    ['a terminal', true, {}, [], true],
    ['no terminal', false, {}, [], false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, [], false],
    ['an empty NO_COLOR', true, { NO_COLOR: '' }, [], true],
    ['FORCE_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, [], false],
    ['a dumb terminal', true, { TERM: 'dumb' }, [], false],
    ['--no-color', true, { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['--color', false, { NO_COLOR: '1' }, ['--color'], true],
  ] as const)('colours: %s', async (_, tty, env, args, colours) => {
    const { stdout } = await here.run([...args, 'a.md'], { tty, env });
    expect(stdout.includes('\u001b[')).toBe(colours);
  });

  it('is as wide as the terminal, or as COLUMNS says', async () => {
    expect((await here.run(['a.md'], { tty: true, env: { NO_COLOR: '1' } })).stdout).toContain(`\n${'─'.repeat(80)}\n`);
    expect((await here.run(['a.md'], { env: { COLUMNS: '60' } })).stdout).toContain(`\n${'─'.repeat(60)}\n`);
  });

  it('prints the model', async () => {
    const { code, stdout } = await here.run(['model', 'a.md']);
    const model: unknown = JSON.parse(stdout);
    expectPolicy(model);
    expect([code, model]).toEqual([0, expect.objectContaining({ path: 'a.md', language: 'nb' })]);
    expect(await here.run(['model', 'gone.md'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'privlint: gone.md: no such file or directory: check the path\n',
    });
  });

  it('prints its version and help', async () => {
    expect(await here.run(['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
    const { code, stdout } = await here.run(['--help']);
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout).toContain('Examples:');
  });

  it('survives what nobody foresaw', async () => {
    const stdout = {
      isTTY: false,
      columns: undefined,
      write: () => {
        throw new Error('the disk is full');
      },
    };
    expect(await here.run(['a.md'], { stdout })).toMatchObject({
      code: 2,
      stderr: 'privlint: internal error, please report it: the disk is full\n',
    });
  });
});
