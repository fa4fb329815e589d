/** What own rules say of policies. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LexiconBuilder } from '../../src/check/compile/lexicon.js';
import { definitionsOf, loadRules as loadBuiltIn } from '../../src/check/compile/main.js';
import { lexiconOf, type OwnRules } from '../../src/check/index.js';
import type { Result } from '../../src/check/result.js';
import { json, lint, loadRules, pretty, reportOf, ruleIds } from '../../src/index.js';
import { LEXICON_LANGUAGES, type Lexicon } from '../../src/match/lexicon.js';
import { Matcher } from '../../src/match/matcher.js';
import { read } from '../../src/match/mentions.js';
import { FACTS } from '../../src/model/facts.js';
import { testExamples } from '../../src/own/index.js';
import { parse } from '../../src/parse/index.js';
import { expectReport } from '../report/schema.js';
import { type Files, rule, rulesFrom } from './files.js';

const asOf = new Date('2026-11-21');
const OPENING = {
  nb: 'Vi behandler personopplysninger.',
  nn: 'Vi handsamar personopplysningar.',
  sv: 'Vi behandlar personuppgifter.',
};
type Lang = keyof typeof OPENING;

async function results(
  ownRules: OwnRules,
  lang: Lang,
  text: string,
  rules: readonly string[],
): Promise<readonly Result[]> {
  const source = { path: 'policy', format: 'text', text: `${OPENING[lang]} ${text}` } as const;
  const report = await lint(source, { asOf, policyLanguage: lang, ownRules, rules });
  if ('error' in report) throw new Error(report.error);
  return report.results;
}

const WORDS: Files = {
  'lexicon/words.yaml': `
define: {us: {nb: "vi|oss", sv: "vi|oss"}}
org.vendor: {nb: [mailchimp, "=Brevsky"]}
org.promise:
  nb: ["$us ~3 svare ~3 uke"]
  sv: ["$us ~3 svara ~3 vecka"]
org.never: {nb: ["=aldri ~3 deler"], sv: ["=aldrig ~3 delar"]}
org.share: {nb: ["deler ~3 med"], sv: ["delar ~3 med"], not: {nb: ["ord deler"]}}
`,
};

/** A rule of each kind. */
const KINDS = rulesFrom({
  ...WORDS,
  'org/promise.yaml': rule({
    kind: 'disclosure',
    level: 'error',
    report: undefined,
    present: [{ all: ['org.promise'] }],
    partial: [{ fact: 'contact.any' }],
    messages: { absent: { nb: 'Lov svar innen en uke.', sv: 'Lova svar inom en vecka.' }, partial: 'Nesten.' },
    write: { sv: 'Vi svarar inom en vecka.' },
  }),
  'org/vendor.yaml': rule({
    report: [{ all: ['org.vendor'], polarity: 'told' }],
    messages: { fail: 'Ikke denne.' },
    write: '[Leverandør]',
  }),
  'org/old.yaml': rule({ kind: 'stale', since: '2026-01-01', report: [{ all: ['org.vendor'] }] }),
  'org/blank.yaml': rule({ kind: 'structure', report: undefined, detector: 'placeholder' }),
  'org/both.yaml': rule({
    kind: 'contradiction',
    report: undefined,
    pairs: [{ claim: [{ all: ['org.never'] }], against: [{ all: ['org.share'] }] }],
  }),
});

