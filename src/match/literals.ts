import type { Lexicon } from './lexicon.js';

/** Inflectional endings of Norwegian and Swedish nouns, verbs and adjectives. */
const ENDINGS = new Set(
  (
    'e a n t s r en et er ar or ene ane na an ena erna arna orna ens ets es as ers ars enes ernas arnas nas ede et te de dde tt ad ade at ats ades ende ande ' +
    'nde dt'
  ).split(' '),
);

/** Lemmas of this length or less keep their vowel: "bo" has no root. */
const SHORTEST_ROOT = 3;
/** Literals are found by so many of their first (or last) letters. */
const KEY = 3;
/** So many words are remembered from one text to the next. */
const MOST_KNOWN = 20_000;

type Test = (word: string) => boolean;

/** A literal ready to be compared: `=ord`, `ord` (its inflections), `ord*`, `*ord`, `*ord*`. */
interface Literal {
  readonly index: number;
  readonly test: Test;
}

/**
 * The literals of a lexicon, indexed by their letters, so that a text's words find them and not the reverse.
 * Built once for a lexicon.
 */
export class Literals {
  readonly #exact = new Map<string, number[]>();
  readonly #byHead = new Map<string, Literal[]>();
  readonly #byTail = new Map<string, Literal[]>();
  readonly #anywhere: Literal[] = [];
  /** What was found for words seen before: policies share most of theirs. */
  readonly #known = new Map<string, readonly number[]>();
  /** The steps in which each literal may stand. */
  readonly stepsOf: readonly (readonly number[])[];
  /** How a literal must be written (`=IMY`), or null. */
  readonly written: readonly (string | null)[];

  constructor({ literals, steps }: Lexicon) {
    const stepsOf: number[][] = literals.map(() => []);
    for (const [step, members] of steps.entries()) for (const literal of members) stepsOf[literal]!.push(step);
    this.stepsOf = stepsOf;
    this.written = literals.map((literal) =>
      literal.startsWith('=') && literal !== literal.toLowerCase() ? literal.slice(1) : null,
    );
    for (const [index, literal] of literals.entries()) this.#add(literal, index);
  }

  /** The literals that a word in lower case is an instance of. */
  of(word: string): readonly number[] {
    let found = this.#known.get(word);
    if (!found) {
      found = this.#find(word);
      if (this.#known.size < MOST_KNOWN) this.#known.set(word, found);
    }
    return found;
  }

  #find(word: string): number[] {
    const found = [...(this.#exact.get(word) ?? [])];
    const gather = (candidates: readonly Literal[] | undefined): void => {
      if (candidates) for (const literal of candidates) if (literal.test(word)) found.push(literal.index);
    };
    for (let length = 1; length <= KEY; length++) gather(this.#byHead.get(word.slice(0, length)));
    gather(this.#byTail.get(word.slice(-KEY)));
    gather(this.#anywhere);
    return found;
  }

  #add(literal: string, index: number): void {
    if (literal.startsWith('=')) push(this.#exact, literal.slice(1).toLowerCase(), index);
    else if (literal.startsWith('*') && literal.endsWith('*')) {
      const part = literal.slice(1, -1);
      this.#anywhere.push({ index, test: (word) => word.includes(part) });
    } else if (literal.startsWith('*')) {
      const end = literal.slice(1);
      const test: Test = (word) => word.endsWith(end);
      if (end.length < KEY) this.#anywhere.push({ index, test });
      else push(this.#byTail, end.slice(-KEY), { index, test });
    } else if (literal.endsWith('*')) {
      const prefix = literal.slice(0, -1);
      push(this.#byHead, prefix.slice(0, KEY), { index, test: (word) => word.startsWith(prefix) });
    } else {
      const root = rootOf(literal);
      const test: Test = (word) => word === literal || (word.startsWith(root) && ENDINGS.has(word.slice(root.length)));
      push(this.#byHead, root.slice(0, KEY), { index, test });
    }
  }
}

/** What the forms of a word have in common: it without its last unstressed vowel. */
function rootOf(lemma: string): string {
  const last = lemma.at(-1);
  return (last === 'e' || last === 'a') && lemma.length > SHORTEST_ROOT ? lemma.slice(0, -1) : lemma;
}

function push<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}
