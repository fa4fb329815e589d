/**
 * How well the examples cover the lexicon: which patterns no example reaches, and which concepts nothing uses.
 */

import { LEXICON_LANGUAGES, type Lexicon, type LexiconLanguage } from '../../match/lexicon.js';
import { Matcher } from '../../match/matcher.js';
import { read } from '../../match/mentions.js';
import { parse } from '../../parse/index.js';
import type { Example } from '../documentation.js';
import { LexiconBuilder, type LexiconFile, type Patterns } from './lexicon.js';
import { definitionsOf, type LoadedRules } from './main.js';
import { namesIn } from './rule-file.js';

export interface ConceptCoverage {
  readonly concept: string;
  readonly patterns: number;
  /** Patterns that no example reaches, each with its language. */
  readonly unreached: readonly string[];
}

interface Part {
  readonly concept: string;
  readonly language: LexiconLanguage;
  readonly pattern: string;
}

/** Every single pattern of the lexicon, those of `not` included. */
function partsOf(loaded: LoadedRules): Part[] {
  return loaded.lexicon.flatMap(({ data }) =>
    conceptEntries(data).flatMap(([concept, entry]) =>
      [entry, entry.not ?? {}].flatMap((patterns: Patterns) =>
        LEXICON_LANGUAGES.flatMap((language) =>
          (patterns[language] ?? []).map((pattern) => ({ concept, language, pattern })),
        ),
      ),
    ),
  );
}

const conceptEntries = (data: LexiconFile): [string, LexiconFile[string]][] =>
  Object.entries(data).filter(([name]) => name !== 'define');

/** Reads every example and tells for each concept which of its patterns none of them reaches. */
export async function coverage(loaded: LoadedRules): Promise<ConceptCoverage[]> {
  const parts = partsOf(loaded);
  const lexicons = new Map(LEXICON_LANGUAGES.map((language) => [language, lexiconOf(parts, language, loaded)]));
  const reached = new Set<number>();
  for (const example of loaded.rules.flatMap(({ data }) => data.examples)) {
    const matcher = await matcherOf(example, lexicons.get(example.lang)!);
    for (const [i, part] of parts.entries()) {
      if (!reached.has(i) && reads(example, part) && matcher.find(`${i}`).length > 0) reached.add(i);
    }
  }

  const byConcept = new Map<string, { patterns: number; unreached: string[] }>();
  for (const [i, { concept, language, pattern }] of parts.entries()) {
    const entry = byConcept.get(concept) ?? { patterns: 0, unreached: [] };
    byConcept.set(concept, entry);
    entry.patterns++;
    if (!reached.has(i)) entry.unreached.push(`${language}: ${pattern}`);
  }
  return [...byConcept].map(([concept, entry]) => ({ concept, ...entry }));
}

/** Nynorsk is read with Bokmål's patterns too. */
const reads = (example: Example, part: Part): boolean =>
  example.lang === part.language || (example.lang === 'nn' && part.language === 'nb');

/** A lexicon in which every pattern that a language reads is a concept of its own. */
function lexiconOf(parts: readonly Part[], language: LexiconLanguage, loaded: LoadedRules): Lexicon {
  const builder = new LexiconBuilder(language, definitionsOf(loaded.lexicon));
  for (const [i, part] of parts.entries()) builder.add('lexicon', { [`${i}`]: { [part.language]: [part.pattern] } });
  return builder.build();
}

async function matcherOf(example: Example, lexicon: Lexicon): Promise<Matcher> {
  const reading = read(await parse({ path: '', format: example.format ?? 'text', text: example.text }));
  return new Matcher(lexicon, reading.tokens, reading.sentences, reading.document.text);
}

/** Concepts that no rule names and no code asks for. `code`: the program's sources. */
export function unusedConcepts(loaded: LoadedRules, code: string): string[] {
  const named = new Set(loaded.rules.flatMap(({ data }) => namesIn(data)).map(({ name }) => name));
  const literals = new Set([...code.matchAll(/['"]([a-z][a-z-]*(?:\.[a-z0-9-]+)+)['"]/g)].map((found) => found[1]));
  const prefixes = [...code.matchAll(/`([a-z][a-z-]*\.[a-z0-9.-]*)\$\{/g)].map((found) => found[1]!);
  return loaded.lexicon
    .flatMap(({ data }) => conceptEntries(data).map(([name]) => name))
    .filter((name) => !named.has(name) && !literals.has(name) && !prefixes.some((prefix) => name.startsWith(prefix)));
}
