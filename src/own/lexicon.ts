/**
 * The files of an own lexicon: what they add to that of privlint, and what is wrong with them.
 */
import { type Definitions, definitionFor, type LexiconFile, type Patterns } from '../check/compile/lexicon.js';
import type { BuiltIn } from '../check/compile/main.js';
import { LEXICON_LANGUAGES, type LexiconLanguage } from '../match/lexicon.js';
import { compilePattern, filledIn, PatternError } from '../match/pattern.js';
import type { Problems } from './problems.js';
import type { YamlFile } from './yaml.js';

/** As the schema of own lexicon files lets it be. */
export interface OwnLexiconFile {
  readonly path: string;
  readonly yaml: YamlFile;
}

interface ConceptEntry extends Patterns {
  readonly not?: Patterns;
}

type Lists = { readonly [name: string]: { readonly nb?: string; readonly nn?: string; readonly sv?: string } };

/** Choices between phrases multiply: a concept and all concepts may come to so many sequences of words. */
const MOST_IN_CONCEPT = 2000;
const MOST_IN_ALL = 10_000;
/** Letters of all patterns, with their lists. */
const MOST_LETTERS = 2_000_000;
/** Patterns that cannot be compiled; after so many no more are looked at. */
const MOST_WRONG = 200;

export interface OwnLexicon {
  readonly concepts: LexiconFile;
  /** Those of privlint too. */
  readonly definitions: Definitions;
  /** Concepts that are not privlint's, and where they stand. */
  readonly own: ReadonlyMap<string, OwnLexiconFile>;
}

export function ownLexicon(files: readonly OwnLexiconFile[], builtIn: BuiltIn, problems: Problems): OwnLexicon {
  const definitions = definitionsIn(files, builtIn.definitions, problems);
  const known = new Set(builtIn.concepts);
  const added = new Map<string, ConceptEntry>();
  const own = new Map<string, OwnLexiconFile>();
  const from = new Map<string, OwnLexiconFile>();
  const budget = new Budget(definitions);
  for (const file of files) {
    for (const [name, entry] of Object.entries(file.yaml.data as LexiconFile) as [string, ConceptEntry][]) {
      if (name === 'define') continue;
      const earlier = from.get(name);
      if (earlier) {
        problems.add(file.path, file.yaml.position([name], 'key'), `${name} stands in ${earlier.path} too: keep one`);
        continue;
      }
      from.set(name, file);
      const isOwn = !known.has(name);
      if (isOwn) own.set(name, file);
      if (isOwn && !entry.nb && !entry.sv) {
        problems.add(file.path, file.yaml.position([name], 'key'), `${name} needs patterns: under nb, sv or both`);
        continue;
      }
      check(name, entry, isOwn, file, budget, problems);
      added.set(name, isOwn ? inBoth(entry) : entry);
    }
  }
  if (budget.isSpent) {
    problems.add(
      files.at(-1)!.path,
      null,
      `all patterns together are too many: more than ${MOST_IN_ALL} rows of words, or ${MOST_LETTERS / 1_000_000} million letters with their lists`,
    );
  }
  return { concepts: Object.fromEntries(added) as LexiconFile, definitions, own };
}

/** A concept of one's own that is given in one language is looked for in the other by the same patterns: most are names. */
function inBoth({ not, ...entry }: ConceptEntry): ConceptEntry {
  const filled = ({ nb, nn, sv }: Patterns): Patterns => ({
    ...((nb ?? sv) && { nb: nb ?? sv! }),
    ...(nn && { nn }),
    ...((sv ?? nb) && { sv: sv ?? nb! }),
  });
  return { ...filled(entry), ...(not && { not: filled(not) }) };
}