describe('an own rule of each kind', () => {
  it.each<readonly [id: string, lang: Lang, text: string, said: readonly string[]]>([
    ['org/promise', 'nb', 'Vi vil svare deg innen en uke.', ['pass']],
    ['org/promise', 'sv', 'Vi ska svara inom en vecka.', ['pass']],
    ['org/promise', 'nn', 'Vi vil svare deg innan ei veke.', ['fail: Lov svar innen en uke.']],
    ['org/promise', 'nb', 'Skriv til oss.', ['fail: Lov svar innen en uke.']],
    ['org/promise', 'sv', 'Skriv till oss.', ['fail: Lova svar inom en vecka.']],
    ['org/promise', 'sv', 'Skriv till oss@nordfjall.se.', ['fail: Nesten.']],
    [
      'org/vendor',
      'nb',
      'Brev sendes med Mailchimp. Brevsky AS hjelper oss. Vi sender brevsky.',
      ['fail: Ikke denne.', 'fail: Ikke denne.'],
    ],
    ['org/vendor', 'sv', 'Brev skickas med Mailchimp.', ['fail: Ikke denne.']],
    ['org/vendor', 'nb', 'Vi bruker ikke Mailchimp.', []],
    ['org/old', 'sv', 'Vi använder inte Mailchimp.', ['fail: What is wrong']],
    ['org/blank', 'nb', 'Skriv til [e-post].', ['fail: What is wrong']],
    ['org/blank', 'sv', 'Skriv till [e-post].', ['fail: What is wrong']],
    ['org/both', 'nb', 'Vi deler aldri noe. Vi deler alt med andre.', []],
    ['org/both', 'nb', 'Aldri at vi deler noe. Vi deler alt med andre.', ['fail: What is wrong']],
    ['org/both', 'sv', 'Aldrig att vi delar något. Vi delar allt med andra.', ['fail: What is wrong']],
    ['org/both', 'nb', 'Aldri at vi deler noe. Ord deler vi med andre.', []],
  ])('%s (%s): %s', async (id, lang, text, said) => {
    const found = await results(KINDS, lang, text, [id]);
    expect(found.map(({ kind, message }) => (kind === 'pass' ? kind : `${kind}: ${message}`))).toEqual(said);
  });

  it('is not stale before its day', async () => {
    const source = { path: '', format: 'text', text: `${OPENING.nb} Mailchimp.` } as const;
    const report = await lint(source, {
      asOf: new Date('2025-12-31'),
      policyLanguage: 'nb',
      ownRules: KINDS,
      rules: ['org/*'],
    });
    expect('results' in report && report.results.map(({ ruleId }) => ruleId)).toEqual(['org/promise', 'org/vendor']);
  });

  it('says what to write in the policy’s language, or in the one that it has', async () => {
    const write = async (id: string, lang: Lang, text: string): Promise<unknown> =>
      (await results(KINDS, lang, text, [id]))[0]!.write;
    expect(await write('org/promise', 'nb', '')).toBe('Vi svarar inom en vecka.');
    expect(await write('org/vendor', 'sv', 'Mailchimp.')).toBe('[Leverandør]');
    expect(await write('org/old', 'sv', 'Mailchimp.')).toBe(null);
  });

  it('stands in reports as any other', async () => {
    const text = `# Personvern\n\n${OPENING.nb} Vi bruker Mailchimp.\n`;
    const file = await lint({ path: 'a.md', format: 'markdown', text }, { asOf, ownRules: KINDS });
    const report = reportOf([file], asOf);
    expectReport(JSON.parse(json(report)));
    expect(pretty(report, { ownRules: KINDS })).toMatch(/✗ A title +mangler/);
    expect(
      ruleIds(KINDS)
        .filter((id) => !ruleIds().includes(id))
        .sort(),
    ).toEqual(['blank', 'both', 'old', 'promise', 'vendor'].map((name) => `org/${name}`));
  });
});

