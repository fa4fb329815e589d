/**
 * What a SARIF result says: in plain text, and in Markdown.
 */
import type { Result } from '../../check/result.js';
import type { Frame } from '../frame.js';
import { safe, shorten } from '../terminal.js';
import { code, prose } from './markup.js';
import type { Words } from './words.js';

const HEADING = 200;

/** Plain text in which SARIF would see no link and no placeholder. */
export function plain(text: string): string {
  const unlinked = text.includes('](') ? text.replaceAll('[', '\\[') : text;
  return unlinked.replace(/\{(\d+)\}/g, '{{$1}}');
}

/** The message, where something missing belongs, and what to write. */
export function messageOf(result: Result, frame: Frame, words: Words): { text: string; markdown: string } {
  const { message, evidence, place, write, kind } = result;
  const isMissing = evidence.length === 0 && (kind === 'fail' || kind === 'review');
  const note = place === null && isMissing ? [words.nowhere] : [];
  const said = kind === 'review' ? `${frame.review}: ${message}` : message;
  const text = [
    safe(said),
    ...note,
    ...(place ? [`${frame.belongs} ${frame.quote(shorten(safe(place.heading), HEADING))}.`] : []),
    ...(write === null ? [] : [`${frame.write}: ${safe(write)}`]),
  ];
  const markdown = [
    prose(said),
    ...note.map(prose),
    ...(place ? [`${prose(frame.belongs)} ${code(place.heading, HEADING)}.`] : []),
    ...(write === null ? [] : [`**${prose(frame.write)}:** ${prose(write)}`]),
  ];
  return { text: plain(text.join('\n')), markdown: markdown.join('\n\n') };
}
