/** The page: what stands in it, and that nothing else ever does. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentedRules } from '../../src/check/index.js';
import { lint, loadRules } from '../../src/index.js';
import type { Format } from '../../src/read/source.js';
import type { FileReport, JudgedFile } from '../../src/report/index.js';
import { safe } from '../../src/report/terminal.js';
import { hostileFiles, hostileText } from './ci/hostile.js';
import { all, elementsOf, linksIn, page, pageOf, rules, said, wordsIn } from './html-page.js';
import { at, judged, policy, result, suppressed, TEXT } from './sample.js';

const failed: FileReport = { path: 'b.pdf', error: 'is a PDF' };
const clean: JudgedFile = { ...judged, path: 'ren.md', results: judged.results.filter(({ kind }) => kind === 'pass') };

const TAGS = [
  ...['html', 'head', 'meta', 'title', 'link', 'style', 'body', 'main', 'template', 'slot', 'script'],
  ...[
    'article',
    'header',
    'section',
    'nav',
    'div',
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'li',
    'dl',
    'dt',
    'dd',
  ],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary', 'fieldset', 'legend', 'label', 'input'],
  ...['a', 'b', 'i', 'q', 'code', 'small', 'span', 'sup', 'mark', 'svg', 'rect'],
];
const ATTRIBUTES = [
  ...['lang', 'charset', 'http-equiv', 'content', 'name', 'rel', 'href', 'class', 'id', 'tabindex', 'role', 'slot'],
  ...['scope', 'aria-label', 'aria-hidden', 'data-copy', 'data-copied', 'data-show', 'data-shown', 'data-label'],
  ...['data-line', 'type', 'checked', 'autocomplete', 'shadowrootmode'],
  ...['viewbox', 'viewBox', 'preserveaspectratio', 'preserveAspectRatio', 'x', 'width', 'height'],
];
const ADDRESSES = new Set(
  rules.flatMap(({ url, cases = [] }) => [url!, ...cases.flatMap((one) => (one.url ? [one.url] : []))]),
);

/** Nothing in it is anything but what privlint writes: no element, no attribute, no address of anybody else's. */
function expectInert(text: string): void {
  const elements = elementsOf(text);
  expect(elements.map(({ name }) => name).filter((name) => !TAGS.includes(name))).toEqual([]);
  const attributes = elements.flatMap((element) => Object.keys(element.attributes));
  expect(attributes.filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
  const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  expect(
    ids.filter((id, i) => ids.indexOf(id) !== i || !/^(?:p\d+(?:-[a-z]+[\d-]*)?|overview|failed)$/.test(id)),
  ).toEqual([]);
  const places = new Set(ids.map((id) => `#${id}`));
  const links = elements.flatMap(({ name, attributes: { href } }) => (name === 'a' ? [href ?? ''] : []));
  expect(links.filter((href) => !places.has(href) && !ADDRESSES.has(href))).toEqual([]);
  for (const name of ['style', 'script', 'title', 'main']) expect(all(text, name).length).toBe(1);
  const classes = elements.flatMap(({ attributes: { class: names = '' } }) => names.split(' '));
  expect(classes.filter((name) => !/^[a-z-]*\d?$/i.test(name))).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\p{Surrogate}/u.test(text)).toBe(false);
}

