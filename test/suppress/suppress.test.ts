import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice, Result } from '../../src/check/result.js';
import { type ConfiguredSuppression, type LintOptions, lint } from '../../src/index.js';
import type { Format } from '../../src/read/source.js';
import type { JudgedFile } from '../../src/report/report.js';

const asOf = new Date('2026-11-22');

async function judge(text: string, options: Partial<LintOptions> = {}, format: Format = 'html'): Promise<JudgedFile> {
  const file = await lint({ path: 'p', format, text }, { asOf, ...options });
  if ('error' in file) throw new Error(file.error);
  return file;
}

const POLICY = `<h1>Personvern</h1>
<p>Fjordbutikken AS er behandlingsansvarlig for personopplysningene dine. Spørsmål? Skriv til post@fjordbutikken.example.</p>
<h2>Hvem får opplysningene</h2>
<p>Opplysninger overføres til Skylager i USA etter Privacy Shield.</p>
<h3>Nyhetsbrev</h3>
<p>Brevsky sender nyhetsbrevet, og bygger også på Privacy Shield.</p>
<h2>Dine rettigheter</h2>
<p>Du har rett til innsyn.</p>
`;

/** Suppressed results: `rule line: reason`, where what is missing stands at line 0. */
const suppressedIn = ({ results }: JudgedFile): string[] =>
  results
    .filter(({ status }) => status === 'suppressed')
    .map(({ ruleId, evidence, suppression }) => `${ruleId} ${evidence[0]?.start.line ?? 0}: ${suppression!.reason}`);

/** Notices: `kind line: message`. */
const noticesIn = ({ notices }: JudgedFile): string[] =>
  notices.map(({ kind, message, position }) => `${kind} ${position?.line ?? 0}: ${message}`);

describe('something missing', () => {
  it.each([
    [
      'by the heading where it belongs',
      POLICY.replace('<h2>Dine', '<!-- privlint-disable-next rights/object -- x --><h2>Dine'),
      ['rights/object 0: x'],
    ],
    [
      'by the region in which it belongs',
      `<!-- privlint-disable rights/object -- x -->${POLICY}`,
      ['rights/object 0: x'],
    ],
    ['by the whole file', `${POLICY}<!-- privlint-disable-file rights/object -- x -->`, ['rights/object 0: x']],
    [
      'that belongs nowhere, by the whole file',
      `${POLICY}<!-- privlint-disable-file document/date -- x -->`,
      ['document/date 0: x'],
    ],
    ['not by another place', POLICY.replace('<p>Du', '<!-- privlint-disable-next rights/object -- x --><p>Du'), []],
    ['that belongs nowhere, by no place', `<!-- privlint-disable document/date -- x -->${POLICY}`, []],
  ])('is suppressed %s', async (_, text, expected) => {
    expect(suppressedIn(await judge(text))).toEqual(expected);
  });
});

describe('a contradiction', () => {
  const text = (first: string, second: string): string =>
    `<p>Vi behandler personopplysninger om kundene våre.</p>${first}<p>Vi deler aldri opplysningene dine med noen.</p>
     ${second}<p>Vi deler personopplysninger med transportøren Nordlast AS.</p>`;
  const comment = '<!-- privlint-disable-next text/contradiction -- x -->';

  it.each([
    ['neither passage', '', '', 0],
    ['the first passage', comment, '', 1],
    ['the second passage', '', comment, 1],
  ])('is suppressed at %s', async (_, first, second, count) => {
    const file = await judge(text(first, second), { rules: ['text/contradiction'] });
    expect(file.results.length).toBe(1);
    expect(suppressedIn(file).length).toBe(count);
    expect(noticesIn(file)).toEqual([]);
  });
});

describe('enable', () => {
  const rules = { rules: ['stale/*', 'rights/object'] };
  it.each([
    ['all', '<!-- privlint-enable -->', ['stale/privacy-shield 4: x'], []],
    ['a theme', '<!-- privlint-enable stale/* -->', ['rights/object 0: x', 'stale/privacy-shield 4: x'], []],
    [
      'a rule',
      '<!-- privlint-enable stale/privacy-shield -->',
      ['rights/object 0: x', 'stale/privacy-shield 4: x'],
      [],
    ],
    [
      'another rule',
      '<!-- privlint-enable stale/safe-harbor, rights/access -->',
      ['rights/object 0: x', 'stale/privacy-shield 4: x', 'stale/privacy-shield 6: x'],
      ['malformed-suppression 5: privlint-enable virker ikke: rights/access er ikke slått av her'],
    ],
  ])('ends %s', async (_, enable, suppressed, notices) => {
    const text = POLICY.replace('<h2>Hvem', '<!-- privlint-disable stale/*, rights/object -- x --><h2>Hvem');
    const file = await judge(text.replace('<h3>', `${enable}<h3>`), rules);
    const unused = noticesIn(file).filter((notice) => !notice.startsWith('unused'));
    expect([suppressedIn(file).sort(), unused]).toEqual([suppressed, notices]);
  });

  it('that ends nothing is a mistake', async () => {
    expect(noticesIn(await judge(`${POLICY}<!-- privlint-enable -->`, { language: 'en' }))).toEqual([
      'malformed-suppression 9: privlint-enable has no effect: nothing is disabled here',
    ]);
  });
});

