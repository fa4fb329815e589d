/**
 * The pattern language of the lexicon. Small and closed, so that matching stays linear and every pattern can be checked when built.
 *
 *   word      any inflection of it (samtykke: samtykket, samtykker)      =word   exactly this; with capitals (=IMY) also this case
 *   word*     a word that begins so; *word ends so; *word* contains it   (a|b c) one of these; [a] optional
 *   ~3        up to three words between                                  $name   a list defined in the lexicon's `define`
 *
 * `e-post*` is two words, as in the text.
 */

/** One step of a sequence: one of these literals, at most `gap` other words after the step before. */
export interface Step {
  readonly gap: number;
  readonly literals: readonly string[];
}
export type Sequence = readonly Step[];

/** More than this many readings of one pattern is a mistake. */
const MAX_SEQUENCES = 256;
const MAX_GAP = 20;
/** A reading that could reach over more words fits no sentence that anybody should write. */
const MAX_REACH = 200;
/** Letters of a pattern when its lists are filled in. */
const MAX_LENGTH = 50_000;
/** Parentheses in parentheses. */
const MAX_DEPTH = 20;
/** Lists in lists. */
const MAX_LISTS = 5;

export class PatternError extends Error {}

type Node =
  | { readonly type: 'words'; readonly literals: readonly string[] }
  | { readonly type: 'gap'; readonly words: number }
  | { readonly type: 'choice'; readonly branches: readonly (readonly Node[])[] };

const WORD = /^[=*]?[\p{L}\p{M}\p{N}§]+(?:[-/.&'’][\p{L}\p{M}\p{N}]+)*\*?$/u;

function literalsOf(word: string): string[] {
  if (!WORD.test(word)) throw new PatternError(`"${word}" is no word`);
  const exact = word.startsWith('=');
  const contains = word.startsWith('*');
  const prefix = word.endsWith('*');
  const parts = word
    .replace(/^[=*]/, '')
    .replace(/\*$/, '')
    .split(/[-/.&'’]/);
  const last = parts.length - 1;
  return parts.map((part, i) => {
    const text = exact && /\p{Lu}/u.test(part) ? part : part.toLowerCase();
    if (i < last) return `${i === 0 && contains ? '*' : '='}${text}`;
    if (exact) return `=${text}`;
    return `${i === 0 && contains ? '*' : ''}${text}${prefix ? '*' : ''}`;
  });
}

function parseSequence(input: readonly string[], at: { i: number }, closing: string | null, depth = 0): Node[][] {
  if (depth > MAX_DEPTH) throw new PatternError(`more than ${MAX_DEPTH} parentheses in one another`);
  const branches: Node[][] = [[]];
  for (; at.i < input.length; at.i++) {
    const token = input[at.i]!;
    const branch = branches.at(-1)!;
    if (token === closing) return branches;
    if (token === '|') {
      if (closing !== ')') throw new PatternError('"|" stands outside parentheses');
      branches.push([]);
    } else if (token === '(' || token === '[') {
      at.i++;
      const inner = parseSequence(input, at, token === '(' ? ')' : ']', depth + 1);
      if (at.i >= input.length) throw new PatternError(`"${token}" is not closed`);
      const gap = inner.length === 1 && inner[0]!.length === 1 ? inner[0]![0]! : null;
      // A gap is "up to" already: making it optional adds no reading.
      if (token === '[' && gap?.type === 'gap') branch.push(gap);
      else branch.push({ type: 'choice', branches: token === '[' ? [[], ...inner] : inner });
    } else if (token === ')' || token === ']') {
      throw new PatternError(`"${token}" closes nothing`);
    } else if (/^~\d+$/.test(token)) {
      const words = Number(token.slice(1));
      if (words > MAX_GAP) throw new PatternError(`"${token}": at most ~${MAX_GAP}`);
      branch.push({ type: 'gap', words });
    } else {
      for (const literal of literalsOf(token)) branch.push({ type: 'words', literals: [literal] });
    }
  }
  if (closing) throw new PatternError(`"${closing}" is missing`);
  return branches;
}

/** Choices between single words become one step, so that lists of synonyms multiply nothing. */
function merge(nodes: readonly Node[]): Node[] {
  return nodes.map((node) => {
    if (node.type !== 'choice') return node;
    const branches = node.branches.map(merge);
    const literals = branches.flatMap((b) => (b.length === 1 && b[0]!.type === 'words' ? b[0]!.literals : []));
    const others = branches.filter((b) => !(b.length === 1 && b[0]!.type === 'words'));
    if (others.length === 0) return { type: 'words', literals };
    return { type: 'choice', branches: literals.length > 0 ? [[{ type: 'words', literals }], ...others] : others };
  });
}

function expand(nodes: readonly Node[]): Node[][] {
  let readings: Node[][] = [[]];
  for (const node of nodes) {
    const tails = node.type === 'choice' ? node.branches.flatMap((b) => expand(b)) : [[node]];
    readings = readings.flatMap((head) => tails.map((tail) => [...head, ...tail]));
    if (readings.length > MAX_SEQUENCES)
      throw new PatternError(`more than ${MAX_SEQUENCES} readings: write it as several patterns`);
  }
  return readings;
}

/** The pattern with each `$name` replaced by its list. @throws PatternError */
export function filledIn(pattern: string, definitions: Readonly<Record<string, string>>): string {
  let length = 0;
  const resolve = (text: string, depth: number): string => {
    length += text.length;
    if (length > MAX_LENGTH)
      throw new PatternError(`more than ${MAX_LENGTH} letters with its lists: make them shorter`);
    return text.replace(/\$([\p{L}\p{N}.-]+)/gu, (_, name: string) => {
      if (!Object.hasOwn(definitions, name)) throw new PatternError(`"$${name}" is not defined`);
      if (depth > MAX_LISTS) throw new PatternError(`"$${name}" is defined by itself`);
      return `(${resolve(definitions[name]!, depth + 1)})`;
    });
  };
  return resolve(pattern, 0);
}

/**
 * Compiles one pattern.
 * @param pattern in the language above
 * @param definitions bodies of `$name` lists
 * @throws PatternError with what is wrong
 */
export function compilePattern(pattern: string, definitions: Readonly<Record<string, string>> = {}): Sequence[] {
  const input = filledIn(pattern, definitions).match(/[()[\]|]|[^\s()[\]|]+/gu) ?? [];
  const nodes = merge(parseSequence(input, { i: 0 }, null)[0]!);
  return expand(nodes).map((reading) => {
    const steps: Step[] = [];
    let gap = 0;
    for (const node of reading) {
      if (node.type === 'gap') gap += node.words;
      else if (node.type === 'words') {
        steps.push({ gap: steps.length === 0 ? 0 : gap, literals: node.literals });
        gap = 0;
      }
    }
    if (steps.length === 0) throw new PatternError('a pattern needs at least one word that is not optional');
    if (steps.reduce((reach, step) => reach + step.gap + 1, 0) > MAX_REACH)
      throw new PatternError(`reaches over more than ${MAX_REACH} words: write it as several patterns`);
    return steps;
  });
}
