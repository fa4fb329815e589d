import { isLower } from '../language/characters.js';
import type { Mention, Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import { blockAt } from './blocks.js';
import type { Context } from './context.js';
import { type CountryMention, countriesIn, countryNamed } from './countries.js';
import type { Facts } from './facts.js';
import type { Mechanism, Transfer } from './policy.js';

const ON_TRANSFERS = ['transfer.heading', 'recipients.heading'];

/** Out of the EEA, or out of the reader's own country. */
const ABROAD = ['transfer.outside', 'transfer.abroad'];

/** A consent that Art. 49(1)(a) GDPR, which asks for an explicit one, does not know. */
const BY_USE = 'transfer.consent-by-use';

/** Mechanisms and the concepts by which they are named, the most telling first. */
const NAMED: readonly (readonly [Mechanism, string])[] = [
  ['dpf', 'transfer.dpf'],
  ['scc', 'transfer.scc'],
  ['bcr', 'transfer.bcr'],
  ['adequacy', 'transfer.adequacy'],
  ['privacy-shield', 'transfer.privacy-shield'],
  ['safe-harbor', 'transfer.safe-harbor'],
  ['consent', 'transfer.consent'],
  ['consent', BY_USE],
  ['consent', 'transfer.article-49'],
  ['other', 'transfer.other'],
];
/** What covers only the transfers beside it. */
const OWN_ONLY: readonly string[] = ['transfer.consent', BY_USE, 'transfer.other'];
const DEAD: readonly Mechanism[] = ['privacy-shield', 'safe-harbor'];
const VALID: readonly Mechanism[] = ['dpf', 'scc', 'bcr', 'adequacy', 'consent'];
/** Words from a decision to the scheme named in brackets behind it, and from a scheme to the decision on it. */
const MAX_TO_SCHEME = 8;
const MAX_TO_DECISION = 16;
/** What rests on an adequacy decision, so that the decision beside it is no other basis. */
const FRAMEWORKS: readonly Mechanism[] = ['dpf', ...DEAD];
/** Nobody has these who keeps all data in the EEA. */
const EVIDENT: readonly Mechanism[] = ['dpf', 'scc', 'bcr', 'privacy-shield', 'safe-harbor'];
/** With these alone there is nothing to give a copy of. */
const WITHOUT_COPY: readonly Mechanism[] = ['dpf', 'adequacy'];

/** A place where the text shows that data leave the EEA. */
interface Disclosure extends Span {
  readonly to: string;
  readonly sentence: number;
}

interface Basis extends Span {
  readonly mechanism: Mechanism;
  readonly sentence: number;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  /** May cover transfers that stand elsewhere in the text. */
  readonly general: boolean;
  /** Clauses that have been repealed. */
  readonly repealed: boolean;
  /** Read out of what the reader does. */
  readonly byUse: boolean;
}

/**
 * Transfers out of the EEA. Facts: `transfers.disclosed`, `transfers.mechanism` (a valid one), `transfers.dead` (no longer in force),
 * `transfers.reassurance` (a safeguard alluded to), `transfers.needing-copy` (not adequacy or DPF alone).
 */
export function findTransfers(mentions: Mentions, context: Context): { transfers: Transfer[]; facts: Facts } {
  const bases = basesIn(mentions);
  const disclosures = disclosuresIn(mentions, context, bases);
  if (disclosures.length === 0) return { transfers: [], facts: {} };
  const places = new Set(disclosures.map(({ sentence }) => sentence));
  const transfers = disclosures.flatMap((disclosure) => transfersOf(disclosure, bases, mentions, places));
  const used = bases.filter((basis) => transfers.some((transfer) => transfer.mechanism === basis.mechanism));
  const evidence = (wanted: readonly Mechanism[]): Span[] =>
    used.filter(({ mechanism, repealed, byUse }) => wanted.includes(mechanism) && !repealed && !byUse);
  const needing = transfers.filter(({ mechanism }) => !WITHOUT_COPY.includes(mechanism));
  return {
    transfers: distinct(transfers),
    facts: {
      'transfers.disclosed': disclosures,
      'transfers.mechanism': evidence(VALID),
      'transfers.dead': [...evidence(DEAD), ...used.filter((basis) => basis.repealed)],
      'transfers.reassurance': [...reassurances(disclosures, mentions), ...used.filter(({ byUse }) => byUse)],
      'transfers.needing-copy': needing.map((transfer) => transfer.evidence),
    },
  };
}

/** Where a mechanism is named as one in use. */
function basesIn(mentions: Mentions): Basis[] {
  const bases = NAMED.flatMap(([mechanism, concept]) =>
    mentions
      .of(concept)
      .filter((mention) => mention.polarity !== 'historical' && !isDenied(mention, mentions))
      .filter((mention) => (concept !== 'transfer.consent' && concept !== BY_USE) || speaksOfAbroad(mention, mentions))
      .map(({ start, end, sentence, from, to }) => ({
        mechanism,
        start,
        end,
        sentence,
        from,
        to,
        general: !OWN_ONLY.includes(concept),
        byUse: concept === BY_USE,
        repealed:
          mechanism === 'scc' &&
          mentions.in('stale.old-scc', sentence).length > 0 &&
          mentions.in('stale.new-scc', sentence).length === 0,
      })),
  );
  // "Data Privacy Framework (EU-kommisjonens adekvansbeslutning ...)" is one basis, and so is a decision on the Privacy Shield.
  return bases.filter(
    (basis) =>
      basis.mechanism !== 'adequacy' ||
      !bases.some(
        (scheme) =>
          FRAMEWORKS.includes(scheme.mechanism) &&
          scheme.sentence === basis.sentence &&
          (isBehind(basis, scheme) || isBracketedIn(scheme, basis, mentions)),
      ),
  );
}

/** "Data Privacy Framework (EU-kommisjonens beslutning)". */
const isBehind = (basis: Basis, scheme: Basis): boolean =>
  basis.from >= scheme.to && basis.from - scheme.to <= MAX_TO_DECISION;

/** "adekvansbeslutning av 10. juli 2023 (Data Privacy Framework)". */
function isBracketedIn(scheme: Basis, basis: Basis, { document }: Mentions): boolean {
  const words = scheme.from - basis.to;
  return words >= 0 && words <= MAX_TO_SCHEME && document.text.slice(basis.end, scheme.start).includes('(');
}

/** "ikke omfattet av Privacy Shield": the denial stands right before it, not anywhere in a long sentence. */
function isDenied(mention: Mention, mentions: Mentions): boolean {
  if (mentions.marks('polarity.negation').subarray(mention.from, mention.to).includes(1)) return true;
  if (mention.polarity !== 'negated') return false;
  return mentions
    .in('polarity.negation', mention.sentence)
    .some((cue) => cue.to <= mention.from + 1 && mention.from - cue.to <= 5);
}

/** In its sentence, or the one before: "De kan overføres til USA. Ditt samtykke innebærer at du godtar overføringen." */
function speaksOfAbroad(mention: Mention, mentions: Mentions): boolean {
  return [mention.sentence, mention.sentence - 1].some(
    (at) =>
      ABROAD.some((concept) => mentions.in(concept, at).length > 0) ||
      (at >= 0 && countriesIn(mentions, mentions.sentences[at]!).some((country) => !country.eea)),
  );
}

/** Sentences that show a transfer: outside the EEA or to a country there, with an act of transferring or keeping. */
function disclosuresIn(mentions: Mentions, context: Context, bases: readonly Basis[]): Disclosure[] {
  const found = new Map<number, Disclosure>();
  const add = (disclosure: Disclosure): void => {
    if (!found.has(disclosure.sentence)) found.set(disclosure.sentence, disclosure);
  };
  const named = new Set(bases.map((basis) => basis.sentence));
  const besideBasis = new Set(
    bases.filter((basis) => basis.general).map((basis) => mentions.sentences[basis.sentence]!.block),
  );
  const addOutside = (mention: Mention): void => {
    const { sentence } = mention;
    const isHeading = mentions.document.blocks[mention.block]!.kind === 'heading';
    const label = mentions.document.blocks[mention.block]!.label;
    if (isHeading || (label && mention.end <= label.end) || denies(mention, mentions) || isElsewhere(mention, mentions))
      return;
    const acts =
      mentions.in('transfer.act', sentence).length > 0 ||
      named.has(sentence) ||
      context.carrying(mention.block, ON_TRANSFERS) !== null;
    if (acts) add({ start: mention.start, end: mention.end, to: placeOf(mention, mentions), sentence });
  };
  for (const mention of mentions.of('transfer.outside')) addOutside(mention);
  const seen = new Set<number>();
  for (const country of countriesIn(mentions, { start: 0, end: mentions.document.text.length })) {
    const sentence = mentions.sentenceOf(country.at);
    if (country.eea || sentence < 0 || seen.has(sentence) || found.has(sentence) || mentions.isSkipped(sentence))
      continue;
    seen.add(sentence);
    if (isKeptThere(country, sentence, mentions, named, besideBasis)) {
      const { start, end } = country;
      add({ start, end, to: mentions.document.text.slice(start, end), sentence });
    }
  }
  for (const mention of mentions.of('transfer.worldwide')) {
    if (mention.polarity !== 'negated')
      add({
        start: mention.start,
        end: mention.end,
        to: mentions.document.text.slice(mention.start, mention.end),
        sentence: mention.sentence,
      });
  }
  // "datamaskiner utenfor landet ditt", where no other place is told
  if (found.size === 0) for (const mention of mentions.of('transfer.abroad')) addOutside(mention);
  // "Vi bruker EUs standardkontrakter", "X er sertifisert under DPF": whoever needs them sends data out.
  if (found.size === 0)
    for (const { mechanism, start, end, sentence } of bases)
      if (EVIDENT.includes(mechanism) && isInUse(mechanism, sentence, mentions))
        add({ start, end, to: mentions.document.text.slice(start, end), sentence });
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Said of what is done, not of what would be; and of the Commission's clauses, not of a firm's standard terms. */
const isInUse = (mechanism: Mechanism, sentence: number, mentions: Mentions): boolean =>
  (mechanism !== 'scc' || mentions.in('transfer.commission', sentence).length > 0) &&
  mentions.in('polarity.hypothesis', sentence).length === 0 &&
  mentions.in('transfer.none', sentence).length === 0;

function denies(mention: Mention, mentions: Mentions): boolean {
  if (mentions.in('transfer.possible', mention.sentence).length > 0) return false;
  return (
    mention.polarity === 'negated' ||
    mentions
      .in('transfer.none', mention.sentence)
      .some((none) => none.start <= mention.start && none.end > mention.start) // "ingenting sendes ut av" and "ut av EØS"
  );
}

const isElsewhere = (mention: Mention, mentions: Mentions): boolean =>
  mentions
    .in('transfer.elsewhere', mention.sentence)
    .some((other) => other.start <= mention.start && other.end >= mention.start);

/** A country outside the EEA in a sentence on keeping or sending; a company's seat there alone is no transfer. */
function isKeptThere(
  country: CountryMention,
  sentence: number,
  mentions: Mentions,
  named: ReadonlySet<number>,
  besideBasis: ReadonlySet<number>,
): boolean {
  if (named.has(sentence)) return true;
  const row = rowSpeaks(country, mentions);
  // "Leverandøren holder til i USA. Den er med i Data Privacy Framework."
  if (besideBasis.has(mentions.sentences[sentence]!.block) && mentions.in('transfer.act', sentence).length > 0)
    return true;
  const acts = [
    ...mentions.in('transfer.storage', sentence),
    ...mentions.in('transfer.access', sentence),
    ...mentions.in('transfer.sharing', sentence).filter((act) => country.at === act.to),
  ].filter((act) => act.polarity !== 'negated');
  if (acts.length === 0 && !row) return false;
  const place = mentions.sentences[sentence]!;
  // "et amerikansk selskap, men lagrer i Irland"
  const isAdjective = isLower(mentions.document.text.charCodeAt(country.start));
  if (isAdjective && countriesIn(mentions, { start: country.end, end: place.end }).some(({ eea }) => eea)) return false;
  // "..., men dataene lagres innenfor EU"
  return !mentions.in('transfer.none', sentence).some((none) => none.start > country.end) || place.end < country.end;
}

/** A cell with a country in a table whose header or introduction is about transfers or storage. */
function rowSpeaks(country: CountryMention, mentions: Mentions): boolean {
  const block = mentions.document.blocks[blockAt(mentions.document, country.start)];
  if (!block?.cell || block.cell.header === null) return false;
  return mentions.inBlock('transfer.column', block.cell.header).length > 0;
}

/** What the text calls the place: the country named beside it, else the words "utenfor EU/EØS" themselves. */
function placeOf(mention: Mention, mentions: Mentions): string {
  const { text } = mentions.document;
  const country = countriesIn(mentions, mentions.sentences[mention.sentence]!).find(
    (candidate) => !candidate.eea && !/^amerik/i.test(text.slice(candidate.start)),
  );
  if (country) return text.slice(country.start, country.end);
  const whole = /^(?:[-/ ]{1,3}(?:og |och )?(?:EU|EØS|EES)(?:-området|-området)?)+/.exec(text.slice(mention.end));
  return text.slice(mention.start, mention.end + (whole?.[0].length ?? 0));
}

/** The mechanisms of one disclosure: those in its sentence or block, else in its section, else of a general statement. */
function transfersOf(
  disclosure: Disclosure,
  bases: readonly Basis[],
  mentions: Mentions,
  places: ReadonlySet<number>,
): Transfer[] {
  const block = mentions.sentences[disclosure.sentence]!.block;
  const { blocks } = mentions.document;
  const blockOf = (basis: Basis): number => mentions.sentences[basis.sentence]!.block;
  const own = bases.filter((basis) => basis.sentence === disclosure.sentence);
  const beside = bases.filter((basis) => blockOf(basis) === block || sameRow(blockOf(basis), block, mentions));
  // "... lagrer i USA. Overføringen bygger på SCC. Storbritannia har en adekvansbeslutning."
  const free = beside.filter((basis) => !places.has(basis.sentence));
  const near = free.length > 0 ? free : beside;
  const section = bases.filter((basis) => blocks[blockOf(basis)]!.section === blocks[block]!.section);
  const general = bases.filter((basis) => basis.general);
  const prose = (basis: Basis): boolean => blocks[block]!.cell === null || blocks[blockOf(basis)]!.cell === null;
  const chosen = [own, near, section.filter(prose), general.filter(prose)].find((group) => group.length > 0) ?? [];
  const inForce = chosen.filter((basis) => !basis.repealed);
  const told = inForce.length > 0 ? inForce : chosen;
  const mechanisms = [...new Set(told.map((basis) => basis.mechanism))].filter(
    (mechanism, _, all) => mechanism !== 'other' || all.length === 1,
  );
  const evidence = { start: disclosure.start, end: disclosure.end };
  if (mechanisms.length === 0) return [{ to: disclosure.to, mechanism: 'none', evidence }];
  return mechanisms.map((mechanism) => ({ to: disclosure.to, mechanism, evidence }));
}

function sameRow(a: number, b: number, mentions: Mentions): boolean {
  const [x, y] = [mentions.document.blocks[a]!.cell, mentions.document.blocks[b]!.cell];
  return x !== null && y !== null && x.table === y.table && x.row === y.row;
}

/** A safeguard alluded to in the sentence of a disclosure or beside it in its section. */
function reassurances(disclosures: readonly Disclosure[], mentions: Mentions): Span[] {
  const blocks = new Set(disclosures.map((disclosure) => mentions.sentences[disclosure.sentence]!.block));
  const sections = new Set([...blocks].map((block) => mentions.document.blocks[block]!.section));
  const all = [...mentions.of('transfer.other'), ...mentions.of('transfer.reassurance')].filter(
    (mention) => mention.polarity !== 'negated',
  );
  const near = all.filter(({ block }) => blocks.has(block) || blocks.has(block - 1) || blocks.has(block - 2));
  if (near.length > 0) return near;
  const speaking = new Set([...sections].filter((section) => sectionIsOnTransfers(section, mentions)));
  return all.filter((mention) => speaking.has(mentions.document.blocks[mention.block]!.section));
}

function sectionIsOnTransfers(section: number, mentions: Mentions): boolean {
  const heading = mentions.document.sections[section]!.heading;
  return heading !== null && mentions.inBlock('transfer.heading', heading).length > 0;
}

function distinct(transfers: readonly Transfer[]): Transfer[] {
  const seen = new Set<string>();
  return transfers.filter(({ to, mechanism }) => {
    const key = `${countryNamed(to)?.code ?? to.toLowerCase()} ${mechanism}`;
    return !seen.has(key) && seen.add(key);
  });
}
