import type { Document } from '../parse/document.js';
import { isDigit, isLower, isUpper, isWordUnit } from './characters.js';
import { monthOf } from './months.js';

/** A sentence: half-open range of the document's text, within one block. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index in `Document.blocks`. */
  readonly block: number;
}

/** Abbreviations that never end a sentence before a capital or digit, without their last full stop. */
const ABBREVIATIONS = new Set(
  (
    'adr alt art avd bl bl.a bla bet ca d.v.s dvs div dr e.kr ekskl ev evt ex f.d fd f.eks f.kr f.o.m feks fig forts fr.o.m from fork gj gl g.m hr i.e ift iht ' +
    'inkl ink jf jfr jur kap kl kr m.a maks mht min mnd mob mr mrs ndr nr o.a obs op org org.nr p.g.a pga pkt pr pst red ref resp s s.k sek sid sk sml smp spm ss st str ' +
    't.ex t.o.m tel tex tidl tlf tom u.a u.s u.å ung v.a vd vedr vs vol årg äv ö'
  ).split(' '),
);

/** These may end a sentence: they join only what goes on in lower case. */
const TRAILING = new Set(
  'osv m.m mm mv m.v m.fl mfl o.l ol o.s.v etc m.h.t o.d e.l el inc ltd co corp a.s a/s'.split(' '),
);

/** Words after which a lone letter or number is a reference ("bokstav f.") and not an initial or an ordinal. */
const REFERENCE = new Set(
  'bokstav bokstaven litra punkt led ledd stycket nr art artikkel artikel § kap kapittel kapitel paragraf'.split(' '),
);

const FULL_STOP = 0x2e;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SPACE = 0x20;
const CLOSERS = '"»”’\')]*_';
const OPENERS = '"«“‘\'([*_–-';

const wordBefore = (text: string, end: number, floor: number): { word: string; start: number } => {
  let start = end;
  while (start > floor && (isWordUnit(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === FULL_STOP)) start--;
  return { word: text.slice(start, end).toLowerCase(), start };
};

/** Whether the name of a month begins here. */
const isMonth = (text: string, start: number): boolean => {
  let end = start;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return monthOf(text.slice(start, end).toLowerCase()) > 0;
};

const joins = (text: string, stop: number, floor: number, next: number): boolean => {
  const { word, start } = wordBefore(text, stop, floor);
  const following = text.charCodeAt(next);
  if (TRAILING.has(word)) return isLower(following) || text[next] === '(';
  if (ABBREVIATIONS.has(word)) return true;
  if (isDigit(following) && monthOf(word) > 0) return true; // "1. jan. 2025"
  if (word.length > 0 && word.length <= 3 && [...word].every((c) => isDigit(c.charCodeAt(0)))) {
    if (start === floor) return true; // "1. Behandlingsansvarlig": the number of a heading or item
    const { word: before } = wordBefore(text, start - 1, floor);
    return (isLower(following) || isMonth(text, next)) && !REFERENCE.has(before); // "1. mars", "1. Mars"
  }
  if (word.length === 1 && isUpper(text.charCodeAt(stop - 1))) {
    const { word: before } = wordBefore(text, start - 1, floor);
    return !REFERENCE.has(before); // "Rolv W. Hansen"
  }
  return isLower(following);
};

/**
 * Splits every block of a document into sentences. One linear scan with the abbreviations of Norwegian and Swedish law and trade;
 * ends at `.`, `!` or `?` before a space and a new sentence, and at a full stop that lost its space ("kjøp.Vi bruker").
 */
export function sentences(document: Document): Sentence[] {
  const { text } = document;
  const found: Sentence[] = [];
  document.blocks.forEach((block, index) => {
    let start = block.start;
    const close = (end: number): void => {
      while (start < end && text.charCodeAt(start) === SPACE) start++;
      if (end > start) found.push({ start, end, block: index });
      start = end;
    };
    for (let i = block.start; i < block.end; i++) {
      const character = text.charCodeAt(i);
      if (character !== FULL_STOP && character !== EXCLAMATION && character !== QUESTION) continue;
      let end = i + 1;
      while (end < block.end && (CLOSERS.includes(text[end]!) || '.!?'.includes(text[end]!))) end++;
      if (end >= block.end) break;
      if (text.charCodeAt(end) === SPACE) {
        let next = end + 1;
        while (next < block.end - 1 && OPENERS.includes(text[next]!)) next++;
        if (character === FULL_STOP && joins(text, i, start, next)) continue;
        close(end);
        i = end;
      } else if (
        character === FULL_STOP &&
        end === i + 1 &&
        i > start &&
        isLower(text.charCodeAt(i - 1)) &&
        isUpper(text.charCodeAt(end)) &&
        isLower(text.charCodeAt(end + 1))
      ) {
        close(end);
      }
    }
    close(block.end);
  });
  return found;
}
