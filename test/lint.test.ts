import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../src/check/compile/main.js';
import { lint } from '../src/lint.js';
import type { Format } from '../src/read/source.js';
import type { JudgedFile } from '../src/report/report.js';

/** Sentences to build policies of: the plain one-line examples of the rule files. */
const examples = loadRules(resolve('rules')).rules.flatMap(({ data }) => data.examples);
const sentences = (language: 'nb' | 'sv'): string[] =>
  examples
    .filter(
      (e) =>
        e.lang === language &&
        (e.format ?? 'text') === 'text' &&
        !e.text.includes('\n') &&
        !e.todo &&
        /^\p{Lu}.{30,}[.!?]$/u.test(e.text),
    )
    // What another format would read as markup is not the same text there.
    .filter((e) => !/[<>*_`[\]|#&\\]|https?:|www\.|@/.test(e.text))
    .map((e) => e.text);

const HEADINGS = {
  nb: [
    'Dine rettigheter',
    'Formål',
    'Hvem er vi?',
    'Lagringstid',
    'Mottakere',
    'Informasjonskapsler',
    'Andre opplysninger',
  ],
  sv: ['Dina rättigheter', 'Ändamål', 'Vilka är vi?', 'Lagringstid', 'Mottagare', 'Kakor', 'Övrigt om oss'],
} as const;

interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

const SUBJECT = {
  nb: 'Her leser du hvordan personopplysninger behandles hos oss.',
  sv: 'Här läser du hur personuppgifter behandlas hos oss.',
};

const policies = (language: 'nb' | 'sv'): fc.Arbitrary<readonly Section[]> =>
  fc
    .array(
      fc.record({
        heading: fc.constantFrom(...HEADINGS[language]),
        paragraphs: fc.array(fc.constantFrom(...sentences(language)), { minLength: 1, maxLength: 3 }),
        items: fc.oneof(
          fc.constant([]),
          fc.array(fc.constantFrom(...sentences(language)), { minLength: 2, maxLength: 3 }),
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((sections) => [{ heading: HEADINGS[language][6], paragraphs: [SUBJECT[language]], items: [] }, ...sections]);

const render: Record<Format, (policy: readonly Section[]) => string> = {
  text: (policy) =>
    policy
      .map((s) =>
        [s.heading, ...s.paragraphs, s.items.map((item) => `- ${item}`).join('\n')].filter(Boolean).join('\n\n'),
      )
      .join('\n\n'),
  markdown: (policy) =>
    policy
      .map((s) =>
        [`## ${s.heading}`, ...s.paragraphs, s.items.map((item) => `- ${item}`).join('\n')]
          .filter(Boolean)
          .join('\n\n'),
      )
      .join('\n\n'),
  html: (policy) =>
    policy
      .map((s) => {
        const list = s.items.length > 0 ? `<ul>${s.items.map((item) => `<li>${item}</li>`).join('\n')}</ul>` : '';
        return `<h2>${s.heading}</h2>\n${s.paragraphs.map((p) => `<p>${p}</p>`).join('\n')}\n${list}`;
      })
      .join('\n'),
};

async function judged(text: string, format: Format, language: 'nb' | 'sv'): Promise<JudgedFile> {
  const file = await lint({ path: 'policy', format, text }, { asOf: new Date('2026-11-21'), policyLanguage: language });
  if ('error' in file) throw new Error(file.error);
  return file;
}

/** What a file says of each rule: states of elements, and how often each practice was found. */
function verdicts(file: JudgedFile): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { ruleId, kind, state } of file.results) found[ruleId] = state ?? `${found[ruleId] ?? ''}${kind} `;
  return found;
}

const fingerprints = (file: JudgedFile): string[] => file.results.map((r) => r.fingerprint).sort();

const languages = ['nb', 'sv'] as const;
const RUNS = { numRuns: 25 };

it('there is enough to build policies of', () => {
  for (const language of languages) expect(sentences(language).length).toBeGreaterThan(60);
});

