import {
  type CompiledConcept,
  HEAD_LENGTH,
  type Lexicon,
  type LexiconLanguage,
  TAIL_LENGTH,
} from '../../match/lexicon.js';
import { rootOf, UNINFLECTED } from '../../match/literals.js';
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

/** Numbers already taken: of a lexicon that this one is to be joined to. */
export interface Taken {
  readonly literals: number;
  readonly steps: number;
}

/** Gathers one language's patterns from the lexicon's files into tables, each step and literal once. */
export class LexiconBuilder {
  readonly #language: LexiconLanguage;
  readonly #definitions: Readonly<Record<string, string>>;
  readonly #taken: Taken;
  readonly #literals = new Map<string, number>();
  readonly #steps = new Map<string, number>();
  readonly #concepts: Record<string, CompiledConcept> = {};

  constructor(language: LexiconLanguage, definitions: Definitions, taken: Taken = { literals: 0, steps: 0 }) {
    this.#language = language;
    this.#taken = taken;
    this.#definitions = Object.fromEntries(
      Object.entries(definitions).map(([name, body]) => [name, definitionFor(body, language)]),
    );
  }

  /** Adds a file's concepts. Throws an Error that names file, concept and pattern. */
  add(file: string, data: LexiconFile): void {
    for (const [name, entry] of Object.entries(data) as [string, ConceptEntry][]) {
      if (name === 'define') continue;
      if (this.#concepts[name]) throw new Error(`${file}: ${name} stands in the lexicon twice`);
      const is = this.#compile(`${file}: ${name}`, entry);
      const not = this.#compile(`${file}: ${name}`, entry.not);
      this.#concepts[name] = not.length > 0 ? { is, not } : { is };
    }
  }

  build(): Lexicon {
    const literals = [...this.#literals.keys()];
    const steps = [...this.#steps.keys()].map((key) => key.split(' ').map(Number));
    const stepsFrom = [0];
    for (const step of steps) stepsFrom.push(stepsFrom.at(-1)! + step.length);
    return {
      language: this.#language,
      literals: this.#taken.literals + literals.length,
      stepLiterals: steps.flat(),
      stepsFrom,
      ...indexOf(literals, this.#taken.literals),
      concepts: this.#concepts,
    };
  }

  #compile(where: string, patterns: Patterns | undefined): number[] {
    return patternsFor(patterns, this.#language).flatMap((pattern) => {
      try {
        return compilePattern(pattern, this.#definitions).flatMap((sequence) => this.#flatten(sequence));
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        throw new Error(`${where} (${this.#language}): "${pattern}": ${error.message}`);
      }
    });
  }

  #flatten(sequence: Sequence): number[] {
    const steps = sequence.flatMap((step, i) => {
      const key = [...new Set(step.literals)]
        .map((literal) => indexIn(this.#literals, literal, this.#taken.literals))
        .join(' ');
      const index = indexIn(this.#steps, key, this.#taken.steps);
      return i === 0 ? [index] : [step.gap, index];
    });
    return [steps.length, ...steps];
  }
}

/** What stands under each key. A Map, since a key may be any word, `constructor` too. */
type Entries = Map<string, string[]>;

type Index = Pick<Lexicon, 'exact' | 'heads' | 'tails' | 'anywhere' | 'cased'>;

/** By which letters of a word each literal is found. `first`: the first one's number. */
function indexOf(literals: readonly string[], first: number): Index {
  const exact: Entries = new Map();
  const heads: Entries = new Map();
  const tails: Entries = new Map();
  const anywhere: string[] = [];
  const cased: Entries = new Map();
  for (const [i, literal] of literals.entries()) {
    const index = first + i;
    const bare = literal.replace(/^[=*]|\*$/g, '');
    const word = bare.toLowerCase();
    if (literal.startsWith('=') || UNINFLECTED.has(literal)) add(exact, word, `${index}`);
    else if (!literal.startsWith('*')) {
      const isBeginning = literal.endsWith('*');
      add(
        heads,
        (isBeginning ? word : rootOf(word)).slice(0, HEAD_LENGTH),
        `${word} ${isBeginning ? '*' : ''}${index}`,
      );
    } else if (literal.endsWith('*')) anywhere.push(`${word} ${index}`);
    else add(tails, word.slice(-TAIL_LENGTH), `${word} ${index}`);
    if (literal !== literal.toLowerCase()) add(cased, `${index}`, bare);
  }
  return {
    exact: asText(exact),
    heads: asText(withShorter(heads)),
    tails: asText(tails),
    anywhere: anywhere.join(' '),
    cased: asText(cased),
  };
}

/** Each key with what stands under the shorter keys that it begins with: a word is looked for under one key alone. */
function withShorter(entries: Entries): Entries {
  const prefixes = (key: string): string[] => Array.from(key, (_, i) => key.slice(0, i + 1));
  return new Map([...entries.keys()].map((key) => [key, prefixes(key).flatMap((prefix) => entries.get(prefix) ?? [])]));
}

function add(entries: Entries, key: string, entry: string): void {
  const there = entries.get(key);
  if (there) there.push(entry);
  else entries.set(key, [entry]);
}

const asText = (entries: Entries): string =>
  Array.from(entries, ([key, entry]) => `${key} ${entry.join(' ')}`).join(',');

function indexIn(table: Map<string, number>, key: string, first: number): number {
  let index = table.get(key);
  if (index === undefined) {
    index = first + table.size;
    table.set(key, index);
  }
  return index;
}

function patternsFor(patterns: Patterns | undefined, language: LexiconLanguage): readonly string[] {
  if (!patterns) return [];
  if (language === 'nn') return [...(patterns.nb ?? []), ...(patterns.nn ?? [])];
  return patterns[language] ?? [];
}

/** What a list holds in one language. */
export function definitionFor(body: Definitions[string], language: LexiconLanguage): string {
  if (language === 'nn') return body.nn ? `${body.nb}|${body.nn}` : body.nb;
  return body[language];
}
