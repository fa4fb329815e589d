import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { html, json, lint, pretty, type Report, reportOf, ruleIds, version } from '../src/index.js';
import { expectReport } from './report/schema.js';

const asOf = new Date('2026-11-21');
const text = `<!doctype html><html lang="nb"><body><h1>Personvern</h1>
<p>Fjordbutikken AS er behandlingsansvarlig for personopplysningene dine. Du har rett til innsyn.</p></body></html>`;
const source = { path: 'personvern.html', format: 'html', text } as const;

const kindOf = (report: Report, ruleId: string): string | undefined => {
  const file = report.files[0]!;
  return 'error' in file ? file.error : file.results.find((result) => result.ruleId === ruleId)?.kind;
};

describe('the public API', () => {
  it('judges a policy and writes the report', async () => {
    const report = reportOf([await lint(source, { asOf })], asOf);
    expect(kindOf(report, 'rights/access')).toBe('pass');
    expect(kindOf(report, 'rights/erasure')).toBe('fail');
    expectReport(JSON.parse(json(report, { model: true })));
    const texts = new Map([[source.path, text]]);
    expect(pretty(report, {}, texts)).toContain('personvern.html');
    expect(await html(report, { language: 'en' }, texts)).toMatch(
      /<html lang="en">.*<mark class="\w+"><span id="p1-m/s,
    );
    expect(report).toMatchObject({ asOf: '2026-11-21', tool: { version } });
    expect(ruleIds()).toContain('rights/access');
  });

  it.each([
    ['../src/index.ts', 'neutral'],
    ['../dist/index.js', 'browser'],
  ] as const)('runs without Node: %s', async (entry, platform) => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
      bundle: true,
      write: false,
      platform,
      mainFields: ['module', 'main'],
      format: 'iife',
      globalName: 'privlint',
      logLevel: 'silent',
    });
    const context = createContext({ source, asOf });
    runInContext(bundle.outputFiles[0]!.text, context);
    const run = runInContext(
      'privlint.lint(source, { asOf }).then((file) => JSON.parse(privlint.json(privlint.reportOf([file], asOf))))',
      context,
    ) as Promise<Report>;
    expect(kindOf(await run, 'rights/access')).toBe('pass');
    const page = 'privlint.lint(source, { asOf }).then((file) => privlint.html(privlint.reportOf([file], asOf)))';
    expect(await (runInContext(page, context) as Promise<string>)).toContain(
      '<title>privlint: personvern.html</title>',
    );
  });

  it('is what the package exports', () => {
    const require = createRequire(import.meta.url);
    for (const name of [
      'schemas/report.json',
      'schemas/policy.json',
      'schemas/own-rule.json',
      'schemas/own-lexicon.json',
      'package.json',
    ]) {
      expect(require(`privlint/${name}`)).toBeTypeOf('object');
    }
  });
});
