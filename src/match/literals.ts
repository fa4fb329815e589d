import { HEAD_LENGTH, type Lexicon, TAIL_LENGTH } from './lexicon.js';

/** Inflectional endings of Norwegian and Swedish nouns, verbs and adjectives. */
const ENDINGS = new Set(
  (
    'e a n t s r en et er ar or ene ane na an ena erna arna orna ens ets es as ers ars enes ernas arnas nas ede et te de dde tt ad ade at ats ades ende ande ' +
    'nde dt'
  ).split(' '),
);

/** Lemmas of this length or less keep their vowel: "bo" has no root. */
const SHORTEST_ROOT = 3;

/** So many words are remembered from one text to the next. */
const MOST_KNOWN = 20_000;

/** What the forms of a word have in common: it without its last unstressed vowel. */
export function rootOf(lemma: string): string {
  const last = lemma.at(-1);
  return (last === 'e' || last === 'a') && lemma.length > SHORTEST_ROOT ? lemma.slice(0, -1) : lemma;
}

/** Whether a word in lower case is an instance of a literal (see `Lexicon.literals`). */
function isInstance(word: string, literal: string): boolean {
  const last = literal.length - 1;
  if (literal[0] === '=') return word === literal.slice(1).toLowerCase();
  if (literal[0] === '*') {
    return literal[last] === '*' ? word.includes(literal.slice(1, last)) : word.endsWith(literal.slice(1));
  }
  if (literal[last] === '*') return word.startsWith(literal.slice(0, last));
  if (word === literal) return true;
  const root = rootOf(literal);
  return word.startsWith(root) && ENDINGS.has(word.slice(root.length));
}

const NONE: readonly number[] = [];

/** `key 1 2,key 3`, of which only what is asked for is read. */
class Table {
  readonly #lists = new Map<string, string | readonly number[]>();

  constructor(text: string) {
    for (const entry of text === '' ? [] : text.split(',')) {
      const space = entry.indexOf(' ');
      this.#lists.set(entry.slice(0, space), entry.slice(space + 1));
    }
  }

  get(key: string): readonly number[] {
    let list = this.#lists.get(key);
    if (list === undefined) return NONE;
    if (typeof list === 'string') {
      list = list.split(' ').map(Number);
      this.#lists.set(key, list);
    }
    return list;
  }
}

/** Tells which literals of a lexicon the words of texts are instances of. */
export class Literals {
  readonly #literals: readonly string[];
  readonly #exact: Table;
  readonly #heads: Table;
  readonly #tails: Table;
  readonly #anywhere: readonly number[];
  /** What was found for words seen before: policies share most of theirs. */
  readonly #known = new Map<string, readonly number[]>();

  readonly #cased: Uint8Array;

  constructor({ literals, cased, exact, heads, tails, anywhere }: Lexicon) {
    this.#literals = literals;
    this.#cased = new Uint8Array(literals.length);
    for (const literal of cased) this.#cased[literal] = 1;
    this.#exact = new Table(exact);
    this.#heads = new Table(heads);
    this.#tails = new Table(tails);
    this.#anywhere = anywhere;
  }

  /** Indexes of the literals that a word in lower case is an instance of. */
  of(word: string): readonly number[] {
    let found = this.#known.get(word);
    if (!found) {
      found = this.#find(word);
      if (this.#known.size < MOST_KNOWN) this.#known.set(word, found);
    }
    return found;
  }

  /** Whether a literal stands only for words written as it is: `=IMY`. */
  asksForCase(literal: number): boolean {
    return this.#cased[literal] === 1;
  }

  #find(word: string): number[] {
    const found = [...this.#exact.get(word)];
    const longest = Math.min(HEAD_LENGTH, word.length);
    for (let length = 1; length <= longest; length++) this.#gather(word, this.#heads.get(word.slice(0, length)), found);
    if (word.length >= TAIL_LENGTH) this.#gather(word, this.#tails.get(word.slice(-TAIL_LENGTH)), found);
    this.#gather(word, this.#anywhere, found);
    return found;
  }

  #gather(word: string, candidates: readonly number[], found: number[]): void {
    for (let i = 0; i < candidates.length; i++) {
      const literal = candidates[i]!;
      if (isInstance(word, this.#literals[literal]!)) found.push(literal);
    }
  }
}