describe('own words', () => {
  const access = (ownRules: OwnRules, text: string, lang: Lang = 'nb'): Promise<unknown> =>
    results(ownRules, lang, text, ['rights/access']).then(([result]) => result!.state);
  const extension = (text: string): OwnRules => rulesFrom({ 'lexicon/words.yaml': text });

  it('added to a concept of privlint’s change what its rules say', async () => {
    const text = 'Du kan når som helst kikke på det vi har.';
    const ownRules = extension('rights.access: {nb: ["kikke ~3 har"]}\nrights.claim: {nb: ["=kan ~3 kikke"]}\n');
    expect(await access(extension('rights.erasure: {nb: [abc]}\n'), text)).toBe('absent');
    expect(await access(ownRules, text)).toBe('present');
    expect(await access(ownRules, 'Du har rett til innsyn.')).toBe('present');
  });

  it('under not take away', async () => {
    const text = 'Du har rett til innsyn i fjellet.';
    expect(await access(extension('rights.erasure: {nb: [abc]}\n'), text)).toBe('present');
    expect(await access(extension('rights.access: {not: {nb: ["innsyn ~3 fjell"]}}\n'), text)).toBe('absent');
  });

  it('added in one language leave the other alone', async () => {
    const ownRules = extension('rights.access: {nb: ["kika ~3 har"]}\nrights.claim: {nb: ["=kan ~3 kika"]}\n');
    expect(await access(ownRules, 'Du kan när som helst kika på det vi har.', 'sv')).toBe('absent');
  });

  it('that one concept has may be used where privlint’s lists are', async () => {
    const ownRules = rulesFrom({ 'lexicon/words.yaml': 'org.x: {nb: ["brenner ~3 ($data)"]}\n', 'org/a.yaml': rule() });
    expect((await results(ownRules, 'nb', 'Vi brenner opplysningene dine.', ['org/a'])).length).toBe(1);
  });
});

