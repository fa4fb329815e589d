/**
 * Suppressions of the configuration: where in a policy they hold.
 */
import type { Result } from '../check/result.js';
import type { Sentence } from '../language/sentences.js';
import { wordsOf } from '../language/words.js';
import { textOffset } from '../parse/comments.js';
import { type Document, textOf } from '../parse/document.js';
import { lastBefore } from '../parse/search.js';
import type { Terms } from './directive.js';
import { type Reach, wholeFile } from './reach.js';

/** One that may hold for this file. Without `heading` and `words` it holds for all of it. */
export interface ConfiguredSuppression extends Terms {
  /** Its place in the configuration. */
  readonly index: number;
  /** What notices call it; `suppressions[index]` where nothing is said. */
  readonly name?: string;
  /** Words of the heading of a section. */
  readonly heading?: string;
  /** Words of the passage, or of its sentence. */
  readonly words?: string;
}

/** Whether words stand in a text, whatever their case, spacing and punctuation. */
function holds(text: string, words: string): boolean {
  const wanted = wordsOf(words.normalize('NFC'));
  return wanted !== '' && ` ${wordsOf(text)} `.includes(` ${wanted} `);
}

/** Where a suppression of the configuration holds in this document. */
export function configuredReach(
  { heading, words }: ConfiguredSuppression,
  document: Document,
  sentences: readonly Sentence[],
): Reach {
  if (heading === undefined && words === undefined) return wholeFile;
  const isUnder = (offset: number, title: string): boolean => {
    const { blocks, sections } = document;
    for (
      let index = blocks[lastBefore(blocks, offset) ?? -1]?.section ?? null;
      index !== null;
      index = sections[index]!.parent
    ) {
      const block = sections[index]!.heading;
      if (block !== null && holds(textOf(document, blocks[block]!), title)) return true;
    }
    return false;
  };
  const says = ({ evidence }: Result, place: number, offset: number, said: string): boolean => {
    const found = evidence.find(({ start }) => start.offset === place);
    if (found === undefined) return false;
    const sentence = sentences[lastBefore(sentences, offset) ?? -1];
    return holds(found.quote, said) || (sentence !== undefined && holds(textOf(document, sentence), said));
  };
  return (result, places) =>
    places.some((place) => {
      const offset = textOffset(document.starts, place);
      return (
        (heading === undefined || isUnder(offset, heading)) &&
        (words === undefined || says(result, place, offset, words))
      );
    });
}
