/** Edits of a policy's file, as people and formatters make them. What they change, no reader sees. */
import type { Block, Document } from '../../src/parse/index.js';
import type { Source } from '../../src/read/source.js';

/** Where an edit is made: the same one for the same numbers. */
export type Random = () => number;

/** Numbers from 0 to 1 from a seed (mulberry32, public domain). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function spliced(text: string, splices: readonly Splice[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start)) {
    edited += text.slice(at, start) + replacement;
    at = end;
  }
  return edited + text.slice(at);
}

/** A character of the document, and its place in the file. */
interface Character {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** The characters of a block that stand in the file as they are read. */
function charactersOf({ source, text, starts, ends }: Document, { start, end }: Block): Character[] {
  const all: Character[] = [];
  for (let i = start; i < end; i++) {
    const character = { character: text[i]!, start: starts[i]!, end: ends[i]! };
    if (source.text.slice(character.start, character.end) === character.character) all.push(character);
  }
  return all;
}

/** Replaces characters of the text, each with a probability. */
function replacing(
  { source, ...document }: Document,
  share: number,
  random: Random,
  replacement: (character: string, block: Block) => string | undefined,
): string {
  const whole = { source, ...document };
  const splices = document.blocks.flatMap((block) =>
    charactersOf(whole, block).flatMap(({ character, start, end }): Splice[] => {
      const text = replacement(character, block);
      return text === undefined || random() > share ? [] : [{ start, end, text }];
    }),
  );
  return spliced(source.text, splices);
}

const ENTITIES: Readonly<Record<string, string>> = {
  å: '&aring;',
  ä: '&auml;',
  ö: '&#246;',
  ø: '&oslash;',
  æ: '&#xe6;',
  é: '&eacute;',
};
const QUOTES = new Set(['«', '»', '”', '“', '„']);

/** Whether what stands between two places is one word of the file, and part of no link, name or path. */
const isPlainWord = (text: string, start: number, end: number): boolean =>
  /^[a-zæøåäö]{3,}$/.test(text.slice(start, end)) &&
  /[\s]$/.test(text.slice(0, start)) &&
  /^[\s]/.test(text.slice(end));

/** Inline tags around some words within lines. */
function tagged(document: Document, random: Random): string {
  const { source, blocks, text: flat, starts, ends } = document;
  const [open, close] = source.format === 'html' ? ['<span>', '</span>'] : ['**', '**'];
  const splices = blocks.flatMap((block) => {
    const words = [...flat.slice(block.start, block.end).matchAll(/(?<= )[a-zæøåäö]{3,}(?= )/g)];
    return words.flatMap(({ index, 0: word }): Splice[] => {
      const [start, end] = [starts[block.start + index]!, ends[block.start + index + word.length - 1]!];
      if (random() > 0.1 || !isPlainWord(source.text, start, end)) return [];
      return [{ start, end, text: `${open}${word}${close}` }];
    });
  });
  return spliced(source.text, splices);
}

/** One level further down, all of them. */
function lowered({ format, text }: Source): string | null {
  if (format === 'html') {
    if (/<h[6]\b/i.test(text)) return null;
    return text.replace(/(<\/?h)([1-5])\b/gi, (_, tag: string, level: string) => `${tag}${Number(level) + 1}`);
  }
  const isSetext = /^[^\n#>|-].*\n(?:=+|-+) *$/m.test(text);
  return isSetext || /^#{6} /m.test(text) ? null : text.replace(/^#{1,5} /gm, '#$&');
}

/** Whether a block has its lines for itself. Lines that Markdown takes for one paragraph are told apart by where they end. */
const standsAlone = ({ source: { format, text }, starts, ends }: Document, { start, end }: Block): boolean =>
  format === 'html' ||
  (/(?:^|\n[ \t]*\n)$/.test(text.slice(0, starts[start])) &&
    /^(?:[ \t]*\n[ \t]*\n|\s*$)/.test(text.slice(ends[end - 1])));

/** Long paragraphs broken into lines. */
function wrapped(document: Document, random: Random): string {
  const { source } = document;
  const width = 50 + Math.floor(random() * 50);
  const splices = document.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !standsAlone(document, block)) return [];
    let column = 0;
    return charactersOf(document, block).flatMap(({ character, start, end }): Splice[] => {
      column++;
      // A line of Markdown or plain text that begins with anything but a word may be read as something else.
      if (character !== ' ' || column < width || !/^[a-zæøåäö]{2}/.test(source.text.slice(end))) return [];
      column = 0;
      return [{ start, end, text: source.format === 'html' ? '\n    ' : '\n' }];
    });
  });
  return spliced(source.text, splices);
}

