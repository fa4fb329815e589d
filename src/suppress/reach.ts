/**
 * How far a suppression reaches: which places of the file it covers. Places are offsets in the source.
 */
import type { Result } from '../check/result.js';
import type { Block, Comment, Document } from '../parse/document.js';
import type { RuleNames } from './directive.js';

/** Whether a suppression of the result's rule covers its places too. */
export type Reach = (result: Result, places: readonly number[]) => boolean;

/** All of the file, also what has no place in it. */
export const wholeFile: Reach = () => true;

/** What stands in the slice [start, end) of the source. */
const within =
  (start: number, end: number): Reach =>
  (_, places) =>
    places.some((place) => place >= start && place < end);

const nowhere: Reach = () => false;

/** How far on either side of a cell's start the start of its row is looked for. */
const MAX_LOOK = 5000;

/**
 * What comes next in the policy itself after a comment: the rest of the block it stands in, or the next block. From before a row
 * the row, from before a table the table.
 */
export function nextBlock(comment: Comment, document: Document): Reach {
  const { blocks, ends } = document;
  const index = blocks.findIndex(({ chrome, end }) => chrome === null && end > comment.at);
  const first = blocks[index];
  if (!first) return nowhere;
  let last: Block = first;
  if (first.cell && isBeforeRow(comment, first, document)) {
    const { table, row } = first.cell;
    const isCovered = ({ cell }: Block): boolean => cell?.table === table && (row === 0 || cell.row === row);
    for (let i = index; i < blocks.length && isCovered(blocks[i]!); i++) last = blocks[i]!;
  }
  return within(comment.sourceStart, ends[last.end - 1]!);
}

/** Whether a comment stands before a cell's row, not in the cell. */
function isBeforeRow({ sourceEnd }: Comment, cell: Block, { source, starts }: Document): boolean {
  const start = starts[cell.start]!;
  const between = source.text.slice(Math.max(sourceEnd, start - MAX_LOOK), start);
  if (/<tr[\s>]/i.test(between)) return true;
  if (source.format !== 'markdown') return false;
  // A row of Markdown's starts with its line, and has bars.
  const line = /[\r\n]([^\r\n<]*)$/.exec(between);
  return line !== null && /^[^\r\n]*\|/.test(line[1] + source.text.slice(start, start + MAX_LOOK));
}

/** From a comment on, for each of its rules until that is enabled again. */
export class Region {
  readonly #start: number;
  readonly #names: RuleNames;
  readonly #ids: readonly string[];
  readonly #ends = new Map<string, number>();

  constructor({ sourceStart }: Comment, rules: readonly string[], names: RuleNames) {
    this.#start = sourceStart;
    this.#names = names;
    this.#ids = rules.flatMap((rule) => names.idsOf(rule));
  }

  readonly reach: Reach = (result, places) =>
    within(this.#start, this.#ends.get(result.ruleId) ?? Number.POSITIVE_INFINITY)(result, places);

  /** Ends it for the rules of this name (null: for all). Returns whether it held for any of them until then. */
  end(name: string | null, at: number): boolean {
    const named = name === null ? this.#ids : this.#names.idsOf(name);
    const ended = this.#ids.filter((id) => named.includes(id) && !this.#ends.has(id));
    for (const id of ended) this.#ends.set(id, at);
    return ended.length > 0;
  }
}
