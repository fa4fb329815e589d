import type { Tokens } from '../language/tokens.js';

/** Inflectional endings of Norwegian and Swedish nouns, verbs and adjectives, longest of common use. */
const ENDINGS = new Set(
  (
    'e a n t s r en et er ar or ene ane na an ena erna arna orna ens ets es as ers ars enes ernas arnas nas ede et te de dde tt ad ade at ats ades ende ande ' +
    'ende nde de dt t sk ska ske lig ligt'
  ).split(' '),
);

/** Words shorter than this are matched as they are: "rett" is no form of "rette". */
const SHORTEST_ROOT = 3;

/** Which words of one text each literal of the lexicon stands for, and where those words are. */
export class Vocabulary {
  readonly #tokens: Tokens;
  readonly #index = new Map<string, number>();
  readonly #sorted: number[];
  #reversed: { word: string; id: number }[] | null = null;
  readonly #postings: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #text: string;

  constructor(tokens: Tokens, text: string) {
    this.#tokens = tokens;
    this.#text = text;
    const { vocabulary, words, length } = tokens;
    vocabulary.forEach((word, id) => this.#index.set(word, id));
    this.#sorted = vocabulary.map((_, id) => id).sort((a, b) => (vocabulary[a]! < vocabulary[b]! ? -1 : 1));
    const counts = new Uint32Array(vocabulary.length + 1);
    for (let i = 0; i < length; i++) counts[words[i]! + 1]!++;
    for (let id = 0; id < vocabulary.length; id++) counts[id + 1]! += counts[id]!;
    this.#offsets = counts;
    const cursor = counts.slice();
    this.#postings = new Uint32Array(length);
    for (let i = 0; i < length; i++) this.#postings[cursor[words[i]!]!++] = i;
  }

  /** Token positions of one word, ascending. */
  positions(word: number): Uint32Array {
    return this.#postings.subarray(this.#offsets[word]!, this.#offsets[word + 1]!);
  }

  /** Ids of the words that a literal (`=ord`, `ord`, `ord*`, `*ord`, `*ord*`) stands for. */
  resolve(literal: string): number[] {
    const { vocabulary } = this.#tokens;
    if (literal.startsWith('=')) {
      const id = this.#index.get(literal.slice(1).toLowerCase());
      return id === undefined ? [] : [id];
    }
    if (literal.startsWith('*')) {
      if (literal.endsWith('*')) {
        const part = literal.slice(1, -1);
        return vocabulary.flatMap((word, id) => (word.includes(part) ? [id] : []));
      }
      return this.#endingIn(literal.slice(1));
    }
    if (literal.endsWith('*')) return this.#beginningWith(literal.slice(0, -1));
    return this.#inflectionsOf(literal);
  }

  /** Whether the token stands in the text with these very capitals. */
  isWritten(at: number, word: string): boolean {
    return this.#text.slice(this.#tokens.starts[at]!, this.#tokens.ends[at]!) === word;
  }

  #beginningWith(prefix: string): number[] {
    const { vocabulary } = this.#tokens;
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (vocabulary[this.#sorted[middle]!]! < prefix) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; low < this.#sorted.length; low++) {
      const id = this.#sorted[low]!;
      if (!vocabulary[id]!.startsWith(prefix)) break;
      found.push(id);
    }
    return found;
  }

  #endingIn(suffix: string): number[] {
    const reverse = (word: string): string => [...word].reverse().join('');
    this.#reversed ??= this.#tokens.vocabulary
      .map((word, id) => ({ word: reverse(word), id }))
      .sort((a, b) => (a.word < b.word ? -1 : 1));
    const wanted = reverse(suffix);
    let low = 0;
    let high = this.#reversed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#reversed[middle]!.word < wanted) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; low < this.#reversed.length && this.#reversed[low]!.word.startsWith(wanted); low++)
      found.push(this.#reversed[low]!.id);
    return found;
  }

  #inflectionsOf(lemma: string): number[] {
    const last = lemma.at(-1);
    const root = (last === 'e' || last === 'a') && lemma.length > SHORTEST_ROOT ? lemma.slice(0, -1) : lemma;
    return this.#beginningWith(root).filter((id) => {
      const word = this.#tokens.vocabulary[id]!;
      return word === lemma || ENDINGS.has(word.slice(root.length));
    });
  }
}
