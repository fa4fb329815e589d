/**
 * The compiled lexicon of one language: how it says each concept. Built from `rules/lexicon/*.yaml`; plain JSON,
 * with its index made when built, so that a start parses it and nothing more.
 */

/** Languages that have a lexicon; Nynorsk has Bokmål's patterns and its own. */
export const LEXICON_LANGUAGES = ['nb', 'nn', 'sv'] as const;
export type LexiconLanguage = (typeof LEXICON_LANGUAGES)[number];

/**
 * Sequences one after another, each with its length before it: `5, step, gap, step, gap, step`. A step is an index; a gap says how many
 * other words may stand between.
 */
export type CompiledSequences = readonly number[];

export interface CompiledConcept {
  readonly is: CompiledSequences;
  /** Words that look like the concept and are not: what they cover is no mention. */
  readonly not?: CompiledSequences;
}

export interface Lexicon {
  readonly language: LexiconLanguage;
  /** How many literals there are: `=ord` exactly, `ord` its inflections, `ord*`, `*ord`, `*ord*`. Each is known by a number below this. */
  readonly literals: number;
  /** The literals that may stand at step s: `stepLiterals[stepsFrom[s]] .. stepLiterals[stepsFrom[s + 1] - 1]`. */
  readonly stepLiterals: readonly number[];
  readonly stepsFrom: readonly number[];
  /**
   * The numbers of literals, as text of which a run reads little: thousands of keys and strings cost a start more than the rest together.
   * `exact`, by the whole word: `word 1 2,word 3`.
   * `heads`, by a word's first letters, the lemmas (`ord`) and, with a star, the beginnings (`ord*`): `key ord 1 orden *2,key other 3`.
   * Under a key stands also all that stands under a shorter one.
   * `tails`, by a word's last letters or the whole of a shorter ending, the endings (`*ord`): `key ord 1,key other 2`.
   * `anywhere`, what must be tried on every word (`*ord*`): `ord 1 other 2`.
   */
  readonly exact: string;
  readonly heads: string;
  readonly tails: string;
  readonly anywhere: string;
  /** Those that stand only for words written as they are (`=IMY`), by number: `12 IMY,40 AS`. */
  readonly cased: string;
  readonly concepts: Readonly<Record<string, CompiledConcept>>;
}

/** Literals are found by so many of their first letters, or of their last. Longer keys leave fewer to compare. */
export const HEAD_LENGTH = 5;
export const TAIL_LENGTH = 3;
