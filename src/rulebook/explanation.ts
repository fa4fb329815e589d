/**
 * A documented rule -> its explanation: what stands in it, in one language and in order, for text, Markdown and JSON alike.
 */
import type { Case, DocumentedRule, Example } from '../check/documentation.js';
import { type Level, lowered, type State } from '../check/result.js';
import type { Message, ModelSentence } from '../check/rule.js';
import { caseHead, dateIn } from '../report/figures.js';
import type { FrameLanguage } from '../report/frame.js';
import { wordsOf } from './words.js';

/** One way in which a policy can be judged. */
export interface Outcome {
  /** Of an element; other rules have none. */
  readonly state: State | null;
  readonly kind: 'pass' | 'fail' | 'review' | 'notApplicable';
  /** Of a failure. */
  readonly level: Level | null;
  readonly text: string;
}

/** A case in one language; figures stay as they are, for scripts. */
export type CaseInWords = Omit<Case, 'authority' | 'about'> & { readonly authority: string; readonly about: string };

/** An example as it is shown. */
export type Wording = Pick<Example, 'lang' | 'text' | 'format' | 'evidence' | 'state'>;

export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentedRule['kind'];
  readonly level: Level;
  readonly articles: readonly string[];
  /** `YYYY-MM-DD` from which a reference is stale. */
  readonly since: string | null;
  readonly how: string;
  readonly outcomes: readonly Outcome[];
  /** When nothing is reported after all. */
  readonly unless: string | null;
  readonly assumptions: readonly string[];
  readonly why: string | null;
  readonly cases: readonly CaseInWords[];
  readonly good: readonly Wording[];
  readonly bad: readonly Wording[];
  /** One for each pair of a contradiction, else one or none. */
  readonly write: readonly ModelSentence[];
  /** Countries by which the model sentence names another authority. */
  readonly byCountry: readonly string[];
  readonly sources: DocumentedRule['sources'];
  /** The page of a rule of this package, or the file of an organisation's own. */
  readonly url: string | null;
  readonly file: string | null;
}

function outcomesOf(rule: DocumentedRule, language: FrameLanguage): Outcome[] {
  const words = wordsOf(language);
  const fail = (level: Level, message: Message, state: State | null = null): Outcome => ({
    state,
    kind: 'fail',
    level,
    text: message[language],
  });
  if (rule.kind !== 'disclosure') {
    const doubtful = (rule.kind === 'practice' || rule.kind === 'stale') && rule.review !== undefined;
    return [
      fail(rule.level, rule.messages.fail),
      ...(doubtful ? [{ state: null, kind: 'review', level: null, text: words.review } as const] : []),
    ];
  }
  const { absent, partial, kept, notApplicable } = rule.messages;
  const isApplied = rule.applies !== undefined;
  return [
    { state: 'present', kind: 'pass', level: null, text: words.present },
    ...(rule.partial ? [fail(lowered(rule.level), partial ?? absent, 'partial')] : []),
    ...(rule.keepLevel ? [fail(rule.level, kept ?? partial ?? absent, 'partial')] : []),
    fail(rule.level, absent, 'absent'),
    {
      state: 'notApplicable',
      kind: 'notApplicable',
      level: null,
      text: isApplied ? (notApplicable?.[language] ?? words.notApplicable) : words.neverNotApplicable,
    },
  ];
}

const LANGUAGES = ['nb', 'nn', 'sv'] as const;

/** Examples with this outcome as they hold today, by language. */
const wordings = (rule: DocumentedRule, kind: 'pass' | 'fail'): Wording[] =>
  LANGUAGES.flatMap((lang) =>
    rule.examples
      .filter((example) => example.lang === lang && example.kind === kind && !example.todo)
      // As of another day the rule says something else of the same words.
      .filter((example) => example.asOf === undefined)
      .map(({ text, format, evidence, state }) => ({
        lang,
        text,
        ...(format && { format }),
        ...(evidence && { evidence }),
        ...(state && { state }),
      })),
  );

function writeOf({ write }: DocumentedRule): ModelSentence[] {
  if (!write) return [];
  const { byCountry: _, ...sentence } = write;
  return [sentence];
}

/** All that there is to say of a rule, in this language; its examples and model sentences stay in theirs. */
export function explanationOf(rule: DocumentedRule, language: FrameLanguage): Explanation {
  const words = wordsOf(language);
  return {
    id: rule.id,
    title: rule.title[language],
    kind: rule.kind,
    level: rule.level,
    articles: rule.articles,
    since: rule.kind === 'stale' ? rule.since : null,
    how: rule.kind === 'stale' ? words.how.stale(dateIn(language, rule.since)) : words.how[rule.kind],
    outcomes: outcomesOf(rule, language),
    unless: 'unless' in rule && rule.unless !== undefined ? words.unless : null,
    assumptions: rule.assumptions ?? [],
    why: rule.why?.[language] ?? null,
    cases: (rule.cases ?? []).map((one) => ({
      ...one,
      authority: one.authority[language],
      about: one.about[language],
    })),
    good: wordings(rule, 'pass'),
    bad: wordings(rule, 'fail'),
    write: rule.kind === 'contradiction' ? rule.pairs.flatMap(({ write }) => write ?? []) : writeOf(rule),
    byCountry: Object.keys(rule.write?.byCountry ?? {}),
    sources: rule.sources,
    url: rule.url ?? null,
    file: rule.file ?? null,
  };
}

/** When, who, whom, how much, and which case. */
export const headOf = (one: CaseInWords, language: FrameLanguage): string[] => [
  ...caseHead(one, one.authority, language),
  one.source,
];

/** What a suppression of this rule looks like: comments in the policy, and lines of the configuration. */
export const suppressionsOf = (id: string): { comments: readonly string[]; suppression: string; off: string } => ({
  comments: [`<!-- privlint-disable-next ${id} -- reason -->`, `<!-- privlint-disable-file ${id} -- reason -->`],
  suppression: `"suppressions": [{ "rule": "${id}", "reason": "..." }]`,
  off: `"rules": { "${id}": "off" }`,
});
