/**
 * Suppressing a finding where it stands: a document and a result -> texts with a comment in them, likely ones first. Pure. Which of them
 * does what it should, and nothing else, is found by judging it.
 */
import type { Result } from '../check/result.js';
import { textOffset } from '../parse/comments.js';
import type { Block, Document } from '../parse/document.js';
import { lastBefore } from '../parse/search.js';

/** What would end the comment is written otherwise. */
const inComment = (reason: string): string => reason.replace(/-+!?>/g, '→');

const directive = (name: string, ruleId: string, reason: string): string =>
  `<!-- ${name} ${ruleId} -- ${inComment(reason)} -->`;

const inserted = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);

const endOfLine = (text: string): string => (/\r\n/.test(text) ? '\r\n' : '\n');

/** On a line of its own, before the line with this offset, as far indented; null where words stand before it on the line. */
function aboveLine(text: string, offset: number, comment: string): string | null {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(start, offset);
  if (!/^[ \t]*(?:<[^<>]*>[ \t]*|#+[ \t]+)*$/.test(before)) return null;
  return inserted(text, start, `${/^[ \t]*/.exec(before)![0]}${comment}${endOfLine(text)}`);
}

/** Where a comment about the whole file stands: before the text, behind what must come first. */
function topOf({ source: { text, format } }: Document): number {
  const head =
    format === 'html' ? /<body\b[^>]*>[ \t]*(?:\r?\n)?/i.exec(text) : /^---\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/.exec(text);
  return head === null ? 0 : head.index + head[0].length;
}

/** The texts that might suppress the result and no other. None for plain text, which has no comments. */
export function withComment(document: Document, result: Result, reason: string): readonly string[] {
  const { source, starts } = document;
  const { text, format } = source;
  if (format === 'text') return [];
  const next = directive('privlint-disable-next', result.ruleId, reason);
  const place = (result.evidence[0] ?? result.place)?.start.offset;
  const block = place === undefined ? undefined : blockAt(document, place);
  const wholeFile = inserted(
    text,
    topOf(document),
    `${directive('privlint-disable-file', result.ruleId, reason)}${endOfLine(text)}${format === 'markdown' ? endOfLine(text) : ''}`,
  );
  if (place === undefined || block === undefined) return [wholeFile];
  const begin = starts[block.start]!;
  // A comment on a line of its own would end a list or a table of Markdown.
  const above =
    format === 'html' || block.kind === 'heading' || block.kind === 'paragraph' ? aboveLine(text, begin, next) : null;
  const candidates = [
    above,
    inserted(text, begin, format === 'html' ? next : `${next} `),
    inserted(text, place, next),
    wholeFile,
  ];
  return [...new Set(candidates.flatMap((candidate) => candidate ?? []))];
}

function blockAt({ blocks, starts }: Document, offset: number): Block | undefined {
  const index = lastBefore(blocks, textOffset(starts, offset));
  return index === null ? undefined : blocks[index];
}
