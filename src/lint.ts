/**
 * The pure pipeline: Source -> Document -> Mentions -> Policy -> Results, some of them suppressed. No file system, clock, environment or console.
 */
import { check, lexiconOf, type OwnRules, rulesWith, selectRules } from './check/index.js';
import type { Level, Notice, Result } from './check/result.js';
import type { DisclosureRule, MessageLanguage } from './check/rule.js';
import { type Known, type Language, languageScores, strongest } from './language/detect.js';
import type { Lexicon, LexiconLanguage } from './match/lexicon.js';
import { lexiconFor, Mentions, type Reading, read } from './match/mentions.js';
import { locatePolicy } from './model/locate.js';
import { buildModel } from './model/model.js';
import { parse } from './parse/index.js';
import type { Source } from './read/source.js';
import type { FileReport } from './report/report.js';
import type { ConfiguredSuppression, Suppressed, SuppressOptions } from './suppress/index.js';

export interface LintOptions {
  /** Rules are applied as of this day: a reference is stale from its date on. */
  readonly asOf: Date;
  /** Language of messages; default: the policy's. */
  readonly language?: MessageLanguage;
  /** Overrides detection of the policy's language. */
  readonly policyLanguage?: 'nb' | 'nn' | 'sv';
  /** Only these rules (all when empty or absent), and not those. Ids, or a theme with `/*` (`stale/*`). */
  readonly rules?: readonly string[];
  readonly skipRules?: readonly string[];
  /** Levels of rules, by id, in place of their own. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Suppressions of the configuration that may hold for this file; those in its comments are found in any case. */
  readonly suppressions?: readonly ConfiguredSuppression[];
  /** Rules beside those of privlint, from `loadRules`. */
  readonly ownRules?: OwnRules;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nb: 'Norwegian Bokmål',
  nn: 'Norwegian Nynorsk',
  sv: 'Swedish',
  da: 'Danish',
  en: 'English',
  und: 'a language that was not recognised',
};

/** Kinds of data that a text without a word for personal data names at least. */
const MIN_KINDS = 4;
/** Speaking of any of these makes a text a policy. */
const SUBJECTS = ['text.subject', 'text.data-kept'];

/**
 * Judges one policy.
 * @returns results for every rule, the policy's model, or an `error` when the text is no policy that can be judged
 * (no policy prose, or a language that is not linted).
 */
export async function lint(source: Source, options: LintOptions): Promise<FileReport> {
  const { path, format } = source;
  if (source.text.trim() === '')
    return { path, error: 'the file is empty: there is no policy to judge', isNoPolicy: true };
  const reading = read(await parse(source));
  const own = ownSentences(reading);
  const runs = sectionRuns(reading);
  const language = options.policyLanguage ?? languageOfRuns(runs, own);
  const lexiconLanguage = lexiconFor(language);
  if (!lexiconLanguage) {
    if (language === 'und') return { path, error: NO_PROSE, isNoPolicy: true };
    return {
      path,
      error: `is in ${LANGUAGE_NAMES[language]}; privlint reads Norwegian and Swedish (--policy-lang nb|nn|sv overrides the detection)`,
      isNoPolicy: true,
    };
  }
  const foreign = options.policyLanguage ? new Set<number>() : foreignSentences(runs, lexiconLanguage);
  const skipped = new Set(reading.sentences.flatMap((_, i) => (!own.has(i) || foreign.has(i) ? [i] : [])));
  const { ownRules } = options;
  const lexicon = await lexiconOf(lexiconLanguage);
  const mentions = new Mentions(reading, ownRules?.extend(lexicon) ?? lexicon, skipped);
  if (!SUBJECTS.some((subject) => mentions.of(subject).length > 0) && !(await isTitled(mentions, lexicon)))
    return { path, error: NO_PROSE, isNoPolicy: true };

  const rules = rulesWith(ownRules);
  const elements = rules.filter((rule): rule is DisclosureRule => rule.kind === 'disclosure');
  const model = buildModel(mentions, elements);
  const messageLanguage = options.language ?? (lexiconLanguage === 'sv' ? 'sv' : 'nb');
  const { asOf, suppressions: configured = [] } = options;
  const run = selectRules(rules, options);
  const found = check(run, model, { asOf, language: messageLanguage });
  const suppressing = { configured, asOf, language: messageLanguage, rules, run };
  const { results, notices } = await suppressed(found, reading, suppressing);
  const left = foreign.size > 0 ? [noticeOf(foreign, reading, messageLanguage)] : [];
  const policy = locatePolicy(model.policy, reading.document);
  return { path, format, language, results, policy, notices: [...left, ...notices] };
}

/** A page that only its title calls a policy, and whose text names several kinds of data ("navn, mail, tlf"). */
async function isTitled(mentions: Mentions, lexicon: Lexicon): Promise<boolean> {
  const { title } = mentions.document;
  if (title === null || mentions.of('data.kind').length < MIN_KINDS) return false;
  const reading = read(await parse({ path: '', format: 'text', text: title }));
  return new Mentions(reading, lexicon, new Set()).of('text.subject').length > 0;
}

