/**
 * A compiled lexicon, and the concepts of somebody's own beside it or added to its own.
 */
import { type Definitions, LexiconBuilder, type LexiconFile } from '../check/compile/lexicon.js';
import type { CompiledConcept, Lexicon } from '../match/lexicon.js';
import { eachEntry } from '../match/literals.js';

/**
 * The lexicon with more concepts, or more patterns for those that it has. Only what is added is compiled: to compile the whole lexicon again
 * takes a hundred milliseconds, this a few.
 */
export function extended(base: Lexicon, added: LexiconFile, definitions: Definitions): Lexicon {
  const steps = base.stepsFrom.length - 1;
  const builder = new LexiconBuilder(base.language, definitions, { literals: base.literals, steps });
  builder.add('own rules', added);
  const more = builder.build();
  return {
    language: base.language,
    literals: more.literals,
    stepLiterals: [...base.stepLiterals, ...more.stepLiterals],
    stepsFrom: [...base.stepsFrom, ...more.stepsFrom.slice(1).map((from) => base.stepLiterals.length + from)],
    exact: textOf(joined(tableOf(base.exact), tableOf(more.exact))),
    heads: textOf(joinedHeads(tableOf(base.heads), tableOf(more.heads))),
    tails: textOf(joined(tableOf(base.tails), tableOf(more.tails))),
    anywhere: beside(base.anywhere, more.anywhere, ' '),
    cased: beside(base.cased, more.cased, ','),
    concepts: { ...base.concepts, ...conceptsOf(base, more) },
  };
}

/** What was added, each concept with what the lexicon had under its name. */
const conceptsOf = (base: Lexicon, more: Lexicon): Record<string, CompiledConcept> =>
  Object.fromEntries(
    Object.entries(more.concepts).map(([name, added]) => {
      const there = Object.hasOwn(base.concepts, name) ? base.concepts[name] : undefined;
      const not = [...(there?.not ?? []), ...(added.not ?? [])];
      const is = [...(there?.is ?? []), ...added.is];
      return [name, not.length > 0 ? { is, not } : { is }];
    }),
  );

/** One of the lexicon's tables: `key entry,key entry`. */
type Table = ReadonlyMap<string, string>;

function tableOf(text: string): Table {
  const table = new Map<string, string>();
  eachEntry(text, (key, entry) => table.set(key, entry));
  return table;
}

const textOf = (table: Table): string => Array.from(table, ([key, entry]) => `${key} ${entry}`).join(',');

const beside = (a: string, b: string, between: string): string => (a === '' || b === '' ? a + b : a + between + b);

function joined(base: Table, more: Table): Table {
  const table = new Map(base);
  for (const [key, entry] of more) table.set(key, beside(base.get(key) ?? '', entry, ' '));
  return table;
}

/** Heads hold under each key what stands under its beginnings too. */
function joinedHeads(base: Table, more: Table): Table {
  const under = (table: Table, key: string): string => {
    for (let length = key.length; length > 0; length--) {
      const entry = table.get(key.slice(0, length));
      if (entry !== undefined) return entry;
    }
    return '';
  };
  const keys = new Set([...base.keys(), ...more.keys()]);
  return new Map(Array.from(keys, (key) => [key, beside(under(base, key), under(more, key), ' ')]));
}