describe('the page of one policy', () => {
  it('says first what it comes to', () => {
    const text = page();
    expect(said(text, 'title')).toEqual(['privlint: personvern.md']);
    expect(said(text, 'h1')).toEqual(['Personvern i Fjordbutikken AS']);
    const [verdict] = said(text, '.verdict');
    expect(verdict).toMatch(/^Teksten bør rettes/);
    expect(verdict).toContain('2 av 5 opplysninger som er aktuelle her, er omtalt fullt ut.');
    expect(verdict).toMatch(/2 feil▲ 1 advarsel\? 1 å vurdere$/);
    expect(text.indexOf('class="verdict')).toBeLessThan(text.indexOf('<section'));
    expect(said(text, '.notice')).toEqual(['3 sentences (40 words) are in another language and were left out']);
  });

  it.each([
    ['nb', 'Teksten bør rettes', 'Dette er ikke juridisk rådgivning.', 'Kopier teksten'],
    ['sv', 'Texten bör rättas', 'Detta är inte juridisk rådgivning.', 'Kopiera texten'],
    ['en', 'The text should be corrected', 'This is not legal advice.', 'Copy the text'],
  ] as const)('speaks %s', (language, verdict, disclaimer, copy) => {
    const text = pageOf([judged], { language });
    expect(all(text, 'html')[0]!.attributes.lang).toBe(language);
    expect(all(text, '.policy')[0]!.attributes).toMatchObject({ lang: language, 'data-copy': copy });
    expect(said(text, '.title')).toEqual([verdict]);
    expect(said(text, '.disclaimer').every((words) => words.endsWith(disclaimer))).toBe(true);
    expect(all(text, '.policy-text')[0]!.attributes.lang).toBe('nb');
    expect(all(text, 'q').every(({ attributes: { lang } }) => lang === 'nb')).toBe(true);
  });

  it.each<[string, readonly JudgedFile['results'][number][], string]>([
    ['warnings', [result('consent/by-use', { level: 'warning' })], 'Teksten bør gjennomgås'],
    ['notes', [result('document/date', { level: 'note' })], 'Bare mindre merknader'],
    ['questions', [result('complaint/authority', { kind: 'review' })], 'Noe må vurderes'],
    ['nothing', [], 'Ingen funn'],
    ['what is known', [result('rights/access', { status: 'known' })], 'Ingen funn'],
  ])('has a verdict on %s', (_, results, verdict) => {
    expect(said(page({ ...judged, results }), '.title')).toEqual([verdict]);
  });

  it('tells of each duty where it is told, or what is missing', () => {
    const rows = said(page(), 'tr').filter((row) => row.includes('GDPR'));
    expect(rows).toEqual([
      '✓ omtaltBehandlingsansvarlig GDPR 13(1)(a)«Fjordbutikken AS» linje 1',
      expect.stringMatching(/^– ikke aktueltPersonvernombud /),
      expect.stringMatching(/^◐ delvisOverføring ut av EØS .*hviler på Privacy Shield alene.* se funn 1 · linje 6$/),
      expect.stringMatching(/^✓ omtaltRett til innsyn .*«be om innsyn» linje 9$/),
      expect.stringMatching(/^✗ manglerRett til begrensning .*ikke omtalt\. se funn 2 · linje 8$/),
      expect.stringMatching(/^\? å vurdereTilsynsmyndigheten ved navn .* se funn 4 · linje 1$/),
    ]);
  });

  it('shows the purposes and their gaps', () => {
    const bare = { ...policy.purposes[0]!, text: 'føre statistikk', legalBases: [], retention: null };
    const vague = {
      ...policy.purposes[0]!,
      text: 'utvikle',
      vague: true,
      legalBases: [],
      recipients: ['Skylager Inc.'],
    };
    const [, basis, retention] = [policy.legalBases, [], { ...policy.purposes[0]!.retention!, vague: true }];
    const purposes = [...policy.purposes, bare, { ...vague, retention }];
    const text = page({ ...judged, policy: { ...policy, purposes, legalBases: basis } });
    expect(said(text, 'tr').slice(-3)).toEqual([
      'sende nyhetsbrev linje 3samtykkenår du melder deg av–',
      'føre statistikk linje 3ikke oppgittikke oppgitt–',
      'utvikle vagt formål linje 3ikke oppgittnår du melder deg av vag lagringstidSkylager Inc.',
    ]);
    expect(said(text, '.gaps')).toEqual([
      '2 av 3 formål har ikke noe oppgitt behandlingsgrunnlag. 1 av 3 formål har ingen oppgitt lagringstid.',
    ]);
    expect(said(text, 'dd').slice(0, 2)).toEqual([
      'Regnskapshuset AS (linje 6), Skylager Inc. (US) (linje 6)',
      'USA: Privacy Shield (linje 6)',
    ]);
  });

  it('gives a purpose the basis that the policy gives for all', () => {
    const purposes = [{ ...policy.purposes[0]!, legalBases: [] }];
    const legalBases = [{ ...policy.legalBases[0]!, general: true }];
    const text = page({ ...judged, policy: { ...policy, purposes, legalBases } });
    expect(said(text, 'tr').at(-1)).toContain('samtykke (gjelder alle formål)');
    expect(said(text, '.gaps')).toEqual([]);
    expect(page({ ...judged, policy: { ...policy, purposes: [] } })).toContain('ingen formål som kunne leses ut');
  });

  it('shows findings by theme, with level, article, reason, words and what to write', () => {
    const text = page();
    expect(said(text, '.theme').map((words) => words.split('Funn')[0])).toEqual([
      'Overføring til tredjeland',
      'Rettigheter',
      'Utdaterte henvisninger',
      'Må vurderes av et menneske',
    ]);
    const [transfer, restriction, , authority] = said(text, '.finding');
    expect(transfer).toMatch(/^Funn 1 Overføring ut av EØS✗ feil GDPR 13\(1\)\(f\), GDPR 46 transfer\/mechanism/);
    expect(transfer).toContain('«EU-US Privacy Shield» linje 6«Skylager Inc. i USA» linje 6');
    expect(transfer).toContain('Hvorfor: Ut av EØS må vernet følge opplysningene');
    expect(transfer).toContain('Avgjørelser (3)6. oktober 2015 · EU-domstolen');
    expect(transfer).toMatch(/SkrivOpplysninger overføres til \[mottaker\] i USA\./);
    expect(restriction).toContain('Hører hjemme under «Dine rettigheter», linje 8');
    expect(authority).toMatch(/^Funn 4 .*\? å vurdere/);
    expect(said(text, '.blank')).toEqual(['[mottaker]', '[e-post]']);
  });

  it('tells of decisions where a rule first fails, and from there on where that is', () => {
    const results = ['Privacy Shield', 'Skylager'].map((words) =>
      result('transfer/mechanism', { evidence: [at(words)] }),
    );
    const text = page({ ...judged, results });
    const [first, second] = all(text, '.cases');
    expect([first!.name, wordsIn(second!)]).toEqual(['details', 'Avgjørelser: se funn 1']);
    expect(linksIn(second!)[0]!.attributes.href).toBe('#p1-f1');
  });

  it('has the policy’s heading as its own, as much of it as leaves the verdict in sight', () => {
    const heading = `Personvern og ${'alt mulig annet '.repeat(40)}`;
    const text = pageOf([clean], {}, new Map([[clean.path, `# ${heading}\n\nVi behandler personopplysninger.\n`]]));
    const [title] = said(text, 'h1');
    expect(title).toMatch(/^Personvern og alt mulig annet .*…$/);
    expect(title!.length).toBeLessThanOrEqual(140);
    expect(said(text, '.policy-text')[0]!.split('mulig').length - 1).toBe(40);
  });

  it('counts in good English', () => {
    const [purpose] = judged.policy.purposes;
    const bare = { ...purpose!, legalBases: [], retention: null };
    const one = { ...judged, policy: { ...judged.policy, legalBases: [], purposes: [bare] } };
    expect(said(pageOf([one], { language: 'en' }), '.gaps')).toEqual([
      '1 of 1 purposes has no legal basis given. 1 of 1 purposes has no retention given.',
    ]);
  });

  it('marks the words of the policy, linked both ways', () => {
    const text = page();
    const marks = all(text, 'mark');
    expect(marks.map((mark) => [mark.attributes.class, wordsIn(mark)])).toEqual(
      [
        ['review', 'Fjordbutikken AS'],
        ['error', 'Skylager Inc. i USA'],
        ['error', 'EU-US '],
        ['error', 'Privacy Shield'],
        ['told', 'be om innsyn'],
      ].map(([tone, words]) => [tone, words!.trim()]),
    );
    const links = (selector: string): (string | undefined)[] =>
      all(text, selector).flatMap((element) => linksIn(element).map(({ attributes }) => attributes.href));
    expect(links('sup')).toEqual(['#p1-d0', '#p1-f4', '#p1-f1', '#p1-f3', '#p1-d3']);
    expect(links('.quotes')).toEqual(['#p1-m2-3', '#p1-m2-3', '#p1-m6-3', '#p1-m5-0']);
    expect(said(text, '.missing')).toEqual(['Hører hjemme her, men mangler: Rett til begrensning (2)']);
    expect(links('.missing')).toEqual(['#p1-f2']);
  });

  it('has the text as the policy has it', () => {
    const source = [
      ...[
        '# A',
        '',
        '#### B',
        '',
        '- en',
        '  - to',
        '',
        '| Formål | Tid |',
        '| - | - |',
        '| Salg | |',
        '| Svar | 1 år |',
        '',
      ],
    ].join('\n');
    const bare = { ...clean, results: [] };
    const text = pageOf([bare], {}, new Map([[clean.path, source]]));
    const own = all(text, '.policy-text')[0]!;
    expect(
      elementsOf(text)
        .filter(({ attributes }) => attributes['data-line'] !== undefined)
        .map(({ attributes }) => attributes['data-line']),
    ).toEqual(['1', '3', '5', '6', '8', '10', '11']);
    expect(said(text, 'h3').at(-1)).toBe('A');
    expect(said(text, 'h4').at(-1)).toBe('B');
    expect(said(text, 'li').slice(-2)).toEqual(['en', 'to']);
    expect(wordsIn(own)).toBe('ABentoFormålTidSalgSvar1 år');
    const tidy = pageOf(
      [{ ...bare, format: 'html' }],
      {},
      new Map([[clean.path, '<nav>Hjem</nav><main><p>Vi samler inn data.</p></main>']]),
    );
    expect(said(tidy, '.chrome')).toEqual(['Ikke en del av erklæringen: menyHjem']);
  });

  it.each([
    ['a row of very many cells', `<table><tr>${'<td>a</td>'.repeat(130_000)}</tr></table>`],
    ['very many menus', '<ul><li>Avtale</li></ul><nav><ul><li>Hjem</li></ul></nav>'.repeat(20_000)],
  ])('takes %s', (_, source) => {
    const file: JudgedFile = { ...clean, format: 'html', results: [] };
    const text = pageOf([file], {}, new Map([[clean.path, `<main>${source}</main>`]]));
    expect(text).toMatch(/<\/html>\n$/);
  });

  it('does without the text where it is not at hand', () => {
    const text = pageOf([judged], {}, new Map());
    expect([all(text, 'mark').length, all(text, '.text').length]).toEqual([0, 0]);
    expect(said(text, '.quotes')[0]).toBe('«EU-US Privacy Shield» linje 6«Skylager Inc. i USA» linje 6');
    expectInert(text);
  });

  it('says what was judged', () => {
    const sha256 = 'a'.repeat(64);
    const text = pageOf([{ ...judged, sha256 }], { made: '2026-11-22 14:05 UTC', applied: 12 });
    expect(said(text, '.judged')).toEqual([
      `Filpersonvern.mdSHA-256${sha256}Format og språkMarkdown, bokmålBehandlingsansvarlig ifølge tekstenFjordbutikken AS` +
        `Vurdert per21. november 2026Rapporten laget2026-11-22 14:05 UTCRegler12 av ${rules.length}Verktøyprivlint 0.1.0`,
    ]);
    expect(said(text, '.notice')[0]).toBe(
      `Bare 12 av ${rules.length} regler ble brukt. Det som de andre ser etter, er ikke vurdert.`,
    );
    expect(said(page({ ...judged, path: '-' }), 'title')).toEqual(['privlint: standard inndata']);
  });

  it('folds away what does not count, with the reasons', () => {
    const text = page(suppressed);
    expect(said(text, '.aside').map((words) => words.slice(0, 16))).toEqual(['Undertrykt (3)Te']);
    expect(text).toContain(
      '<b>Begrunnelse:</b> Avtalen reforhandles. <small>(kommentar i filen, til og med 2027-01-31)</small>',
    );
    expect(said(text, '.missing')).toEqual([]);
    expectInert(text);
    const known = page({
      ...judged,
      results: judged.results.map((one) => (one.kind === 'fail' ? { ...one, status: 'known' } : one)),
    });
    expectInert(known);
    expect(said(known, '.aside')[0]).toMatch(/^Kjent \(3\)Teller ikke med i resultatet\./);
  });
});

