/**
 * The compiled lexicon: how each language says each concept. Built from `rules/lexicon/*.yaml`; plain JSON.
 */

/** Languages that have a lexicon; Nynorsk uses Bokmål's with its own forms added. */
export type LexiconLanguage = 'nb' | 'nn' | 'sv';

/** `[step, gap, step, gap, step, ...]`: indexes into `Lexicon.steps`, and between them how many other words may stand there. */
export type CompiledSequence = readonly number[];

export interface CompiledConcept {
  readonly is: readonly CompiledSequence[];
  /** Words that look like the concept and are not: what they cover is no mention. */
  readonly not: readonly CompiledSequence[];
}

export interface Lexicon {
  readonly literals: readonly string[];
  /** Each step: the literals (indexes) of which any may stand there. */
  readonly steps: readonly (readonly number[])[];
  readonly concepts: Readonly<Record<string, Readonly<Record<LexiconLanguage, CompiledConcept>>>>;
}