describe('a lexicon that is added to', () => {
  const builtIn = loadBuiltIn('rules');
  const LETTERS = ['a', 'e', 'r', 'n', 'samtykke', 'data', 'innsyn', 'rett', 'constructor', 'x', 'AB'];
  const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const literal = fc
    .tuple(fc.constantFrom('', '=', '*'), word, fc.constantFrom('', '*'))
    .map(([a, w, z]) => a + w + (a === '=' ? '' : z));
  const pattern = fc
    .tuple(fc.array(literal, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ' ~2 '))
    .map(([words, gap]) => words.join(gap))
    .filter((text) => text.length > 1);
  const patterns = fc.array(pattern, { minLength: 1, maxLength: 4 });

  it('finds what the same lexicon finds when it is compiled whole', { timeout: 120_000 }, async () => {
    const base = new Map<string, Lexicon>();
    for (const language of LEXICON_LANGUAGES) base.set(language, await lexiconOf(language));
    const whole = (
      language: (typeof LEXICON_LANGUAGES)[number],
      added: readonly string[],
      own: readonly string[],
    ): Lexicon => {
      const builder = new LexiconBuilder(language, definitionsOf(builtIn.lexicon));
      for (const { file, data } of builtIn.lexicon) {
        const more = (list: readonly string[] | undefined): string[] => [...(list ?? []), ...added];
        const access = data['rights.access'];
        builder.add(
          file,
          access ? { ...data, 'rights.access': { ...access, nb: more(access.nb), sv: more(access.sv) } } : data,
        );
      }
      builder.add('own', { 'org.x': { nb: own, sv: own } });
      return builder.build();
    };
    await fc.assert(
      fc.asyncProperty(
        patterns,
        patterns,
        fc.array(word, { maxLength: 30 }),
        fc.constantFrom(...LEXICON_LANGUAGES),
        async (added, own, words, language) => {
          const list = JSON.stringify(added);
          const { extend } = rulesFrom({
            'lexicon/words.yaml': `rights.access: {nb: ${list}, sv: ${list}}\norg.x: {nb: ${JSON.stringify(own)}}\n`,
            'org/a.yaml': rule(),
          });
          const text = `${words.join(' ')} du har rett til innsyn og kan be om å få slettet opplysninger ${words.join(' ')}`;
          const { tokens, sentences, document } = read(await parse({ path: '', format: 'text', text }));
          const found = (lexicon: Lexicon): unknown =>
            ['org.x', 'rights.access', 'rights.erasure', 'rights.claim'].map((concept) =>
              new Matcher(lexicon, tokens, sentences, document.text).find(concept),
            );
          expect(found(extend(base.get(language)!))).toEqual(found(whole(language, added, own)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is made once', async () => {
    const base = await lexiconOf('nb');
    const before = JSON.stringify(base);
    expect(KINDS.extend(base)).toBe(KINDS.extend(base));
    expect(JSON.stringify(base)).toBe(before);
  });
});

describe('examples', () => {
  it('are run as tests, and told of by line', async () => {
    const examples = [
      '  - {lang: nb, kind: fail, text: "Vi behandler personopplysninger med Mailchimp.", evidence: mailchimp}',
      '  - {lang: nb, kind: fail, text: "Vi behandler personopplysninger med Mailchimp.", evidence: brevsky}',
      '  - {lang: sv, kind: pass, text: "Vi behandlar personuppgifter med Mailchimp."}',
      '  - {lang: sv, kind: fail, text: "Vi behandlar personuppgifter."}',
      '  - {lang: sv, kind: fail, text: "Vi säljer fisk."}',
      '  - {lang: sv, kind: fail, text: "Vi behandlar personuppgifter.", todo: "later"}',
      '  - {lang: sv, kind: pass, text: "Vi behandlar personuppgifter.", todo: "later"}',
    ];
    const ownRules = rulesFrom({
      ...WORDS,
      'org/a.yaml': `${rule({ report: [{ any: ['org.vendor', 'org.promise', 'org.never', 'org.share'] }] })}examples:\n${examples.join('\n')}\n`,
    });
    const failed = await testExamples(ownRules, lint, asOf);
    expect(failed.map(({ file, line, ruleId, message }) => `${file}:${line}: ${ruleId}: ${message}`)).toEqual([
      'org/a.yaml:8: org/a: should point at "brevsky", points at "vi behandler personopplysninger med mailchimp."',
      'org/a.yaml:9: org/a: should find nothing, finds "vi behandlar personuppgifter med mailchimp."',
      'org/a.yaml:10: org/a: should find a fail, finds nothing',
      expect.stringContaining('org/a.yaml:11: org/a: the text is no policy: no policy prose found'),
      'org/a.yaml:13: org/a: holds now: take its todo out',
    ]);
  });

  it('and what else is written is kept for those who ask', () => {
    const { docs } = rulesFrom({
      ...WORDS,
      'org/a.yaml': rule({
        report: [{ any: ['org.vendor', 'org.promise', 'org.never', 'org.share'] }],
        why: { sv: 'Därför.' },
        sources: [{ title: 'S' }],
      }),
    });
    expect(docs.get('org/a')).toEqual({
      file: 'org/a.yaml',
      why: { nb: 'Därför.', sv: 'Därför.', en: 'Därför.' },
      sources: [{ title: 'S' }],
      examples: [],
    });
  });
});

describe('the public API', () => {
  it('makes rules of texts', async () => {
    const ownRules = await loadRules({ 'lexicon/words.yaml': 'org.x: {nb: [mailchimp]}', 'org/a.yaml': rule() });
    expect((await results(ownRules, 'nb', 'Mailchimp.', ['org/a'])).length).toBe(1);
  });

  it('or says all that is wrong', async () => {
    const error = await loadRules({ 'org/a.yaml': rule({ level: 'x' }), 'org/b.yaml': rule() }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      name: 'RulesError',
      message:
        'org/a.yaml:3:8: level is one of error, warning, note, not "x"\norg/b.yaml:5:18: there is no concept org.x',
      count: 2,
    });
  });
});

it('every fact stands in the guide', () => {
  const guide = readFileSync('docs/own-rules/README.md', 'utf8');
  expect(Object.entries(FACTS).filter(([name, meaning]) => !guide.includes(`| \`${name}\` | ${meaning} |`))).toEqual(
    [],
  );
});
