/**
 * The pages about the rules: Markdown, in English, with the wordings and model sentences in their languages.
 */
import type { DocumentedRule } from '../check/documentation.js';
import { escapeLine, escapeMarkdown } from '../report/ci/markup.js';
import { frameOf, themeName } from '../report/frame.js';
import { type Explanation, explanationOf, headOf, type Outcome, suppressionsOf, type Wording } from './explanation.js';
import { byTheme } from './select.js';
import { wordsOf } from './words.js';

const LANGUAGE = 'en';
const words = wordsOf(LANGUAGE);
const frame = frameOf(LANGUAGE);

/** Text within a line as it stands. */
const inline = (text: string): string => escapeMarkdown(text).replace(/\s+/g, ' ');

/** The same at the start of a line. */
export const escaped = (text: string): string => escapeLine(text.replace(/\s+/g, ' '));

const code = (text: string): string => `\`${text}\``;

const link = (text: string, url: string | null | undefined): string =>
  url ? `[${escaped(text)}](<${url}>)` : escaped(text);

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}\n`);

const metaOf = ({ level, kind, articles }: DocumentedRule | Explanation): string =>
  `${frame.levels[level]} · ${words.kinds[kind]} · ${escaped(articles.join(', '))}`;

function outcomes({ how, outcomes, unless }: Explanation): string {
  const nameOf = ({ state, kind }: Outcome): string => code(state ?? kind);
  const rows = outcomes.map((outcome) => `| ${nameOf(outcome)} | ${outcome.level ?? ''} | ${escaped(outcome.text)} |`);
  const first = outcomes[0]!.state === null ? 'result' : 'state';
  const table = [`| ${first} | level | what it means |`, '| --- | --- | --- |', ...rows].join('\n');
  return [escaped(how), table, ...(unless === null ? [] : [escaped(unless)])].join('\n\n');
}

const cases = (explanation: Explanation): string =>
  bullets(
    explanation.cases.map((one) => {
      const head = headOf(one, LANGUAGE);
      const source = link(head.pop()!, one.url);
      return `${escaped(head.join(', '))}: ${source}. ${escaped(one.about)}`;
    }),
  );

/** A text, with the words that the rule points at in bold where Markdown can do it: from a letter to a letter. */
function prose(text: string, evidence: string | undefined): string {
  const at = evidence === undefined ? -1 : text.toLowerCase().indexOf(evidence.toLowerCase());
  if (evidence === undefined || at < 0 || !/^[\p{L}\d](?:.*[\p{L}\d])?$/u.test(evidence)) return escaped(text);
  const end = at + evidence.length;
  return `${escaped(text.slice(0, at))}**${inline(text.slice(at, end))}**${inline(text.slice(end))}`;
}

const FENCE = '~~~~';

function wordings(list: readonly Wording[]): string {
  const item = ({ text, format = 'text', evidence, state }: Wording): string => {
    const note = state === 'partial' ? `${code(state)} ` : '';
    if (format === 'text' && !text.includes('\n')) return `${note}${prose(text, evidence)}`;
    const language = format === 'text' ? '' : format;
    const rows = text.trimEnd().split('\n');
    return [`${note}${format === 'text' ? 'as lines' : `in ${language}`}:`, '', `${FENCE}${language}`, ...rows, FENCE]
      .map((row, i) => (i === 0 || row === '' ? row : `  ${row}`))
      .join('\n');
  };
  const languages = [...new Set(list.map(({ lang }) => lang))];
  return languages
    .map((lang) => `**${frame.languages[lang]}**\n\n${bullets(list.filter((one) => one.lang === lang).map(item))}`)
    .join('\n\n');
}

function write({ write: sentences, byCountry, kind }: Explanation): string {
  if (sentences.length === 0) return escaped(words.noWrite);
  const quotes = sentences.map(({ nb, nn, sv }) => {
    const rows = Object.entries({ nb, ...(nn && { nn }), sv });
    return rows.map(([lang, sentence]) => `- ${lang}: ${escaped(sentence)}`).join('\n');
  });
  return [
    ...(kind === 'contradiction' ? [words.pairs] : []),
    ...quotes,
    ...(byCountry.length > 0 ? [escaped(words.byCountry(byCountry.join(', ')))] : []),
  ].join('\n\n');
}

function suppress(id: string): string {
  const { comments, suppression, off } = suppressionsOf(id);
  const json = (text: string): string => `\`\`\`json\n{ ${text} }\n\`\`\``;
  return [
    words.suppressInPolicy,
    `\`\`\`html\n${comments.join('\n')}\n\`\`\``,
    words.suppressInConfig,
    json(suppression),
    words.turnOff,
    json(off),
  ].join('\n\n');
}

function page(rule: DocumentedRule): string {
  const explanation = explanationOf(rule, LANGUAGE);
  const { id, title, assumptions, why, sources, kind, good, bad } = explanation;
  const told = section(kind === 'disclosure' ? words.wordings.told : words.wordings.allowed, wordings(good));
  const untold = section(kind === 'disclosure' ? words.wordings.untold : words.wordings.found, wordings(bad));
  return [
    `<!-- Written by \`npm run docs\` from rules/${id}.yaml: change that. -->\n\n# ${escaped(title)}\n`,
    `${code(id)} · ${metaOf(explanation)}\n`,
    section(words.judged, outcomes(explanation)),
    section(words.assumptions, bullets(assumptions.map(escaped))),
    section(words.why, escaped(why ?? '')),
    section(words.cases, cases(explanation)),
    ...(kind === 'disclosure' ? [told, untold] : [untold, told]),
    section(words.write, write(explanation)),
    section(words.suppress, suppress(id)),
    section(
      words.sources,
      bullets(
        sources.map(({ title: of, url, checked }) => link(of, url) + (checked ? `, ${words.checked(checked)}` : '')),
      ),
    ),
    '[All rules](../README.md)\n',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function index(rules: readonly DocumentedRule[]): string {
  const themes = [...byTheme(rules)].map(([theme, ofTheme]) => {
    const rows = ofTheme.map(
      ({ id, level, kind, title, articles }) =>
        `| [${id}](${id}.md) | ${frame.levels[level]} | ${words.kinds[kind]} | ${escaped(title[LANGUAGE])} | ${escaped(articles.join(', '))} |`,
    );
    return [
      `## ${themeName(frame, theme)}\n`,
      '| rule | level | kind | what | articles |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  return [
    '<!-- Written by `npm run docs` from rules/: change those. -->\n\n# The rules of privlint\n',
    `${words.rules(rules.length)}, by theme. \`privlint rules\` lists them on a terminal, \`privlint explain <rule>\` shows what a rule's page tells,`,
    'and [rules/README.md](../../rules/README.md) says how a rule is written.\n',
    ...themes,
  ].join('\n');
}

/** Every page, by its path below `docs/rules`. */
export const pagesOf = (rules: readonly DocumentedRule[]): ReadonlyMap<string, string> =>
  new Map([['README.md', index(rules)], ...rules.map((rule) => [`${rule.id}.md`, page(rule)] as const)]);
