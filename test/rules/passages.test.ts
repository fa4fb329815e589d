import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

type Lang = 'nb' | 'nn' | 'sv';

/** Passages of one rule in one language: those that tell it, and those that only look like it. */
interface Group {
  readonly rule: string;
  readonly lang: Lang;
  readonly lines: { readonly tells: boolean; readonly text: string }[];
}

/** What stands before each passage, so that it is a policy. */
const OPENING: Readonly<Record<Lang, string>> = {
  nb: 'Personvern\n\nVi behandler personopplysninger om dem som bruker tjenestene våre.',
  nn: 'Personvern\n\nVi behandlar personopplysningar om dei som brukar tenestene våre.',
  sv: 'Integritetspolicy\n\nVi behandlar personuppgifter om dem som använder våra tjänster.',
};
/** The condition of rules that have one. */
const CONDITION: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'rights/withdraw-consent': {
    nb: ' Vi behandler bare opplysninger når du har gitt samtykke.\n\n',
    nn: ' Vi behandlar berre opplysningar når du har gitt samtykke.\n\n',
    sv: ' Vi behandlar bara uppgifter när du har lämnat samtycke.\n\n',
  },
  'rights/how-to-exercise': {
    nb: ' Post til oss: Storgata 1, 0155 Oslo.\n\nDu har rett til innsyn og retting. ',
    nn: ' Post til oss: Storgata 1, 0155 Oslo.\n\nDu har rett til innsyn og retting. ',
    sv: ' Post till oss: Storgatan 1, 111 22 Stockholm.\n\nDu har rätt till insyn och rättelse. ',
  },
  'rights/response-time': {
    nb: ' Du har rett til innsyn og retting.\n\n',
    nn: ' Du har rett til innsyn og retting.\n\n',
    sv: ' Du har rätt till insyn och rättelse.\n\n',
  },
  'rights/object-marketing': {
    nb: ' Vi sender nyhetsbrev med tilbud.\n\n',
    nn: ' Vi sender nyheitsbrev med tilbod.\n\n',
    sv: ' Vi skickar nyhetsbrev med erbjudanden.\n\n',
  },
};

function groupsOf(file: string): Group[] {
  const groups: Group[] = [];
  for (const line of file.split('\n')) {
    const head = /^\[(\S+) (nb|nn|sv)\]$/.exec(line);
    if (head) groups.push({ rule: head[1]!, lang: head[2] as Lang, lines: [] });
    else if (/^[+-] /.test(line))
      groups.at(-1)!.lines.push({ tells: line[0] === '+', text: line.slice(2).replaceAll('\\n', '\n') });
  }
  return groups;
}

const read = (name: string): Group[] =>
  groupsOf(readFileSync(new URL(`./passages/${name}.txt`, import.meta.url), 'utf8'));

const asOf = new Date('2026-11-22');

async function resultsOf(rule: string, lang: Lang, passage: string) {
  const text = OPENING[lang] + (CONDITION[rule]?.[lang] ?? '\n\n') + passage;
  const format = /^(?:#|\*\*)/m.test(passage) ? 'markdown' : 'text';
  const report = await lint({ path: 'passage', format, text }, { asOf, policyLanguage: lang });
  if (!('results' in report)) throw new Error(report.error);
  return report.results.filter(({ ruleId }) => ruleId === rule);
}

const tells = async (rule: string, lang: Lang, passage: string): Promise<boolean> =>
  (await resultsOf(rule, lang, passage))[0]!.state === 'present';

const reports = async (rule: string, lang: Lang, passage: string): Promise<boolean> =>
  (await resultsOf(rule, lang, passage)).some(({ kind }) => kind === 'fail' || kind === 'review');

describe('passages that tell a rule, and those that only look like it', () => {
  const groups = [
    'rights',
    'elements',
    'senders',
    'senders-lawful',
    'senders-rights',
    'senders-details',
    'senders-identity',
    'senders-elements',
    'near-misses',
    'plain-words',
    'platforms',
  ].flatMap(read);
  it.each(groups)('$rule, $lang', async ({ rule, lang, lines }) => {
    const wrong: string[] = [];
    for (const line of lines) {
      if ((await tells(rule, lang, line.text)) !== line.tells) wrong.push(`${line.tells ? '+' : '-'} ${line.text}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('passages that should not be there, and those that only look like it', () => {
  const groups = ['practices', 'false-alarms', 'plain-practices', 'senders-practices', 'platforms-practices'].flatMap(
    read,
  );
  it.each(groups)('$rule, $lang', async ({ rule, lang, lines }) => {
    const wrong: string[] = [];
    for (const line of lines) {
      if ((await reports(rule, lang, line.text)) !== line.tells) wrong.push(`${line.tells ? '+' : '-'} ${line.text}`);
    }
    expect(wrong).toEqual([]);
  });
});
