/** Values that are set apart: in lines, cells and cards there stands nothing but a basis or a period. */
import type { Mentions } from '../match/mentions.js';
import type { Block, Span } from '../parse/document.js';
import { basesAmong, namesMatter } from './bases.js';

/** The longest bare value: "Rettslig forpliktelse (bokføringsloven § 13, jf. art. 6 nr. 1 bokstav c)". */
const LONGEST_VALUE = 12;
const LONGEST_BRIEF = 5;
/** So many words may stand before the period, and behind it: "I fem år etter kjøpet". */
const BESIDE = 2;

/** What a line begins with that tells an aim. */
const AIMS = ['purpose.aim', 'purpose.marker'];

/** The words of a span, null where they are too many for a value. */
const wordsOf = (span: Span, mentions: Mentions): ReturnType<Mentions['tokensIn']> | null => {
  const words = mentions.tokensIn(span);
  return words.to - words.from <= LONGEST_VALUE ? words : null;
};

/** "Samtykke", "Berettiget interesse (art. 6 nr. 1 bokstav f)": the name of a basis, and of nothing that is done. */
export function isBareBasis(span: Span, mentions: Mentions): boolean {
  const words = wordsOf(span, mentions);
  if (!words || AIMS.some((aim) => mentions.marks(aim)[words.from] === 1) || namesMatter(words, mentions)) return false;
  return basesAmong(mentions, span, true).length > 0;
}

/** The same, or a basis in so few words that they say little besides: "avtale med pasienten", "helsepersonelloven § 45". */
export function isBriefBasis(span: Span, mentions: Mentions): boolean {
  if (isBareBasis(span, mentions)) return true;
  const { from, to } = mentions.tokensIn(span);
  return to - from <= LONGEST_BRIEF && !speaks(span, mentions) && basesAmong(mentions, span, true).length > 0;
}

/** Whether somebody speaks or is spoken to: then it is more than a name. */
export function speaks(span: Span, mentions: Mentions): boolean {
  const { from, to } = mentions.tokensIn(span);
  return SPEAKING.some((concept) => mentions.marks(concept).subarray(from, to).includes(1));
}

const SPEAKING = ['party.inverted', 'controller.we'];

/** "5 år", "Til du melder deg av": how long, and of nothing that is done. */
export function isBarePeriod(span: Span, mentions: Mentions): boolean {
  const words = wordsOf(span, mentions);
  const sentence = words ? mentions.sentenceOf(words.from) : -1;
  if (!words || sentence < 0 || sentence !== mentions.sentenceOf(words.to - 1)) return false;
  return ['retention.period', 'retention.event'].some((concept) =>
    mentions.in(concept, sentence).some((m) => m.from - words.from <= BESIDE && words.to - m.to <= BESIDE),
  );
}

/** "Levere varer", "Oppfyllelse av avtalen", "Bokføring": an item of a list is of a kind with those beside it, unless it stands below another. */
export const isOfList = ({ kind, leadIn }: Block, mentions: Mentions): boolean =>
  kind === 'item' && (leadIn === null || mentions.document.blocks[leadIn]!.kind !== 'item');
