import { HEAD_LENGTH, type Lexicon, TAIL_LENGTH } from './lexicon.js';

/** Inflectional endings of Norwegian and Swedish nouns, verbs and adjectives. */
const ENDINGS = new Set(
  (
    'e a n t s r en et er ar or ene ane na an ena erna arna orna ens ets es as ers ars enes ernas arnas nas ede te de dde tt ad ade at ats ades ende ande ' +
    'nde dt'
  ).split(' '),
);

/** Small words without inflections: with those endings they would be other words ("vi", "via"; "in", "inte"; "ut", "uten"). */
export const UNINFLECTED: ReadonlySet<string> = new Set(
  (
    'vi av på i til till om med for för ved vid fra från frå hos via mot emot over över ut in inn upp opp ned ner ' +
    'og och å att at som så enn än når när ikke inte ej nei nej ja per'
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

/** Whether a word is an inflection of a lemma, both in lower case. */
function isForm(word: string, lemma: string): boolean {
  if (word === lemma) return true;
  const root = rootOf(lemma);
  return word.startsWith(root) && ENDINGS.has(word.slice(root.length));
}

const STAR = '*';

/** Literals, each with its number behind it; of whole words the numbers alone. */
type Candidates = readonly string[];

const NONE: Candidates = [];

/** From text with blanks between. */
const candidatesOf = (text: string): Candidates => (text === '' ? NONE : text.split(' '));

/** `key candidates,key candidates`, of which only what is asked for is read. */
class Table {
  readonly #entries = new Map<string, string | Candidates>();

  constructor(text: string) {
    eachEntry(text, (key, entry) => this.#entries.set(key, entry));
  }

  get(key: string): Candidates {
    let entry = this.#entries.get(key);
    if (entry === undefined) return NONE;
    if (typeof entry === 'string') {
      entry = candidatesOf(entry);
      this.#entries.set(key, entry);
    }
    return entry;
  }
}

/** Tells the entries of `key entry,key entry`. */
export function eachEntry(text: string, tell: (key: string, entry: string) => void): void {
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const comma = text.indexOf(',', space);
    const end = comma < 0 ? text.length : comma;
    tell(text.slice(start, space), text.slice(space + 1, end));
    start = end + 1;
  }
}

/** Tells which literals of a lexicon the words of texts are instances of. */
export class Literals {
  readonly #exact: Table;
  readonly #heads: Table;
  readonly #tails: Table;
  readonly #anywhere: Candidates;
  readonly #shortestAnywhere: number;
  /** How a literal must be written, `=IMY` in capitals; undefined where any case will do. */
  readonly cased: readonly (string | undefined)[];
  /** What was found for words seen before: policies share most of theirs. */
  readonly #known = new Map<string, readonly number[]>();

  constructor({ exact, heads, tails, anywhere, cased }: Lexicon) {
    this.#exact = new Table(exact);
    this.#heads = new Table(heads);
    this.#tails = new Table(tails);
    this.#anywhere = candidatesOf(anywhere);
    this.#shortestAnywhere = Math.min(...this.#anywhere.filter((_, i) => i % 2 === 0).map((part) => part.length));
    const written: (string | undefined)[] = [];
    eachEntry(cased, (literal, form) => {
      written[Number(literal)] = form;
    });
    this.cased = written;
  }

  /** Numbers of the literals that a word in lower case is an instance of. */
  of(word: string): readonly number[] {
    let found = this.#known.get(word);
    if (!found) {
      found = this.#find(word);
      if (this.#known.size < MOST_KNOWN) this.#known.set(word, found);
    }
    return found;
  }

  #find(word: string): number[] {
    const found = this.#exact.get(word).map(Number);
    for (let length = Math.min(HEAD_LENGTH, word.length); length > 0; length--) {
      const candidates = this.#heads.get(word.slice(0, length));
      if (candidates === NONE) continue;
      gatherHeads(word, candidates, found);
      break;
    }
    for (let length = Math.min(TAIL_LENGTH, word.length); length > 0; length--) {
      const tails = this.#tails.get(word.slice(-length));
      for (let i = 0; i < tails.length; i += 2) if (word.endsWith(tails[i]!)) found.push(Number(tails[i + 1]));
    }
    const anywhere = this.#anywhere;
    if (word.length < this.#shortestAnywhere) return found;
    for (let i = 0; i < anywhere.length; i += 2) if (word.includes(anywhere[i]!)) found.push(Number(anywhere[i + 1]));
    return found;
  }
}

function gatherHeads(word: string, candidates: Candidates, found: number[]): void {
  for (let i = 0; i < candidates.length; i += 2) {
    const number = candidates[i + 1]!;
    if (number[0] === STAR) {
      if (word.startsWith(candidates[i]!)) found.push(Number(number.slice(1)));
    } else if (isForm(word, candidates[i]!)) found.push(Number(number));
  }
}