describe('a suppression that does nothing', () => {
  it.each([
    [
      'privlint-disable-line stale/* -- x',
      'privlint-disable-line has no effect: there are only privlint-disable-next, privlint-disable, privlint-disable-file, privlint-enable',
    ],
    [
      'privlint-disable-next stale/*',
      'privlint-disable-next has no effect: the reason is missing: write -- and why, after the rules',
    ],
    ['privlint-disable -- x', 'privlint-disable has no effect: name a rule (rights/object) or a theme (stale/*)'],
    [
      'privlint-disable-file rights/objct -- x',
      'privlint-disable-file has no effect: unknown rule rights/objct: did you mean rights/object?',
    ],
    ['privlint-disable-file frobnicate-all -- x', 'privlint-disable-file has no effect: unknown rule frobnicate-all'],
    [
      'privlint-disable-file stale/* until i morgen -- x',
      'privlint-disable-file has no effect: until must be followed by a day as YYYY-MM-DD, not “i morgen”',
    ],
  ])('<!-- %s -->', async (comment, message) => {
    const file = await judge(`<!-- ${comment} -->\n${POLICY}`, { language: 'en' });
    expect(suppressedIn(file)).toEqual([]);
    expect(noticesIn(file)).toEqual([`malformed-suppression 1: ${message}`]);
  });

  it('never ends', async () => {
    const file = await judge(`${POLICY}<!-- privlint-disable-file stale/* -- x`, { language: 'en' });
    expect(suppressedIn(file)).toEqual([]);
    expect(noticesIn(file)).toEqual([
      'malformed-suppression 9: privlint-disable-file has no effect: close the comment with -->',
    ]);
  });

  it.each([
    [
      'nb',
      ['rights/access'],
      'unused-suppression 1: privlint-disable-file for rights/access undertrykker ingenting: fjern den',
    ],
    [
      'sv',
      ['rights/access'],
      'unused-suppression 1: privlint-disable-file för rights/access undertrycker ingenting: ta bort den',
    ],
    [
      'en',
      ['rights/access', 'rights/object'],
      'unused-suppression 1: privlint-disable-file for rights/access suppresses nothing: remove it',
    ],
    [
      'en',
      ['cookies/*', 'rights/access'],
      'unused-suppression 1: privlint-disable-file for cookies/*, rights/access suppresses nothing: remove it',
    ],
  ] as const)('has nothing to suppress (%s: %j)', async (language, rules, notice) => {
    const text = `<!-- privlint-disable-file ${rules.join(' ')} -- x -->${POLICY}`;
    expect(noticesIn(await judge(text, { language }))).toEqual([notice]);
  });

  it.each([
    ['a rule that is not run', { rules: ['stale/*'] }, 'rights/access'],
    ['a rule that is left out', { skipRules: ['rights/access'] }, 'rights/access'],
    ['a theme of which not all is run', { skipRules: ['cookies/addressed'] }, 'cookies/*'],
  ])('may be needed when it is run: %s', async (_, options, rule) => {
    expect(noticesIn(await judge(`<!-- privlint-disable-file ${rule} -- x -->${POLICY}`, options))).toEqual([]);
  });

  it.each([
    [
      '2026-11-21',
      [],
      [
        'expired-suppression 1: privlint-disable-file for rights/object held until 2026-11-21: mend the text, or set a new day',
      ],
    ],
    ['2026-11-22', ['rights/object 0: x'], []],
    ['2026-11-23', ['rights/object 0: x'], []],
  ])('held until %s', async (until, suppressed, notices) => {
    const text = `<!-- privlint-disable-file rights/object until ${until} -- x -->${POLICY}`;
    const file = await judge(text, { language: 'en' });
    expect([suppressedIn(file), noticesIn(file)]).toEqual([suppressed, notices]);
    const object = file.results.find(({ ruleId }) => ruleId === 'rights/object')!;
    expect(object.suppression).toEqual(
      notices.length > 0 ? undefined : { reason: 'x', until, from: 'comment', wholeFile: true },
    );
  });
});