/** The results, some of them suppressed. What suppresses them is loaded only where there is something to suppress. */
async function suppressed(results: readonly Result[], reading: Reading, options: SuppressOptions): Promise<Suppressed> {
  if (reading.document.comments.length === 0 && options.configured.length === 0) return { results, notices: [] };
  const { suppress } = await import('./suppress/index.js');
  return suppress(results, reading, options);
}

const NO_PROSE =
  'no policy prose found: no sentence speaks of personal data, privacy, cookies or consent; if the text is filled in by a script or another file, lint that file';

/** Sentences of the policy itself, without page furniture. */
function ownSentences({ document, sentences }: Reading): Set<number> {
  return new Set(sentences.flatMap((sentence, i) => (document.blocks[sentence.block]!.chrome === null ? [i] : [])));
}

/** A policy in two languages is judged by its Nordic part, when that is at least this share of its words. */
const NORDIC_SHARE = 0.2;
const LINTED: readonly Language[] = ['nb', 'nn', 'sv'];

/** The language in which most of the policy's own words are; in a mixed text, that of its Norwegian or Swedish sections. */
function languageOfRuns(runs: readonly Run[], own: ReadonlySet<number>): Language {
  const ours = runs.filter(({ sentences }) => own.has(sentences[0]!));
  const language = languageOf(ours);
  if (language !== 'en') return language;
  const nordic = ours.filter(({ words, scores }) => words >= MIN_FOREIGN_WORDS && LINTED.includes(strongest(scores)));
  return wordsOf(nordic) >= NORDIC_SHARE * wordsOf(ours) ? languageOf(nordic) : language;
}

function languageOf(runs: readonly Run[]): Language {
  const total: Record<Known, number> = { nb: 0, nn: 0, sv: 0, da: 0, en: 0 };
  for (const { scores } of runs) {
    for (const language of Object.keys(total) as Known[]) total[language] += scores[language];
  }
  return strongest(total);
}

const wordsOf = (runs: readonly Run[]): number => runs.reduce((sum, { words }) => sum + words, 0);

/** Sentences of one section, and how strongly they speak for each language. */
interface Run {
  readonly sentences: readonly number[];
  readonly words: number;
  readonly scores: Readonly<Record<Known, number>>;
}

/** Sentences grouped by section and by being furniture or not. */
function sectionRuns({ document, sentences, tokens }: Reading): Run[] {
  const runs: { key: string; sentences: number[]; from: number; to: number }[] = [];
  let token = 0;
  sentences.forEach((sentence, i) => {
    while (token < tokens.length && tokens.starts[token]! < sentence.start) token++;
    const from = token;
    while (token < tokens.length && tokens.starts[token]! < sentence.end) token++;
    const block = document.blocks[sentence.block]!;
    const key = `${block.section} ${block.chrome}`;
    const last = runs.at(-1);
    if (last?.key === key) {
      last.sentences.push(i);
      last.to = token;
    } else runs.push({ key, sentences: [i], from, to: token });
  });
  return runs.map(({ sentences: own, from, to }) => ({
    sentences: own,
    words: to - from,
    scores: languageScores(tokens, from, to),
  }));
}

/** A section counts as foreign only when it is long enough to tell, and speaks this much more for another language. */
const MIN_FOREIGN_WORDS = 25;
const FOREIGN_MARGIN = 2;

/** Sentences of sections written in another language than the policy's. Bokmål, Nynorsk and Danish are not told apart here. */
function foreignSentences(runs: readonly Run[], language: LexiconLanguage): Set<number> {
  const own: readonly Known[] = language === 'sv' ? ['sv'] : ['nb', 'nn', 'da'];
  const isForeign = ({ words, scores }: Run): boolean => {
    if (words < MIN_FOREIGN_WORDS) return false;
    const ours = Math.max(...own.map((l) => scores[l]));
    const theirs = Math.max(...(Object.keys(scores) as Known[]).filter((l) => !own.includes(l)).map((l) => scores[l]));
    return theirs > FOREIGN_MARGIN * ours;
  };
  return new Set(runs.filter(isForeign).flatMap((run) => run.sentences));
}

function noticeOf(foreign: ReadonlySet<number>, reading: Reading, language: MessageLanguage): Notice {
  const words = [...foreign].reduce((sum, i) => {
    const sentence = reading.sentences[i]!;
    return sum + reading.document.text.slice(sentence.start, sentence.end).split(' ').length;
  }, 0);
  const message = {
    nb: `${foreign.size} setninger (${words} ord) er på et annet språk og ble ikke vurdert`,
    sv: `${foreign.size} meningar (${words} ord) är på ett annat språk och har inte bedömts`,
    en: `${foreign.size} sentences (${words} words) are in another language and were left out`,
  }[language];
  return { kind: 'other-language', message, position: null };
}
