/**
 * What each line of a plain text is: heading, list item, table row, paragraph, or nothing. A line is judged by its
 * looks and by the lines around it: `Firma AS` is a heading before prose and part of an address before a street.
 */
import { isUpper } from './characters.js';
import { isUnderline, type Line } from './lines.js';
import {
  bulletLength,
  endsAbbreviated,
  isCapitals,
  isContact,
  isFinal,
  isName,
  isQuestion,
  isTitleLike,
  labelEnd,
  type Numbering,
  numberingOf,
} from './look.js';

/** What parts a row into cells; a blank stands for two or more of them. */
export type Separator = '|' | '\t' | ' ';

export type Role =
  | { readonly kind: 'heading'; readonly level: number; readonly drop: number }
  | { readonly kind: 'item'; readonly drop: number }
  | { readonly kind: 'row'; readonly separator: Separator; readonly first: boolean; readonly header: boolean }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'nothing' };

const PARAGRAPH: Role = { kind: 'paragraph' };
const NOTHING: Role = { kind: 'nothing' };

const PROSE = 60;
const LONG_PROSE = 100;
const MAX_HEADING = 72;
const MAX_MARKED_HEADING = 110;
const MAX_COLON_WORDS = 8;

/** What is known of a line before its neighbours are looked at. */
interface Traits {
  readonly text: string;
  readonly gap: boolean;
  readonly bullet: number;
  readonly numbering: Numbering | null;
  readonly capitals: boolean;
  readonly question: boolean;
  readonly colon: boolean;
  readonly label: boolean;
  readonly contact: boolean;
  readonly name: boolean;
  readonly prose: boolean;
  /** Short, starts with a capital, ends without punctuation. */
  readonly short: boolean;
  readonly underline: boolean;
}

/** The role of each line. `source` is the text that the lines were read from. */
export function classify(lines: readonly Line[], source: string): Role[] {
  const traits = lines.map(traitsOf);
  const roles: (Role | undefined)[] = new Array(lines.length).fill(undefined);
  markRows(lines, source, roles);
  markUnderlines(traits, roles);
  markItems(traits, roles);
  markHeadings(traits, roles);
  return levelled(traits, roles);
}

/** A line that is too long to be anything but prose. */
const longTraits = ({ shown: text, gap }: Line, numbering: Numbering | null): Traits => ({
  text,
  gap,
  bullet: bulletLength(text),
  numbering,
  capitals: false,
  question: false,
  colon: false,
  label: labelEnd(text) >= 0,
  contact: false,
  name: false,
  prose: true,
  short: false,
  underline: false,
});

function traitsOf(line: Line): Traits {
  const text = line.shown;
  const numbering = numberingOf(text);
  if (text.length > MAX_MARKED_HEADING) return longTraits(line, numbering);
  const last = text.charCodeAt(text.length - 1);
  const body = numbering ? text.slice(numbering.length) : text;
  const words = body.split(' ').length;
  return {
    text,
    gap: line.gap,
    bullet: bulletLength(text),
    numbering,
    capitals: isCapitals(text),
    question: isQuestion(body),
    colon: last === 0x3a && isColonHeading(body),
    label: labelEnd(text) >= 0,
    contact: isContact(text),
    name: isName(body),
    prose:
      text.length >= PROSE || (isFinal(last) && last !== 0x3a && last !== 0x3f && words > 2 && !endsAbbreviated(text)),
    short: isTitleLike(text, numbering),
    underline: isUnderline(text),
  };
}

/** Words of a sentence that announces what follows (`Vi behandler følgende:`), which is no heading. */
const SENTENCE_WORDS = new Set(
  (
    'vi me du dere jeg jag ni man har er är kan skal ska må måste vil vill blir behandler behandlar samler samlar bruker ' +
    'använder brukar lagrer lagrar gjelder gäller omfatter omfattar følgende följande følgjande dette denne disse dessa ' +
    'detta samles samlas brukes används lagres lagras behandles behandlas innhentes inhämtas nedenstående nedanstående nedenfor nedan under slike sådana såsom'
  ).split(' '),
);

