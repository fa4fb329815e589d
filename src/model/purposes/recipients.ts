import type { Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import type { Purpose, Recipient } from '../policy.js';
import { sentenceAt } from '../sentence.js';
import { rowSpanOf } from '../tables.js';

/** A section with no more blocks than this is about one activity, and whoever is named in it receives the data of that activity. */
const MOST_BLOCKS = 14;

/** The purposes, each with the named recipients of its row, its section, or in longer sections its paragraph. */
export function withRecipients(
  purposes: readonly Purpose[],
  recipients: readonly Recipient[],
  mentions: Mentions,
): Purpose[] {
  const names = [...new Set(recipients.flatMap(({ name }) => (name === null ? [] : [name])))];
  const known = new Map<number, readonly string[]>();
  const namedIn = ({ start, end }: Span): readonly string[] => {
    const text = mentions.document.text.slice(start, end).toLowerCase();
    return names.filter((name) => text.includes(name.toLowerCase()));
  };
  return purposes.map((purpose) => {
    const passage = passageOf(purpose.evidence, mentions);
    // Many purposes may stand in one passage.
    const named = known.get(passage.start) ?? namedIn(passage);
    known.set(passage.start, named);
    return { ...purpose, recipients: named };
  });
}

function passageOf(evidence: Span, mentions: Mentions): Span {
  const { blocks, sections } = mentions.document;
  const index = mentions.sentences[sentenceAt(evidence, mentions)]?.block;
  if (index === undefined) return evidence;
  const block = blocks[index]!;
  if (block.cell) return rowSpanOf(block.cell, mentions.document);
  const section = sections[block.section]!;
  if (section.heading === null || section.endBlock - section.firstBlock > MOST_BLOCKS) return block;
  return { start: blocks[section.firstBlock]!.start, end: blocks[section.endBlock - 1]!.end };
}