describe('the page of several policies', () => {
  const swedish: JudgedFile = { ...clean, path: 'sv.md', language: 'sv' };
  const files = [clean, judged, swedish, failed];

  it('has a row each, the worst first, and a page in the page each', () => {
    const text = pageOf(files);
    expect(said(text, 'h1').at(-1)).toBe('3 policies');
    expect(said(text, '.files')[0]).toMatch(/Told.*personvern\.md.*ren\.md.*sv\.md/);
    expect(all(text, '.policy').map(({ attributes: { id, lang } }) => [id, lang])).toEqual([
      ['p1', 'nb'],
      ['p2', 'nb'],
      ['p3', 'sv'],
    ]);
    expect(said(text, '.failed')).toEqual(['b.pdf is a PDF']);
    expect(said(text, '.often')[0]).toContain('1 33 % Right to restriction rights/restriction');
    expect(all(text, '.overview')[0]!.attributes).toMatchObject({ slot: 'overview', lang: 'en' });
    expect(all(text, 'slot').map(({ attributes: { name } }) => name)).toEqual(['overview', undefined]);
    expectInert(text);
  });

  it('holds none of them back but the first', async () => {
    const { htmlView } = await import('../../src/report/html/view.js');
    const view = htmlView({ rules });
    expect(view.start('2026-11-21') + view.file(judged, TEXT)).toBe('');
    expect(view.file(failed, null)).toBe('');
    expect(view.file(clean, TEXT).match(/class="policy"/g)?.length).toBe(2);
    expect(view.file(judged, TEXT).match(/class="policy"/g)?.length).toBe(1);
  });

  it('says so when there is none', () => {
    const text = pageOf([failed]);
    expect(said(text, 'h1')).toEqual(['1 file could not be judged']);
    expect(said(text, '.failed')).toEqual(['b.pdf is a PDF']);
    expectInert(text);
    const both = pageOf([judged, failed]);
    expect(said(both, 'h1').at(-1)).toBe('1 erklæring');
    const [up] = all(both, 'a').filter(({ attributes: { href } }) => href === '#failed');
    expect(wordsIn(up!)).toBe('1 fil kunne ikke vurderes');
    expectInert(both);
  });
});