function isColonHeading(text: string): boolean {
  if (!isUpper(text.charCodeAt(0)) || text.length > MAX_HEADING) return false;
  if (/[.!?,] /.test(text)) return false;
  const words = text.slice(0, -1).toLowerCase().split(' ');
  if (words.length > MAX_COLON_WORDS) return false;
  if (/^(?:hv|ko|kv|slik|hur|vad|varför|vilka|vem|så )/.test(words.join(' '))) return true;
  return !words.some((word) => SENTENCE_WORDS.has(word));
}

/** Lines of two columns are a table from this many on: one separator alone may stand in any line. */
const LINES_OF_TWO = 3;

/** Two or more lines with two or more separators each are a table, and three or more with one, or with blanks. */
function markRows(lines: readonly Line[], source: string, roles: (Role | undefined)[]): void {
  const separators = lines.map((line) => separatorOf(line, source));
  for (let i = 0; i < lines.length; ) {
    const separator = separators[i]?.[0] as Separator | undefined;
    let end = i + 1;
    while (end < lines.length && separators[end] === separators[i] && !lines[end]!.gap) end++;
    if (separator && end - i >= (separators[i]!.length > 1 && separator !== ' ' ? 2 : LINES_OF_TWO)) {
      for (let k = i; k < end; k++) {
        const delimiter = separator === '|' && /^[|:\-+ ]+$/.test(lines[k]!.shown);
        roles[k] = delimiter
          ? NOTHING
          : { kind: 'row', separator, first: k === i, header: k === i && hasHeaderLook(lines[i]!) };
      }
    }
    i = end;
  }
}

/** What parts a line into columns: twice where it does so more than once. */
function separatorOf(line: Line, source: string): Separator | '||' | '\t\t' | '  ' | null {
  const bars = count(line.shown, '|');
  if (bars > 0) return bars > 1 ? '||' : line.shown.includes(' | ') ? '|' : null;
  const written = source.slice(line.start, line.end);
  const tabs = count(written, '\t');
  if (tabs > 1) return '\t\t';
  if (bulletLength(line.shown) || numberingOf(line.shown)) return null;
  // "E-post:\t..." is a label with its value.
  if (tabs === 1) return written.includes(':\t') ? null : '\t';
  return blanksIn(written);
}

/** The longest line of columns that blanks set apart. */
const LONGEST_ROW = 160;

/** "Levere ordre      Avtale      5 år"; not two blanks behind a full stop. */
function blanksIn(written: string): ' ' | '  ' | null {
  if (written.length > LONGEST_ROW || written.includes('\n') || /[.!?:;,] {2}/.test(written)) return null;
  const gaps = written.match(/\S {2,}(?=\S)/g)?.length ?? 0;
  if (gaps === 0) return null;
  return gaps > 1 ? '  ' : ' ';
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found++;
  return found;
}

function hasHeaderLook(line: Line): boolean {
  return !/[0-9@.!?]/.test(line.shown);
}

function markUnderlines(traits: readonly Traits[], roles: (Role | undefined)[]): void {
  for (let i = 0; i < traits.length; i++) {
    const { text, underline, gap } = traits[i]!;
    const marked = /^#{1,6} +(?=[^\s])/.exec(text);
    if (marked) roles[i] = { kind: 'heading', level: marked[0].trim().length, drop: marked[0].length };
    if (!underline || roles[i]) continue;
    roles[i] = NOTHING;
    const before = traits[i - 1];
    if (before && !gap && !roles[i - 1] && before.text.length <= MAX_MARKED_HEADING) {
      roles[i - 1] = { kind: 'heading', level: text[0] === '=' ? 1 : 2, drop: 0 };
    }
  }
}

function markItems(traits: readonly Traits[], roles: (Role | undefined)[]): void {
  for (let i = 0; i < traits.length; i++) {
    const line = traits[i]!;
    if (roles[i]) continue;
    if (line.bullet > 0) roles[i] = { kind: 'item', drop: line.bullet };
    if (!line.numbering || line.numbering.depth > 1) continue;
    let end = i + 1;
    while (end < traits.length && !roles[end] && follows(traits[end - 1]!, traits[end]!)) end++;
    if (end - i < 2 || (end - i === 2 && isHeadingPair(traits, i))) continue;
    for (let k = i; k < end; k++) roles[k] = { kind: 'item', drop: traits[k]!.numbering!.length };
    i = end - 1;
  }
}

function follows(before: Traits, line: Traits): boolean {
  return line.numbering?.depth === 1 && line.numbering.value === before.numbering!.value + 1;
}

