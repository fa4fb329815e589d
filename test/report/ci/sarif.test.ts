import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentedRules, ruleIds } from '../../../src/check/index.js';
import { lint } from '../../../src/lint.js';
import { type SarifOptions, sarifView } from '../../../src/report/ci/sarif.js';
import type { FileReport } from '../../../src/report/index.js';
import { render } from '../../../src/report/view.js';
import { at, judged, reportOf, result, suppressed, TEXT } from '../sample.js';
import { hostileFiles } from './hostile.js';
import { clean, failed, own, ownRules } from './sample.js';
import { type Run, runOf } from './sarif-schema.js';

const rules = await documentedRules();
const sarif = (files: readonly FileReport[], options: Partial<SarifOptions> = {}): Run =>
  runOf(render(sarifView({ rules, ...options }), reportOf(...files), new Map([[judged.path, TEXT]])));

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly snippet?: { readonly text: string };
}

describe('sarif', () => {
  it('is a log of findings and questions', async () => {
    const few = rules.filter(({ id }) => judged.results.some(({ ruleId }) => ruleId === id)).slice(0, 2);
    const text = render(
      sarifView({ rules: few }),
      reportOf(judged, failed, suppressed),
      new Map([[judged.path, TEXT]]),
    );
    runOf(text);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    await expect(text).toMatchFileSnapshot('personvern.sarif');
  });

  it('has what passed and what is not applicable when asked for everything', () => {
    const kinds = (options: Partial<SarifOptions>): string[] =>
      sarif([judged], options).results.map(({ kind }) => kind);
    expect(new Set(kinds({}))).toEqual(new Set(['fail', 'review']));
    expect(new Set(kinds({ everything: true }))).toEqual(new Set(['fail', 'review', 'pass', 'notApplicable']));
    expect(sarif([clean]).results).toEqual([]);
  });

  it.each(readdirSync('fixtures', { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
    'keeps to the schema, and its regions to the words, in $name',
    async ({ name }) => {
      const file = readdirSync(resolve('fixtures', name)).find((one) => !one.endsWith('.json'))!;
      const text = readFileSync(resolve('fixtures', name, file), 'utf8');
      const path = `fixtures/${name}/${file}`;
      const format = file.endsWith('.html') ? 'html' : file.endsWith('.md') ? 'markdown' : 'text';
      const report = await lint({ path, format, text }, { asOf: new Date('2026-11-22') });
      const view = sarifView({ rules, everything: true });
      const run = runOf(render(view, reportOf(report), new Map([[path, text]])));
      expect(run.results.length).toBeGreaterThan(20);
      const lines = text.split('\n');
      for (const { locations, relatedLocations = [] } of run.results) {
        for (const { physicalLocation } of [...locations, ...relatedLocations]) {
          const { startLine, startColumn, endLine, endColumn, snippet } = physicalLocation.region as unknown as Region;
          if (snippet === undefined) continue;
          const slice = lines.slice(startLine - 1, endLine);
          slice.push(slice.pop()!.slice(0, endColumn - 1));
          expect(slice.join('\n').slice(startColumn - 1)).toBe(snippet.text);
        }
      }
    },
  );

  it('describes every rule of the build, and those of one’s own', async () => {
    const all = await documentedRules(await ownRules);
    const run = sarif([own], { rules: all, language: 'sv' });
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(ruleIds(await ownRules));
    const { shortDescription, helpUri, name, help } = run.tool.driver.rules.find(
      ({ id }) => id === 'rights/restriction',
    )!;
    expect([name, shortDescription.text]).toEqual(['RightsRestriction', 'Rätt till begränsning']);
    expect(helpUri).toMatch(/^https:.*\/rights\/restriction\.md$/);
    expect(help.text).toContain('Varför det spelar roll:\n');
    expect(help.markdown).toContain('](<https://eur-lex.europa.eu/');
    const mine = run.tool.driver.rules.at(-1)!;
    expect(mine).toMatchObject({ id: 'org/vendor', shortDescription: { text: 'Ikke Mailchimp \\[intern](x)' } });
    expect(mine.helpUri).toBeUndefined();
    expect(run.results[0]).toMatchObject({ ruleId: 'org/vendor', ruleIndex: all.length - 1 });
  });

  it('speaks the language of the policies, and English where they differ', () => {
    expect(sarif([judged]).language).toBe('nb');
    const mixed = sarif([judged, { ...own, language: 'sv' }]);
    expect(mixed.language).toBe('en');
    expect(mixed.tool.driver.rules.find(({ id }) => id === 'rights/access')!.shortDescription.text).toBe(
      'Right of access',
    );
  });

  it('says what a baseline knows, and what is suppressed by whom and why', () => {
    const states = sarif([own]).results.map(({ ruleId, baselineState }) => [ruleId, baselineState]);
    expect(states).toContainEqual(['rights/erasure', 'unchanged']);
    expect(states).toContainEqual(['document/date', 'new']);
    const found = sarif([suppressed]).results.filter(({ suppressions }) => suppressions);
    expect(found.map(({ suppressions, baselineState }) => [baselineState, ...suppressions!])).toEqual([
      [
        undefined,
        {
          kind: 'inSource',
          status: 'accepted',
          justification: 'Avtalen reforhandles.',
          properties: { until: '2027-01-31' },
        },
      ],
      [undefined, { kind: 'inSource', status: 'accepted', justification: 'Står i vilkårene.' }],
      [undefined, { kind: 'external', status: 'accepted', justification: 'Gjelder en svensk filial.' }],
    ]);
  });

  it('puts what is missing at its heading, or at the first line, and says so', () => {
    const [missing] = sarif([judged]).results.filter(({ ruleId }) => ruleId === 'rights/restriction');
    expect(missing!.locations[0]!.physicalLocation.region).toMatchObject({ startLine: 8, startColumn: 4 });
    expect(missing!.message.text).toContain('Hører hjemme under «Dine rettigheter».');
    const [nowhere] = sarif([own]).results.filter(({ ruleId }) => ruleId === 'document/date');
    expect(nowhere!.locations[0]!.physicalLocation.region).toEqual({ startLine: 1 });
    expect(nowhere!.message.text).toBe(
      'Teksten har ingen dato.\nNoe som mangler, har ikke noe sted i teksten; det vises ved filens første linje.',
    );
  });

  it('has each further place once', () => {
    const evidence = [at('samtykke'), at('samtykke'), at('be om innsyn'), at('be om innsyn')];
    const [one] = sarif([{ ...judged, results: [result('text/contradiction', { evidence })] }]).results;
    expect(one!.relatedLocations).toMatchObject([{ id: 2, message: { text: 'be om innsyn' } }]);
  });

  it.each([
    ['./sider/æ ø.md', { uri: 'sider/%C3%A6%20%C3%B8.md', uriBaseId: '%SRCROOT%' }],
    ['../a%20#?.md', { uri: '../a%2520%23%3F.md', uriBaseId: '%SRCROOT%' }],
    ['docs\\a.md', { uri: 'docs/a.md', uriBaseId: '%SRCROOT%' }],
    ['a:b.md', { uri: 'a%3Ab.md', uriBaseId: '%SRCROOT%' }],
    ['/srv/a b.md', { uri: 'file:///srv/a%20b.md' }],
    ['C:\\web\\a.md', { uri: 'file:///C:/web/a.md' }],
    ['-', { uri: '-', uriBaseId: '%SRCROOT%' }],
  ])('path %j', (path, expected) => {
    const [first] = sarif([{ ...judged, path }]).results;
    expect(first!.locations[0]!.physicalLocation.artifactLocation).toEqual(expected);
  });

  it('tells of files that could not be judged, and of suppressions that do nothing', () => {
    const [invocation] = sarif([failed, suppressed, judged]).invocations;
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          descriptor: { id: 'not-judged' },
          level: 'error',
          message: { text: 'skann/b, c.pdf: is a PDF: export its text' },
        },
        { descriptor: { id: 'other-language' }, level: 'note' },
      ],
      toolConfigurationNotifications: [
        { descriptor: { id: 'unused-suppression' }, level: 'warning' },
        { descriptor: { id: 'expired-suppression' }, level: 'warning' },
      ],
    });
    expect(sarif([clean]).invocations).toEqual([
      { executionSuccessful: true, toolConfigurationNotifications: [], toolExecutionNotifications: [] },
    ]);
  });

  it('holds no more than a thousand notifications', () => {
    const files = Array.from({ length: 1500 }, (_, i) => ({ path: `${i}.pdf`, error: 'is a PDF' }));
    const [{ toolExecutionNotifications: all }] = sarif(files).invocations as [Run['invocations'][0]];
    expect(all.length).toBe(1001);
    expect(all.at(-1)).toEqual({ level: 'note', message: { text: 'And 500 more.' } });
  });

  it('shows no link, placeholder or control character of a policy, and parses, whatever it says', () => {
    fc.assert(
      fc.property(hostileFiles, (files) => {
        const run = sarif(files, { rules: rules.slice(0, 1) });
        for (const { message } of run.results) {
          expect(message.text).not.toMatch(/(?<!\\)\[[^\]]*\]\(|(?<!\{)\{\d+\}(?!\})/);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
          expect(message.text + message.markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
        }
      }),
    );
  });
});