/** Where sections begin in the file, at the start of a heading's line or tag. */
function sectionStarts({ source, blocks, sections, starts }: Document): { start: number; level: number }[] {
  return sections.flatMap(({ heading, level }) => {
    if (heading === null || blocks[heading]!.chrome !== null) return [];
    const before = source.text.slice(0, starts[blocks[heading]!.start]);
    const start =
      source.format === 'html'
        ? before.search(/<h[1-6]\b[^<]*(?:<(?!\/?h[1-6])[^<]*)*$/i)
        : before.lastIndexOf('\n') + 1;
    return start < 0 ? [] : [{ start, level }];
  });
}

const TAGS = /<(\/?)(div|section|article|main|body|html|table|ul|ol|footer)\b/gi;
/** Whether what is opened in it is closed in it. */
function isBalanced(html: string): boolean {
  let depth = 0;
  for (const [, slash] of html.matchAll(TAGS)) {
    depth += slash === '/' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** "Vi bruker opplysningene til følgende formål:" and a heading: what is announced is to follow. */
const announces = (before: string): boolean => /:\s*$/.test(before.replace(/<[^>]*>|\*/g, ''));

/** Two neighbouring sections of one level, the other way round. */
function reordered(document: Document, random: Random): string | null {
  const { source } = document;
  const starts = sectionStarts(document);
  const pairs = starts.flatMap(({ start, level }, i) => {
    const next = starts.findIndex((other, j) => j > i && other.level <= level);
    if (level < 2 || next < 0 || starts[next]!.level !== level) return [];
    const last = starts.findIndex((other, j) => j > next && other.level <= level);
    if (last < 0) return []; // the last section may end in what belongs to the page
    const [middle, end] = [starts[next]!.start, starts[last]!.start];
    if ([start, middle].some((at) => announces(source.text.slice(0, at)))) return [];
    const parts = [source.text.slice(start, middle), source.text.slice(middle, end)];
    return source.format === 'html' && !parts.every(isBalanced) ? [] : [{ start, end, text: parts.reverse().join('') }];
  });
  const pair = pairs[Math.floor(random() * pairs.length)];
  return pair ? spliced(source.text, [pair]) : null;
}

/** An edit: the file's new text, or null where there is nothing of the kind to edit. */
export type Edit = (document: Document, random: Random) => string | null;

const isText = ({ source }: Document): boolean => source.format === 'text';

export const COSMETIC: Readonly<Record<string, Edit>> = {
  'white space': (document, random) =>
    replacing(document, 0.2, random, (character, { kind }) =>
      character === ' ' && kind === 'paragraph' ? (isText(document) ? '\u00a0' : '  ') : undefined,
    ),
  'no-break spaces': (document, random) =>
    replacing(document, 0.2, random, (character) => (character === ' ' ? '\u00a0' : undefined)),
  wrapping: (document, random) => (isText(document) ? null : wrapped(document, random)),
  entities: (document, random) =>
    isText(document) ? null : replacing(document, 0.5, random, (character) => ENTITIES[character]),
  'quotation marks': (document, random) =>
    replacing(document, 1, random, (character) => (QUOTES.has(character) ? '"' : undefined)),
  tags: (document, random) => (isText(document) ? null : tagged(document, random)),
  'heading level': ({ source }) => (source.format === 'text' ? null : lowered(source)),
  'order of sections': (document, random) => (isText(document) ? null : reordered(document, random)),
};

/** The file without what is read of these blocks; tags stay. */
export function without({ source, starts, ends }: Document, blocks: readonly Block[]): string {
  const splices = blocks.flatMap(({ start, end }) =>
    Array.from(
      { length: end - start },
      (_, i): Splice => ({ start: starts[start + i]!, end: ends[start + i]!, text: '' }),
    ),
  );
  return spliced(source.text, splices);
}