/** Two numbered lines with blank lines around are rather a heading without text and the next heading. */
function isHeadingPair(traits: readonly Traits[], i: number): boolean {
  const [first, second, after] = [traits[i]!, traits[i + 1]!, traits[i + 2]];
  return second.gap && first.short && second.short && !traits[i - 1]?.text.endsWith(':') && after?.prose === true;
}

/** Marks headings; a level of 0 is set later. */
function markHeadings(traits: readonly Traits[], roles: (Role | undefined)[]): void {
  const heading: Role = { kind: 'heading', level: 0, drop: 0 };
  const isCandidate = (i: number) => i < traits.length && !roles[i] && traits[i]!.short;
  for (let i = 0; i < traits.length; i++) {
    if (roles[i]) continue;
    const line = traits[i]!;
    if (line.colon) {
      if (line.gap && isColonHeadingAt(traits, roles, i)) roles[i] = { kind: 'heading', level: 4, drop: 0 };
      continue;
    }
    if (!line.short) continue;
    const next = traits[i + 1];
    if (!next) continue;
    if (!next.gap) {
      if ((line.gap || line.numbering || line.capitals) && isTightHeading(line, next, roles[i + 1])) roles[i] = heading;
      // The other lines of an address.
      else if (line.gap) while (i + 1 < traits.length && !traits[i + 1]!.gap && !isMarked(traits[i + 1]!)) i++;
      continue;
    }
    if (!line.gap && !line.numbering && !line.capitals) continue;
    let end = i + 1;
    while (isCandidate(end) && traits[end]!.gap && (traits[end + 1]?.gap ?? true)) end++;
    markRun(traits, roles, i, end, heading);
    i = end - 1;
  }
}

const isMarked = (line: Traits): boolean => line.numbering !== null || line.capitals || line.question;

function isTightHeading(line: Traits, next: Traits, role: Role | undefined): boolean {
  if (role && role.kind !== 'paragraph') return role.kind !== 'nothing';
  if (next.contact && !next.prose) return isMarked(line);
  if (line.name) return next.prose && !next.contact && !next.label;
  return next.prose || next.label || next.colon || isMarked(line) || isMarked(next);
}

/** `Nyhetsbrev:` before labels, or with blank lines around; but not before a list, which it introduces. */
function isColonHeadingAt(traits: readonly Traits[], roles: readonly (Role | undefined)[], i: number): boolean {
  const next = traits[i + 1];
  if (!next || roles[i + 1]) return false;
  if (next.gap) return true;
  return next.label || next.colon || next.text.length >= LONG_PROSE;
}

/** Short lines [start, end), each between blank lines: headings, or an address, or a list that lost its bullets. */
function markRun(
  traits: readonly Traits[],
  roles: (Role | undefined)[],
  start: number,
  end: number,
  heading: Role,
): void {
  const after = traits[end];
  const before = traits[start - 1];
  const length = end - start;
  const inAddress = after === undefined || (after.contact && !after.prose);
  for (let i = start; i < end; i++) {
    const line = traits[i]!;
    const first = i === start;
    const last = i === end - 1;
    if (isMarked(line) && after) roles[i] = heading;
    else if (inAddress) {
      if (first && after && !line.name && (line.capitals || !before?.text.endsWith(':'))) roles[i] = heading;
    } else if (last) roles[i] = heading;
    else if (before?.text.endsWith(':') && roles[start - 1]?.kind !== 'heading') roles[i] = { kind: 'item', drop: 0 };
    else if (first || length <= 3) roles[i] = heading;
  }
}

/** Gives headings their levels, and the rest its role. */
function levelled(traits: readonly Traits[], roles: readonly (Role | undefined)[]): Role[] {
  const first = roles.findIndex((role) => role?.kind !== 'nothing');
  const isTitle = (i: number) => i === first && !traits[i]!.numbering;
  const capitals = roles.filter((role, i) => role?.kind === 'heading' && traits[i]!.capitals && !isTitle(i)).length;
  return traits.map((line, i) => {
    const role = roles[i];
    if (!role) return PARAGRAPH;
    if (role.kind !== 'heading' || role.level > 0) return role;
    let level = capitals > 0 && !line.capitals ? 3 : 2;
    if (line.numbering) level = Math.min(6, 1 + line.numbering.depth);
    if (isTitle(i)) level = 1;
    return { ...role, level };
  });
}
