import type { CompiledConcept, CompiledSequence, Lexicon, LexiconLanguage } from '../../match/lexicon.js';
import { compilePattern, PatternError, type Sequence } from '../../match/pattern.js';

/** Patterns by language. */
export interface Patterns {
  readonly nb?: readonly string[];
  readonly nn?: readonly string[];
  readonly sv?: readonly string[];
}

interface ConceptEntry extends Patterns {
  readonly about?: string;
  readonly not?: Patterns;
}

/** `$name` -> its body by language. */
export type Definitions = Readonly<Record<string, { readonly nb: string; readonly nn?: string; readonly sv: string }>>;

/** A lexicon file as written: concepts, and lists under `define`. */
export type LexiconFile = { readonly define?: Definitions } & { readonly [concept: string]: ConceptEntry };

/** Gathers the lexicon's files into one table, each step and literal once. */
export class LexiconBuilder {
  readonly #definitions: Readonly<Record<LexiconLanguage, Record<string, string>>>;
  readonly #literals = new Map<string, number>();
  readonly #steps = new Map<string, number>();
  readonly #concepts: Record<string, Record<LexiconLanguage, CompiledConcept>> = {};

  constructor(definitions: Definitions) {
    const entries = Object.entries(definitions);
    this.#definitions = {
      nb: Object.fromEntries(entries.map(([name, body]) => [name, body.nb])),
      nn: Object.fromEntries(entries.map(([name, body]) => [name, body.nn ? `${body.nb}|${body.nn}` : body.nb])),
      sv: Object.fromEntries(entries.map(([name, body]) => [name, body.sv])),
    };
  }

  /** Adds a file's concepts. Throws an Error that names file, concept and pattern. */
  add(file: string, data: LexiconFile): void {
    for (const [name, entry] of Object.entries(data) as [string, ConceptEntry][]) {
      if (name === 'define') continue;
      if (this.#concepts[name]) throw new Error(`${file}: ${name} stands in the lexicon twice`);
      const compile = (patterns: Patterns | undefined, language: LexiconLanguage): CompiledSequence[] =>
        forLanguage(patterns, language).flatMap((pattern) => {
          try {
            return compilePattern(pattern, this.#definitions[language]).map((sequence) => this.#flatten(sequence));
          } catch (error) {
            if (error instanceof PatternError)
              throw new Error(`${file}: ${name} (${language}): "${pattern}": ${error.message}`);
            throw error;
          }
        });
      const both = (language: LexiconLanguage): CompiledConcept => ({
        is: compile(entry, language),
        not: compile(entry.not, language),
      });
      this.#concepts[name] = { nb: both('nb'), nn: both('nn'), sv: both('sv') };
    }
  }

  build(): Lexicon {
    return {
      literals: [...this.#literals.keys()],
      steps: [...this.#steps.keys()].map((key) => key.split(' ').map(Number)),
      concepts: this.#concepts,
    };
  }

  #flatten(sequence: Sequence): CompiledSequence {
    return sequence.flatMap((step, i) => {
      const key = [...new Set(step.literals)].map((literal) => indexIn(this.#literals, literal)).join(' ');
      const index = indexIn(this.#steps, key);
      return i === 0 ? [index] : [step.gap, index];
    });
  }
}

function indexIn(table: Map<string, number>, key: string): number {
  let index = table.get(key);
  if (index === undefined) {
    index = table.size;
    table.set(key, index);
  }
  return index;
}

function forLanguage(patterns: Patterns | undefined, language: LexiconLanguage): readonly string[] {
  if (!patterns) return [];
  if (language === 'nn') return [...(patterns.nb ?? []), ...(patterns.nn ?? [])];
  return patterns[language] ?? [];
}