describe('safety', () => {
  it('lets nothing be loaded, and only its own style and script do anything', () => {
    const text = page();
    const content = all(text, 'meta').find(({ attributes }) => 'http-equiv' in attributes)!.attributes.content!;
    expect(content).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-[^ ]+'; img-src data:; base-uri 'none'; form-action 'none';/,
    );
    for (const name of ['style', 'script']) {
      const inside = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)![1]!;
      expect(content).toContain(`'sha256-${createHash('sha256').update(inside).digest('base64')}'`);
    }
    expect(text).not.toMatch(/ style=| on[a-z]+=|javascript:/);
  });

  it('is inert, whatever a policy, a path or a message says', () => {
    const texts = fc.array(hostileText, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(hostileFiles, texts, fc.constantFrom<Format>('html', 'markdown', 'text'), (files, bodies, format) => {
        const named = files.map((file) => ('error' in file ? file : { ...file, format }));
        expectInert(pageOf(named, {}, new Map(named.map(({ path }, i) => [path, bodies[i]!]))));
      }),
    );
  });

  it('says the words that it was given', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const evidence = [{ ...at('be om innsyn'), quote: words }];
        const text = page({
          ...judged,
          results: [result('org/own', { message: words, write: words, articles: [words], evidence })],
        });
        const shown = safe(words).replace(/\s+/g, ' ').trim();
        expect(said(text, '.message')).toEqual([shown]);
        expect(said(text, 'q')[0]).toBe(`«${safe(words)}»`.replace(/\s+/g, ' '));
      }),
    );
  });

  it('takes no address from rules of one’s own but those of the web', async () => {
    const own = await loadRules({
      'org/own.yaml':
        'kind: practice\ntitle: "<b>x</b>"\nlevel: error\nwhy: "<img src=x onerror=alert(1)>"\nreport:\n  - all: [org.v]\nmessages:\n  fail: "</article><script>alert(1)</script>"\n',
      'lexicon/words.yaml': 'org.v: {nb: [skylager]}\n',
    });
    const documented = await documentedRules(own);
    const cases = [{ ...rules.find((rule) => rule.cases)!.cases![0]!, url: 'javascript:alert(1)' }];
    const hostile = documented.map((rule) =>
      rule.id === 'org/own' ? { ...rule, cases, url: ' javascript:alert(1)' } : rule,
    );
    const file = { ...judged, results: [result('org/own', { evidence: [at('Skylager Inc.')] })] };
    const text = pageOf([file], { rules: hostile });
    expectInert(text);
    expect(said(text, '.finding')[0]).toContain('Hvorfor: <img src=x onerror=alert(1)>');
  });
});

describe('size', () => {
  const fixtures = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[\\/]p.*\./.test(name),
  );
  const LIMIT = 300_000;

  it.each(fixtures)('stays below 300 KB beside the text of %s', async (name) => {
    const format = name.endsWith('html') ? 'html' : name.endsWith('md') ? 'markdown' : 'text';
    const text = readFileSync(`fixtures/${name}`, 'utf8');
    const file = await lint({ path: name, format, text }, { asOf: new Date('2026-11-22') });
    const written = pageOf([file], {}, new Map([[name, text]]));
    expectInert(written);
    expect(Buffer.byteLength(written)).toBeLessThan(LIMIT / 2 + Buffer.byteLength(text));
  });
});