describe.each(languages)('a policy in %s is judged by what it says (properties)', (language) => {
  it('the same as HTML, Markdown and plain text', async () => {
    await fc.assert(
      fc.asyncProperty(policies(language), async (policy) => {
        const [html, markdown, text] = await Promise.all(
          (['html', 'markdown', 'text'] as const).map(async (format) =>
            verdicts(await judged(render[format](policy), format, language)),
          ),
        );
        expect(markdown).toEqual(html);
        expect(text).toEqual(html);
      }),
      RUNS,
    );
  });

  it('however its letters, spaces and hyphens are encoded', async () => {
    await fc.assert(
      fc.asyncProperty(policies(language), async (policy) => {
        const html = render.html(policy);
        const expected = fingerprints(await judged(html, 'html', language));
        const variants = {
          NFD: html.normalize('NFD'),
          NBSP: html.replace(/([a-zæøåäö]) (\p{L})/gu, '$1\u00a0$2'),
          'soft hyphens': html.replace(/([a-zæøåäö]{5})([a-zæøåäö]{4})(?![^<]*>)/gu, '$1\u00ad$2'),
          entities: html.replace(/[æøåäöÆØÅÄÖ]/g, (c) => `&#${c.codePointAt(0)};`),
          'inline tags': html.replace(/(<p>\p{L}{2})(\p{L})/gu, '$1<b>$2</b>'),
        };
        for (const [name, variant] of Object.entries(variants)) {
          expect(fingerprints(await judged(variant, 'html', language)), name).toEqual(expected);
        }
      }),
      RUNS,
    );
  });

  it('however its lines are broken', async () => {
    await fc.assert(
      fc.asyncProperty(policies(language), fc.constantFrom(60, 72, 80, 100), async (policy, width) => {
        const markdown = render.markdown(policy);
        const expected = fingerprints(await judged(markdown, 'markdown', language));
        expect(fingerprints(await judged(wrapped(markdown, width), 'markdown', language))).toEqual(expected);
        const html = render.html(policy);
        expect(fingerprints(await judged(html.replace(/ (\p{L})/gu, '\n   $1'), 'html', language))).toEqual(
          fingerprints(await judged(html, 'html', language)),
        );
      }),
      RUNS,
    );
  });

  it('and every quote is the slice of the file between its positions', async () => {
    await fc.assert(
      fc.asyncProperty(
        policies(language),
        fc.constantFrom<Format>('html', 'markdown', 'text'),
        async (policy, format) => {
          const source = render[format](policy);
          const lines = source.split('\n');
          for (const { quote, start, end } of (await judged(source, format, language)).results.flatMap(
            (r) => r.evidence,
          )) {
            expect(source.slice(start.offset, end.offset).replace(/\s+/g, ' ')).toBe(quote);
            expect(
              lines[start.line - 1]!.slice(start.column - 1).startsWith(source.slice(start.offset, start.offset + 1)),
            ).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });
});

describe('a section in another language', () => {
  const text = `# Personvernerklæring

Vi behandler personopplysninger om deg når du handler i nettbutikken vår, og vi deler dem ikke med andre. Du kan når som helst be om innsyn i det vi har lagret om deg, og vi svarer så snart vi kan. Opplysningene slettes når de ikke lenger trengs for formålet de ble samlet inn for. Hvis du har spørsmål om hvordan vi bruker opplysningene dine, kan du skrive til oss, og vi hjelper deg gjerne. Du kan også klage til Datatilsynet dersom du mener at vi ikke følger reglene. Vi har ikke andre opplysninger om deg enn dem du selv har gitt oss.

## About us in English

You have the right to erasure of your personal data. This section is for our guests from abroad, who may have questions about what we collect and how we use it.`;

  it.each([
    ['nb', '3 setninger (35 ord) er på et annet språk og ble ikke vurdert'],
    ['sv', '3 meningar (35 ord) är på ett annat språk och har inte bedömts'],
    ['en', '3 sentences (35 words) are in another language and were left out'],
  ] as const)('is left out, and the report says so: %s', async (language, message) => {
    const file = (await lint(
      { path: 'p.md', format: 'markdown', text },
      { asOf: new Date('2026-11-22'), language },
    )) as JudgedFile;
    expect([file.language, file.notices]).toEqual(['nb', [{ kind: 'other-language', message, position: null }]]);
  });

  it('is judged with the rest when the language is given', async () => {
    const options = { asOf: new Date('2026-11-22'), policyLanguage: 'nb' } as const;
    const file = (await lint({ path: 'p.md', format: 'markdown', text }, options)) as JudgedFile;
    expect(file.notices).toEqual([]);
  });
});

it('a short policy with more text in English than in Norwegian is judged by its Norwegian part', async () => {
  const text = `# Personvernerklæring

Vi behandler personopplysninger om deg når du handler i nettbutikken vår. Du kan når som helst be om innsyn i det vi har lagret om deg, og vi svarer så snart vi kan.

## Privacy in English

We process personal data about our guests when they book a room with us or write to us. You have the right to erasure of your personal data, and to have wrong data corrected. This section is for our guests from abroad, who may have questions about what we collect and how we use it. If you have questions, please write to us, and we will be happy to help you with what you need.`;
  const file = (await lint({ path: 'p.md', format: 'markdown', text }, { asOf: new Date('2026-11-22') })) as JudgedFile;
  const state = (rule: string) => file.results.find(({ ruleId }) => ruleId === rule)!.state;
  expect([file.language, state('rights/access'), state('rights/erasure')]).toEqual(['nb', 'present', 'absent']);
});

it('a heading over most of a short policy is no title where text stands before it', async () => {
  const text = `# Personvern

Vi behandler personopplysninger om medlemmene.

## Du har rett til

- Innsyn
- Retting
- Sletting
- Begrensning
- Portabilitet
- Protest

Skriv til styret.`;
  const file = (await lint({ path: 'p.md', format: 'markdown', text }, { asOf: new Date('2026-11-22') })) as JudgedFile;
  const missing = file.results.filter(({ ruleId, kind }) => ruleId.startsWith('rights/') && kind === 'fail');
  expect(missing.map(({ ruleId }) => ruleId)).toEqual(['rights/response-time']);
});

it('barred words leave a shorter reading beside them', async () => {
  const text =
    'Vi behandler personopplysninger. Du kan be om å få slettet informasjonskapsler i nettleseren, og om å få slettet opplysningene om deg.';
  const file = (await lint({ path: 'p.txt', format: 'text', text }, { asOf: new Date('2026-11-22') })) as JudgedFile;
  expect(file.results.find(({ ruleId }) => ruleId === 'rights/erasure')!.state).toBe('present');
});

/** Breaks lines of prose by greedy wrapping; a list item goes on indented. */
function wrapped(markdown: string, width: number): string {
  return markdown
    .split('\n')
    .map((line) => {
      const indent = line.startsWith('- ') ? '  ' : '';
      let column = 0;
      return line.split(' ').reduce((text, word) => {
        const fits = column === 0 || line.startsWith('#') || column + 1 + word.length <= width;
        column = fits ? column + word.length + (column === 0 ? 0 : 1) : indent.length + word.length;
        return text === '' ? word : `${text}${fits ? ' ' : `\n${indent}`}${word}`;
      }, '');
    })
    .join('\n');
}

describe('what is a policy', () => {
  it.each([
    ['nb', 'Opplysningene lagres på telefonen din og sendes ingen steder. Du kan slette dem i innstillingene.', true],
    ['sv', 'När du handlar hos oss sparar vi namn och adress. Du får veta vilka uppgifter vi har om dig.', true],
    ['nb', 'Vi selger fisk og skalldyr i Bergen og omegn hele året. Se informasjon om åpningstider her.', false],
    ['sv', 'Vi säljer fisk och skaldjur hela året. Fråga i kassan om du vill ha mer information om priser.', false],
  ] as const)('%s: %s', async (policyLanguage, text, isPolicy) => {
    const file = await lint(
      { path: 'policy.txt', format: 'text', text },
      { asOf: new Date('2026-11-22'), policyLanguage },
    );
    expect('error' in file).toBe(!isPolicy);
  });
});
