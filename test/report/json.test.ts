import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { json, policyJson, type Report, VERSION } from '../../src/report/index.js';
import { at, judged, policy, reportOf, result, suppressed } from './sample.js';
import { expectPolicy, expectReport } from './schema.js';

const failed = { path: 'b.pdf', error: 'is a PDF' };
const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('json', () => {
  it('is the report, without the model', () => {
    const { policy: _, ...file } = judged;
    expect(parse(json(reportOf(judged, failed)))).toEqual({ ...reportOf(judged, failed), files: [file, failed] });
  });

  it('has the model when asked for', () => {
    expect(parse(json(reportOf(judged), { model: true }))).toEqual(reportOf(judged));
  });

  it('keeps what is suppressed, with its reason, and counts it apart', () => {
    const { files, summary } = parse(json(reportOf(suppressed))) as unknown as Report;
    expect(files[0]).toMatchObject({ results: suppressed.results, notices: suppressed.notices });
    expect(summary).toMatchObject({ findings: { error: 0, warning: 1 }, review: 0, known: 0, suppressed: 3 });
    const known = judged.results.map((one) => (one.status ? { ...one, status: 'known' as const } : one));
    expect(reportOf({ ...judged, results: known }).summary).toMatchObject({ findings: { error: 0 }, known: 4 });
  });

  it('keeps to its schema', () => {
    for (const report of [reportOf(), reportOf(failed), reportOf(judged, failed, judged), reportOf(suppressed)]) {
      expectReport(parse(json(report)));
      expectReport(parse(json(report, { model: true })));
    }
  });

  it('orders its keys whatever their order was', () => {
    const shuffled = {
      ...judged,
      results: judged.results.map((r) => Object.fromEntries(Object.entries(r).reverse()) as typeof r),
    };
    expect(json(reportOf(shuffled))).toBe(json(reportOf(judged)));
  });

  it('is indented as JSON.stringify would', () => {
    const text = json(reportOf(judged, failed), { model: true });
    expect(text).toBe(`${JSON.stringify(parse(text), null, 2)}\n`);
    expect(json(reportOf())).toContain('"files": [],');
  });

  it('escapes what a terminal might obey', () => {
    const words = 'a\u001b[31m\u009b31m\u202e\u2028b';
    const evil = { ...judged, results: [result('text/placeholder', { message: words })] };
    const text = json(reportOf(evil));
    expect(text).toContain('a\\u001b[31m\\u009b31m\\u202e\\u2028b');
    expect(parse(text)).toMatchObject({ files: [{ results: [{ message: words }] }] });
  });
});

describe('policyJson', () => {
  it('is the model with its path, and keeps to its schema', () => {
    const value = parse(policyJson(judged));
    expect(value).toEqual({ path: 'personvern.md', language: 'nb', ...policy });
    expectPolicy(value);
  });
});

describe('the schemas', () => {
  it('refuse what is no report', () => {
    const broken = { ...judged, results: [{ ...judged.results[0], evidence: [{ ...at('innsyn'), quote: 7 }] }] };
    expect(() => expectReport({ ...reportOf(), files: [broken] })).toThrow();
    const reasonless = { ...suppressed, results: suppressed.results.map(({ suppression: _, ...rest }) => rest) };
    expect(() => expectReport({ ...reportOf(), files: [reasonless] })).toThrow();
  });
});

describe('VERSION', () => {
  it("is the package's", () => {
    const manifest = parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(VERSION).toBe(manifest.version);
  });
});
