/**
 * Painting: with the terminal's own sixteen colours and its attributes, never with a ground of our own, so that light and dark ones keep
 * their contrast. Where colours are not wanted the attributes stay: what is chosen and what was found can still be told.
 */
import { painter, type Style } from '../../report/terminal.js';

/** What needs no colour. */
const ATTRIBUTES: ReadonlySet<string> = new Set(['bold', 'dim', 'underline', 'inverse']);

export type Tone = Style | 'inverse';
export type Paint = (text: string, ...tones: readonly Tone[]) => string;

const paintStyle = painter(true);

function paintTone(text: string, tone: Tone): string {
  if (tone !== 'inverse') return paintStyle(text, tone);
  return text === '' ? text : `\u001b[7m${text}\u001b[27m`;
}

const painted: Paint = (text, ...tones) => tones.reduce(paintTone, text);

const uncoloured: Paint = (text, ...tones) => painted(text, ...tones.filter((tone) => ATTRIBUTES.has(tone)));

/** @param color whether colours are wanted */
export const painterFor = (color: boolean): Paint => (color ? painted : uncoloured);
