/** The real binary, the real rules. */
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { expectPolicy, expectReport } from '../report/schema.js';
import { scratchFolder } from '../scratch.js';

const bin = fileURLToPath(new URL('../../bin/privlint.js', import.meta.url));
const cwd = scratchFolder();

const SENTENCE =
  'Vi behandler personopplysninger om deg når du handler i nettbutikken vår, og vi deler dem ikke med andre. ';
const POLICY = `<!doctype html><html lang="nb"><body><h1>Personvernerklæring</h1>
<p>${SENTENCE}Du har rett til innsyn i opplysningene.</p></body></html>`;
const EVIL = `<!doctype html><html lang="nb"><body><h1>Personvern \u001b]0;eid\u0007</h1>
<p>${SENTENCE}Vi sletter \u001b[31malt&#27;[0m &lt;script&gt;alert(1)&lt;/script&gt; \u009b1m \u202eetter ett år.</p>
<p>Du har rett til innsyn <img src=x onerror="alert(1)"> i opplysningene. Overføring til USA skjer etter Privacy Shield \u001b[2J.</p></body></html>`;

const FILES: Readonly<Record<string, string>> = {
  'policy.html': POLICY,
  'evil.html': EVIL,
  'english.html':
    '<h1>Privacy policy</h1><p>We process your personal data when you use our service, and we share it with our partners. You have the right of access to your data at any time. We use cookies on this site.</p>',
  'app.html': '<html><body><nav><a href="/">Hjem</a></nav><div id="root"></div><script>start()</script></body></html>',
  'fish.html':
    '<html><body><h1>Velkommen</h1><p>Vi selger fisk og skalldyr i Bergen og omegn hele året.</p></body></html>',
  'nested.html': `<html><body>${'<div>'.repeat(100_000)}<p>${SENTENCE}</p>${'</div>'.repeat(100_000)}</body></html>`,
};

beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(cwd, name), content);
});

const privlint = (args: readonly string[], input = ''): { code: number | null; stdout: string; stderr: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { PATH: process.env.PATH },
  });
  return { code: status, stdout, stderr };
};

const NO_PROSE =
  'no policy prose found: no sentence speaks of personal data, privacy, cookies or consent; if the text is filled in by a script or another file, lint that file';