/** The lists of the files and of privlint. One that is given in one language serves both. */
function definitionsIn(files: readonly OwnLexiconFile[], builtIn: Definitions, problems: Problems): Definitions {
  const definitions = new Map(Object.entries(builtIn));
  const added: { file: OwnLexiconFile; name: string }[] = [];
  for (const file of files) {
    const { define = {} } = file.yaml.data as { readonly define?: Lists };
    for (const [name, { nb, nn, sv }] of Object.entries(define)) {
      const complain = (message: string): void =>
        problems.add(file.path, file.yaml.position(['define', name], 'key'), message);
      const first = nb ?? sv;
      if (first === undefined) complain(`$${name} needs its words: under nb, sv or both`);
      else if (definitions.has(name)) complain(`$${name} is defined already: give yours another name`);
      else {
        definitions.set(name, { nb: nb ?? first, ...(nn !== undefined && { nn }), sv: sv ?? first });
        added.push({ file, name });
      }
    }
  }
  const all = Object.fromEntries(definitions);
  const budget = new Budget(all);
  for (const { file, name } of added) {
    if (budget.isOver) break;
    const wrong = budget.wrongWith(`$${name}`, LEXICON_LANGUAGES);
    if (wrong) problems.add(file.path, file.yaml.position(['define', name]), `$${name}: ${wrong}`);
  }
  return all;
}

/** Compiles patterns to see whether they can be, and counts what they come to. */
class Budget {
  readonly #definitions: ReadonlyMap<LexiconLanguage, Readonly<Record<string, string>>>;
  /** Sequences. */
  spent = 0;
  #letters = 0;
  #wrong = 0;

  constructor(definitions: Definitions) {
    const inLanguage = (language: LexiconLanguage): Record<string, string> =>
      Object.fromEntries(Object.entries(definitions).map(([name, body]) => [name, definitionFor(body, language)]));
    this.#definitions = new Map(LEXICON_LANGUAGES.map((language) => [language, inLanguage(language)]));
  }

  get isSpent(): boolean {
    return this.spent > MOST_IN_ALL || this.#letters > MOST_LETTERS;
  }

  /** Whether to look at no more patterns. */
  get isOver(): boolean {
    return this.isSpent || this.#wrong > MOST_WRONG;
  }

  /** What is wrong with a pattern in one of the languages in which it is read; null when nothing is. */
  wrongWith(pattern: string, languages: readonly LexiconLanguage[]): string | null {
    let sequences = 0;
    for (const language of languages) {
      try {
        const filled = filledIn(pattern, this.#definitions.get(language)!);
        this.#letters += filled.length;
        sequences = Math.max(sequences, compilePattern(filled).length);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        this.#wrong++;
        return error.message;
      }
    }
    this.spent += sequences;
    return null;
  }
}

/** Tells of every pattern of a concept that cannot be compiled, and of too many. */
function check(
  name: string,
  entry: ConceptEntry,
  isOwn: boolean,
  { path, yaml }: OwnLexiconFile,
  budget: Budget,
  problems: Problems,
): void {
  const before = budget.spent;
  const parts = [
    { patterns: entry as Patterns, at: [name] },
    { patterns: entry.not ?? {}, at: [name, 'not'] },
  ];
  for (const { patterns, at } of parts) {
    for (const written of LEXICON_LANGUAGES) {
      for (const [i, pattern] of (patterns[written] ?? []).entries()) {
        if (budget.isOver) return;
        const wrong = budget.wrongWith(pattern, readIn(written, patterns, isOwn));
        if (wrong) problems.add(path, yaml.position([...at, written, i]), wrong);
      }
    }
  }
  if (budget.spent - before > MOST_IN_CONCEPT) {
    const message = `${name} comes to more than ${MOST_IN_CONCEPT} rows of words: choices between phrases multiply`;
    problems.add(path, yaml.position([name], 'key'), message);
  }
}

/** The languages in which patterns written under one are read. */
function readIn(written: LexiconLanguage, patterns: Patterns, isOwn: boolean): readonly LexiconLanguage[] {
  if (written === 'nn') return ['nn'];
  if (isOwn && !(patterns.nb && patterns.sv)) return LEXICON_LANGUAGES;
  return written === 'nb' ? ['nb', 'nn'] : ['sv'];
}
