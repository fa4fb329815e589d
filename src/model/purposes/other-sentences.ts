import type { Mentions } from '../../match/mentions.js';
import type { Context } from '../context.js';
import { ON_PURPOSES, ON_RECIPIENTS } from '../headings.js';
import { LEGAL_BASES } from '../policy.js';

export const RIGHTS = [
  'rights.access',
  'rights.erasure',
  'rights.rectification',
  'rights.objection',
  'rights.withdrawal',
  'complaint.act',
];

/** So many bases in one sentence are those that there are. */
const CATALOGUE = 3;

const ON_RETENTION = ['retention.heading'];

/** "Hva bruker vi opplysningene til?" */
export const isQuestion = (sentence: number, mentions: Mentions): boolean =>
  mentions.document.text[mentions.sentences[sentence]!.end - 1] === '?';

/** "Kontakt oss for å få innsyn" tells how to use a right; "... for å vise kart, og du kan trekke samtykket tilbake" tells it besides. */
export const isAboutRights = (sentence: number, mentions: Mentions): boolean =>
  mentions.in('rights.claim', sentence).length > 0 && namesRight(sentence, mentions);

/** Whether a sentence names a right before what it tells besides. */
export function namesRight(sentence: number, mentions: Mentions): boolean {
  const close = beforeRights(sentence, mentions);
  return RIGHTS.some((concept) => mentions.in(concept, sentence).some((right) => right.end <= close));
}

/** Where what a sentence tells of us ends, and what the reader may do begins: "... for å vise kart, og du kan trekke samtykket tilbake". */
export function beforeRights(sentence: number, mentions: Mentions): number {
  const { start, end } = mentions.sentences[sentence]!;
  const besides = BESIDES.exec(mentions.document.text.slice(start, end));
  return besides ? start + besides.index : end;
}

/** Opens what the reader may do, behind what is done. */
const BESIDES =
  /, (?:(?:og|men|och) )?(?:som )?(?:du|dere|ni) (?:kan|når som helst)|, (?:og|och) (?:det|samtykket|samtycket) kan (?:du|dere|ni)/;

/** "Den rättsliga grunden för detta ändamål är ..." tells the basis of a purpose named before. */
export const isAboutBasis = (sentence: number, mentions: Mentions): boolean =>
  mentions.in('basis.heading', sentence).length > 0 && mentions.in('purpose.reference', sentence).length > 0;

/** "Vi må ha et grunnlag: samtykke, å oppfylle avtaler, rettslige plikter eller berettigede interesser": the bases that there are. */
export const isCatalogue = (sentence: number, mentions: Mentions): boolean =>
  mentions.in('basis.heading', sentence).length > 0 &&
  LEGAL_BASES.filter((basis) => mentions.in(`basis.${basis}`, sentence).length > 0).length >= CATALOGUE;

/** Where a policy lists its purposes, what it says of recipients and of bases takes up purposes from the list; not so what it uses tools for. */
export function isRetold(sentence: number, mentions: Mentions, context: Context): boolean {
  const { block } = mentions.sentences[sentence]!;
  const isOfTool = mentions.in('vendor.name', sentence).length > 0 && mentions.in('purpose.we', sentence).length > 0;
  return (
    mentions.in('basis.heading', sentence).length > 0 ||
    (!isOfTool &&
      mentions.in('basis.legal-obligation', sentence).length === 0 &&
      context.carrying(block, ON_RECIPIENTS) !== null &&
      !context.carrying(block, ON_PURPOSES))
  );
}

/** Under a heading on storage that does not ask for purposes too, "for å oppfylle avtalen" measures time. */
export const isAboutRetention = (sentence: number, mentions: Mentions, context: Context): boolean =>
  mentions.in('retention.keeping', sentence).length > 0 &&
  mentions.in('basis.legal-obligation', sentence).length === 0 &&
  (isLabelled(sentence, ON_RETENTION, mentions, context) ||
    (context.carrying(mentions.sentences[sentence]!.block, ON_RETENTION) !== null &&
      context.carrying(mentions.sentences[sentence]!.block, ON_PURPOSES) === null));

/** "Lagringstid: til saken er løst, for å ...": a block whose own label asks. */
function isLabelled(sentence: number, concepts: readonly string[], mentions: Mentions, context: Context): boolean {
  const { label } = mentions.document.blocks[mentions.sentences[sentence]!.block]!;
  return label !== null && context.within(label, concepts) !== null;
}