describe('bin/privlint.js', () => {
  it('judges a policy', () => {
    const { code, stdout, stderr } = privlint(['policy.html']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('rights/erasure');
  });

  it('lists and explains rules', () => {
    expect(privlint(['rules', 'rights'])).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout, stderr } = privlint(['explain', 'rights/access']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('docs/rules/rights/access.md');
    expect(privlint(['explain', 'access'])).toMatchObject({
      code: 2,
      stderr: 'privlint: unknown rule access: did you mean rights/access?\n',
    });
  });

  it('writes JSON and models that keep to their schemas', () => {
    const { stdout } = privlint(['--format', 'json', '--model', '.']);
    const report = JSON.parse(stdout) as { files: { path: string }[] };
    expectReport(report);
    expect(report.files.map(({ path }) => path)).toEqual(Object.keys(FILES).sort());
    expectPolicy(JSON.parse(privlint(['model', 'policy.html']).stdout));
  });

  it.runIf(existsSync('/dev/full'))('says when a report cannot be written to its end', () => {
    const full = 'ENOSPC: no space left on device, write\n';
    expect(privlint(['--format', 'json:/dev/full', 'policy.html'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `privlint: --format json:/dev/full cannot be written: ${full}`,
    });
    const stdout = openSync('/dev/full', 'w');
    const env = { PATH: process.env.PATH };
    const stdio = ['ignore', stdout, 'pipe'] as const;
    for (const args of [['policy.html'], ['rules'], ['--format', 'jsonl', '.']]) {
      const { status, stderr } = spawnSync(process.execPath, [bin, ...args], {
        cwd,
        env,
        encoding: 'utf8',
        stdio: [...stdio],
      });
      expect(status).toBe(2);
      expect(stderr).toMatch(/privlint: the output cannot be written: ENOSPC: no space left on device, write\n$/);
    }
    closeSync(stdout);
  });

  it('judges by own rules, twice: what reads them is a bundle by itself', () => {
    const rules = fileURLToPath(new URL('../../docs/own-rules/example', import.meta.url));
    const policy = join(rules, 'policy.md');
    for (let run = 0; run < 2; run++) {
      const { code, stdout, stderr } = privlint(['--rules', rules, '--rule', 'org/*', '--format', 'json', policy]);
      expect([code, stderr]).toEqual([1, '']);
      const { results } = (JSON.parse(stdout) as { files: [{ results: { ruleId: string; kind: string }[] }] }).files[0];
      expect(results.map(({ ruleId, kind }) => `${ruleId} ${kind}`)).toEqual([
        'org/barred-vendors fail',
        'org/dpo-name pass',
      ]);
    }
    expect(privlint(['test-rules', rules])).toEqual({ code: 0, stdout: '10 of 10 examples hold\n', stderr: '' });
    expect(privlint(['--rules', 'none', policy])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'privlint: none: no such file or directory: check the path\n',
    });
  });

  it('judges as the sources do, twice: compiled, and from what the first run kept', async () => {
    const path = 'personvern.html';
    const text = readFileSync(new URL('../../fixtures/nettbutikk-nb/personvern.html', import.meta.url), 'utf8')
      .replaceAll('Fjordbutikken', 'Ærfugl & Østenå')
      .replaceAll('Nordlast', 'Åsmund Öqvist');
    writeFileSync(join(cwd, path), text);
    const file = await lint({ path, format: 'html', text }, { asOf: new Date('2026-01-01') });
    const args = ['--as-of', '2026-01-01', '--lang', 'nb', '--format', 'json', '--model', path];
    for (const _ of ['compiled', 'kept']) {
      const report = JSON.parse(privlint(args).stdout) as { files: unknown[] };
      expect(report.files).toEqual(JSON.parse(JSON.stringify([file])));
    }
    rmSync(join(cwd, path));
  });

  it.each([
    [
      'english.html',
      'is in English; privlint reads Norwegian and Swedish (--policy-lang nb|nn|sv overrides the detection)',
    ],
    ['app.html', NO_PROSE],
    ['fish.html', NO_PROSE],
    ['gone.html', 'no such file or directory: check the path'],
  ])('%s is one clear line', (name, error) => {
    expect(privlint([name])).toEqual({ code: 2, stdout: '', stderr: `privlint: ${name}: ${error}\n` });
  });

  it('reports the others beside one that it cannot judge', () => {
    const { code, stdout, stderr } = privlint(['--lang', 'en', 'app.html', 'policy.html', 'gone.html']);
    expect([code, stderr.split('\n').length]).toEqual([2, 3]);
    expect(stdout).toContain('rights/erasure');
    expect(stdout).toContain('(1 file, 2 files could not be judged)');
  });

  it('takes 100,000 nested tags', () => {
    expect(privlint(['--quiet', 'nested.html'])).toMatchObject({ code: 1, stderr: '' });
  });

  it('reads stdin', () => {
    const { code, stdout } = privlint(['--format', 'json', '-'], POLICY);
    expect([code, (JSON.parse(stdout) as { files: object[] }).files[0]]).toEqual([
      1,
      expect.objectContaining({ path: '-', format: 'html' }),
    ]);
  });

  it.each([['--format=pretty'], ['--format=json', '--model'], ['model']])(
    'lets nothing of a policy through raw: %s',
    (...args) => {
      const { stdout, stderr } = privlint([...args, 'evil.html']);
      expect(stdout.length).toBeGreaterThan(500);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|onerror/);
    },
  );

  it('writes everything into a slow pipe', () => {
    const names = Array.from({ length: 60 }, (_, i) => {
      const name = `batch/${i}.html`;
      mkdirSync(join(cwd, 'batch'), { recursive: true });
      writeFileSync(join(cwd, name), POLICY);
      return name;
    });
    const command = `"${process.execPath}" "${bin}" --format json ${names.join(' ')} | (sleep 0.3; cat)`;
    const { stdout } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', maxBuffer: 1e9 });
    expectReport(JSON.parse(stdout));
    rmSync(join(cwd, 'batch'), { recursive: true });
  });

  it('survives a reader that goes away, and still tells the truth', () => {
    const command = `"${process.execPath}" "${bin}" --format json policy.html policy.html nested.html english.html | true; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
    expect(stdout).toBe('2\n');
    expect(stderr).toMatch(/^privlint: english\.html: [^\n]*\n$/);
  });

  it('says so when it has not been built', () => {
    const bare = scratchFolder();
    cpSync(dirname(bin), join(bare, 'bin'), { recursive: true });
    writeFileSync(join(bare, 'package.json'), '{"type":"module"}');
    const { status, stderr } = spawnSync(process.execPath, [join(bare, 'bin/privlint.js')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'privlint: not built yet: run `npm run build` first\n']);
  });
});
