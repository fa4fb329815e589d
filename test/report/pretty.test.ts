import { describe, expect, it } from 'vitest';
import { pretty } from '../../src/report/index.js';
import { painter } from '../../src/report/terminal.js';
import { at, judged, policy, reportOf, result, suppressed, TEXT } from './sample.js';

const texts = new Map([[judged.path, TEXT]]);
const failed = { path: 'b.pdf', error: 'is a PDF' };

describe('pretty', () => {
  it.each([
    ['nb', {}],
    ['sv-narrow', { language: 'sv', width: 50 }],
    ['en-quiet', { language: 'en', quiet: true, width: 100 }],
    ['color', { color: true }],
  ] as const)('looks as in pretty.%s.txt', async (name, options) => {
    await expect(pretty(reportOf(judged, failed), options, texts)).toMatchFileSnapshot(`pretty.${name}.txt`);
  });

  it.each([
    ['suppressed', {}],
    ['verbose', { verbose: true }],
    ['verbose-narrow', { verbose: true, quiet: true, language: 'sv', width: 46 }],
  ] as const)('what is suppressed looks as in pretty.%s.txt', async (name, options) => {
    await expect(pretty(reportOf(suppressed), options, texts)).toMatchFileSnapshot(`pretty.${name}.txt`);
  });

  it('shows the same words with and without colour', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
    const bare = pretty(reportOf(judged), { color: true }, texts).replace(/\u001b\[\d+m/g, '');
    expect(bare).toBe(pretty(reportOf(judged), { color: false }, texts));
    expect(painter(true)('x', 'red')).not.toBe('x');
  });

  it('speaks the language of the policies, and English when they differ', () => {
    const swedish = { ...judged, language: 'sv' as const };
    expect(pretty(reportOf(judged))).toContain('1 å vurdere   (1 fil)');
    expect(pretty(reportOf(swedish))).toContain('1 att bedöma   (1 fil)');
    expect(pretty(reportOf(judged, swedish))).toContain('2 for review   (2 files)');
  });

  it('says so when there is nothing to say, and what that means', () => {
    const clean = { ...judged, results: judged.results.filter(({ kind }) => kind === 'pass') };
    expect(pretty(reportOf(clean))).toContain('Ingen funn   (1 fil)\nOmtalt betyr bare at teksten sier noe om saken;');
    expect(pretty(reportOf(clean), { quiet: true })).toBe('Ingen funn   (1 fil)\n');
  });

  it.each([
    ['nb', 'privlint explain <regel> forteller mer om en regel.'],
    ['sv', 'privlint explain <regel> berättar mer om en regel.'],
    ['en', 'privlint explain <rule> tells more about a rule.'],
  ] as const)('says in %s how to read on, where there is a finding and time to read', (language, line) => {
    expect(pretty(reportOf(judged), { language }).endsWith(`\n${line}\n`)).toBe(true);
    expect(pretty(reportOf(judged), { language, quiet: true })).not.toContain('privlint explain');
    const clean = { ...judged, results: judged.results.filter(({ kind }) => kind === 'pass') };
    expect(pretty(reportOf(clean), { language })).not.toContain('privlint explain');
  });

  it('leaves out what is known already', () => {
    const known = {
      ...judged,
      results: judged.results.map((r) => (r.kind === 'fail' ? { ...r, status: 'known' as const } : r)),
    };
    expect(pretty(reportOf(known))).not.toContain('Privacy Shield ble kjent ugyldig');
  });

  it('tells of files that could not be judged, unless they have been told of', () => {
    expect(pretty(reportOf(failed))).toBe('✗ b.pdf: is a PDF\n\n(1 file could not be judged)\n');
    expect(pretty(reportOf(failed), { withoutFailedFiles: true })).toBe('');
  });

  it('keeps within the width', () => {
    for (const width of [40, 60, 80, 100]) {
      const report = reportOf(judged, failed, suppressed);
      for (const line of pretty(report, { width, verbose: true }, texts).split('\n')) {
        expect(line.length, line).toBeLessThanOrEqual(width);
      }
    }
  });

  it('lets nothing of the policy reach the terminal raw', () => {
    const evil = '\u001b[31m\u009b1m\u202e\u0007';
    const text = `Vi deler ${evil} data${evil}.`;
    const evidence = at('data', text, `data${evil}`);
    const file = {
      ...judged,
      path: `${evil}.md`,
      results: [
        result(`text/placeholder`, { message: evil, write: evil, articles: [evil], evidence: [evidence, evidence] }),
        result('rights/access', {
          state: 'absent',
          place: { heading: evil, start: evidence.start, end: evidence.end },
        }),
        result('rights/erasure', { kind: 'pass', state: 'present', evidence: [evidence] }),
        result('rights/object', {
          status: 'suppressed',
          suppression: { reason: evil, until: evil, from: 'comment' },
          evidence: [evidence],
        }),
      ],
      policy: {
        ...policy,
        purposes: [
          { ...policy.purposes[0]!, text: evil, retention: { ...policy.purposes[0]!.retention!, text: evil } },
        ],
        recipients: [{ name: evil, country: null, evidence }],
        transfers: [{ to: evil, mechanism: 'scc' as const, evidence }],
      },
      notices: [{ kind: 'unused-suppression' as const, message: evil, position: evidence.start }],
    };
    const shown = pretty(reportOf(file, { path: evil, error: evil }), { verbose: true }, new Map([[file.path, text]]));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});
