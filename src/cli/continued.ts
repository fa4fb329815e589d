/**
 * Policies that go on under another name, though git does not say so: turned from Markdown into HTML, or moved and not yet added.
 */
import { sharedWords } from '../baseline/words.js';
import { parse } from '../parse/index.js';
import { type FileInput, read, type Source, toSource } from '../read/index.js';

export interface Gone {
  /** From the repository's root. */
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

/** A policy goes on where this much of the longer text's words stands in the other. Any two policies share a good third. */
const SAME_POLICY = 0.7;
/** Of more, git's word must do. */
const MOST_PAIRS = 400;

interface Pair {
  readonly to: FileInput;
  readonly from: string;
  readonly share: number;
}

/** Each policy that came with the one that it goes on for, by their paths; the likest first. */
export async function continued(gone: readonly Gone[], come: readonly FileInput[]): Promise<Map<FileInput, string>> {
  const found = new Map<FileInput, string>();
  if (gone.length * come.length > MOST_PAIRS) return found;
  const [before, after] = [await Promise.all(gone.map(textBefore)), await Promise.all(come.map(textOf))];
  const pairs = come.flatMap((to, i) =>
    gone.map(({ path }, j): Pair => ({ to, from: path, share: sharedWords(before[j]!, after[i]!) })),
  );
  const taken = new Set<string>();
  for (const { to, from, share } of pairs.sort((a, b) => b.share - a.share)) {
    if (share < SAME_POLICY || found.has(to) || taken.has(from)) continue;
    found.set(to, from);
    taken.add(from);
  }
  return found;
}

async function textBefore({ path, bytes }: Gone): Promise<string> {
  const result = bytes && bytes.length > 0 ? await toSource(path, bytes) : null;
  return result && 'source' in result ? ownText(result.source) : '';
}

async function* nothing(): AsyncIterable<Uint8Array> {}

async function textOf(input: FileInput): Promise<string> {
  const result = await read(input, nothing());
  return 'source' in result ? ownText(result.source) : '';
}

/** What a reader sees, without the page around it. */
async function ownText(source: Source): Promise<string> {
  try {
    const { text, blocks } = await parse(source);
    return blocks
      .filter(({ chrome }) => chrome === null)
      .map(({ start, end }) => text.slice(start, end))
      .join(' ');
  } catch {
    return '';
  }
}