describe('a suppression of the configuration', () => {
  const shield = (rest: Partial<ConfiguredSuppression>): ConfiguredSuppression => ({
    ...{ index: 3, rules: ['stale/privacy-shield'], reason: 'x', ...rest },
  });
  const both = ['stale/privacy-shield 4: x', 'stale/privacy-shield 6: x'];

  it.each<[string, Partial<ConfiguredSuppression>, string[]]>([
    ['the whole file', {}, both],
    ['a section', { heading: 'Nyhetsbrev' }, [both[1]!]],
    ['a section with those in it', { heading: 'får opplysningene' }, both],
    ['a section, whatever the case, spaces and punctuation', { heading: ' FÅR\u00a0 opplysningene?' }, both],
    ['a section, decomposed', { heading: 'får'.normalize('NFD') }, both],
    ['no section with half the word', { heading: 'opplysning' }, []],
    ['another section', { heading: 'Dine rettigheter' }, []],
    ['words', { words: 'skylager i usa' }, [both[0]!]],
    ['words of a part of the sentence', { words: 'Brevsky sender nyhetsbrevet, og' }, [both[1]!]],
    ['words of another sentence', { words: 'rett til innsyn' }, []],
    ['no words', { words: '…' }, []],
    ['words in a section', { heading: 'Nyhetsbrev', words: 'brevsky' }, [both[1]!]],
    ['words in another section', { heading: 'Dine rettigheter', words: 'brevsky' }, []],
    ['what is missing, by its heading', { rules: ['rights/object'], heading: 'rettigheter' }, ['rights/object 0: x']],
    ['what is missing, not by words', { rules: ['rights/object'], words: 'rettigheter' }, []],
  ])('covers %s', async (_, rest, expected) => {
    const file = await judge(POLICY, { suppressions: [shield(rest)] });
    expect(suppressedIn(file)).toEqual(expected);
    const unused = `suppressions[3] for ${rest.rules ?? 'stale/privacy-shield'} undertrykker ingenting: fjern den`;
    const notice: Notice = { kind: 'unused-suppression', message: unused, position: null, index: 3 };
    expect(file.notices).toEqual(expected.length > 0 ? [] : [notice]);
    for (const { suppression } of file.results) {
      if (suppression) expect(suppression).toEqual({ reason: 'x', from: 'configuration', index: 3 });
    }
  });

  it('that has expired is told of where it is missed', async () => {
    const expired = (rules: string[]): Partial<LintOptions> => ({
      language: 'en',
      suppressions: [shield({ rules, until: '2026-01-01' })],
    });
    expect(noticesIn(await judge(POLICY, expired(['stale/*'])))).toEqual([
      'expired-suppression 0: suppressions[3] for stale/* held until 2026-01-01: mend the text, or set a new day',
    ]);
    expect(noticesIn(await judge(POLICY, expired(['rights/access'])))).toEqual([]);
  });

  it('that is wrong suppresses nothing', async () => {
    const file = await judge(POLICY, { language: 'en', suppressions: [shield({ rules: ['stale/privacy-sheild'] })] });
    expect(file.notices).toEqual([
      {
        kind: 'malformed-suppression',
        message: 'suppressions[3] has no effect: unknown rule stale/privacy-sheild: did you mean stale/privacy-shield?',
        position: null,
        index: 3,
      },
    ]);
  });

  it('gives way to a comment, and is used all the same', async () => {
    const text = `${POLICY}<!-- privlint-disable-file stale/privacy-shield -- y -->`;
    const file = await judge(text, { suppressions: [shield({})] });
    expect(suppressedIn(file)).toEqual(both.map((line) => line.replace('x', 'y')));
    expect(file.notices).toEqual([]);
  });
});

it('only what fails or is for review is suppressed', async () => {
  const { results } = await judge(`${POLICY}<!-- privlint-disable-file rights/* dpo/* -- x -->`);
  for (const { kind, status, ruleId } of results) {
    const counts = kind === 'fail' || kind === 'review';
    const named = /^(?:rights|dpo)\//.test(ruleId);
    expect(status, ruleId).toBe(counts ? (named ? 'suppressed' : 'new') : undefined);
  }
});

/** What results say, without where they stand and whether they count. */
const said = (results: readonly Result[]): unknown[] =>
  results.map(({ place, evidence, status: _, suppression: __, ...rest }) => ({
    ...{ ...rest, heading: place?.heading, quotes: evidence.map(({ quote }) => quote) },
  }));

const fixtures = readdirSync(resolve('fixtures'), { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory()) return [];
  const name = readdirSync(resolve('fixtures', entry.name)).find((file) => /\.(?:html|md)$/.test(file));
  if (name === undefined) return [];
  const text = readFileSync(resolve('fixtures', entry.name, name), 'utf8');
  return [{ name: entry.name, format: name.endsWith('.md') ? ('markdown' as const) : ('html' as const), text }];
});

const comments = fc.constantFrom(
  '<!-- privlint-disable-next rights/*, stale/* -- en grunn -->',
  '<!-- privlint-disable-next retention/vague until 2027-01-01\n  -- over to linjer -->',
  '<!-- privlint-disable text/*, language/vague cookies/* -- * _en_ [grunn] -->',
  '<!-- privlint-enable -->',
  '<!-- privlint-disable-file controller/identity -- en grunn -->',
  '<!-- privlint-nonsense -->',
);

describe.each(fixtures)('comments in the fixture $name', ({ format, text }) => {
  it('change no result but its status', async () => {
    const plain = await judge(text, {}, format);
    const lines = text.split('\n');
    // Between lines; in front matter, code or a tag that goes over lines a comment is none.
    const isBetween = (i: number): boolean =>
      format === 'markdown'
        ? lines[0] !== '---' || i > lines.indexOf('---', 1)
        : /(?:>|\.)\s*$/.test(lines[i - 1] ?? '>') && /^\s*<(?!style|script)/.test(lines[i] ?? '<');
    const gaps = [...lines.keys()].filter(isBetween);
    const places = fc.array(fc.tuple(fc.constantFrom(...gaps), comments), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(places, async (found) => {
        const commented = lines.flatMap((line, i) => [
          ...found.filter(([place]) => place === i).map(([, comment]) => comment),
          line,
        ]);
        const { results } = await judge(commented.join('\n'), {}, format);
        expect(said(results)).toEqual(said(plain.results));
        for (const { ruleId, status, suppression } of results) {
          expect(status === 'suppressed').toBe(suppression !== undefined);
          if (suppression)
            expect(ruleId).toMatch(
              /^(?:rights|stale|text|cookies)\/|^(?:retention|language)\/vague$|^controller\/identity$/,
            );
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('hostile comments', () => {
  const counted = async (text: string, format: Format): Promise<number> => {
    const file = await judge(text, {}, format);
    expect(file.notices.length).toBeLessThanOrEqual(1001);
    return suppressedIn(file).length;
  };
  const markdown = POLICY.replace(/<h(\d)>(.*)<\/h\d>/g, (_, level, title) => `\n${'#'.repeat(level)} ${title}\n`);

  it.each([
    ['a very long reason', `<!-- privlint-disable-file stale/* -- ${'lang '.repeat(400_000)}-->`, 2],
    ['very many rules', `<!-- privlint-disable-file ${'stale/* '.repeat(200_000)}-- x -->`, 2],
    ['a very long rule', `<!-- privlint-disable-file ${'stale'.repeat(200_000)} -- x -->`, 0],
    ['very many comments', '<!-- privlint-disable-next stale/* -- x -->\n'.repeat(20_000), 0],
    ['very many regions', '<!-- privlint-disable stale/* -- x --><!-- privlint-enable -->\n'.repeat(5_000), 0],
    ['comments in comments', `${'<!-- privlint-disable-file stale/* '.repeat(5_000)}-- x -->`, 0],
    ['a comment that opens twice', '<!-- <!-- privlint-disable-file stale/* -- x -->', 0],
    ['a comment that closes twice', '<!-- privlint-disable-file stale/* -- x --> -->', 2],
    ['a comment that closes at once', '<!--> privlint-disable-file stale/* -- x -->', 0],
    ['a comment that closes as browsers let it', '<!-- privlint-disable-file stale/* -- x --!>', 2],
    ['no comment', '<! privlint-disable-file stale/* -- x >', 0],
  ])('%s', async (_, comment, count) => {
    const html = comment + POLICY;
    expect(await counted(html, 'html')).toBe(count);
    if (comment.startsWith('<!-- privlint') && comment.endsWith('-->')) {
      await counted(`${comment}\n\n${markdown}`, 'markdown');
    }
  });
});
