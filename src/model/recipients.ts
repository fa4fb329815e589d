import { isDigit, isLower, isUpper } from '../language/characters.js';
import type { Mention, Mentions } from '../match/mentions.js';
import type { Block, Span } from '../parse/document.js';
import { aliasesIn } from './aliases.js';
import { blockAt } from './blocks.js';
import type { Facts } from './clause.js';
import type { Context } from './context.js';
import { isProduct } from './controller/choose.js';
import { countriesIn, countryNamed } from './countries.js';
import { ON_RECIPIENTS } from './headings.js';
import { keyOf, type Names, type ProperName } from './names.js';
import type { Controller, Recipient } from './policy.js';

interface Named extends Span {
  readonly name: string;
  readonly sentence: number;
  /** Token behind the name. */
  readonly to: number;
}

/** Words that open what a name of a list is for, and how many words they reach at most: "X til drift, Y som lagrer filene". */
const REACH: Readonly<Record<string, number>> = { til: 5, for: 5, för: 5, ved: 4, vid: 4, når: 7, när: 7, som: 9 };
/** Between two names of one list. */
const JOINED = /^(?:,|,? (?:og|och|samt))\s$/;
/** Letters before a name in which a new clause may begin. */
const MAX_CLAUSE = 200;
/** Legal forms of no one country. */
const FOREIGN_FORM = / (?:Ltd|Limited|GmbH|BV|AG|SE)\b/;
const MAX_CATEGORIES = 40;
/** Words between a cue and the end of what introduces a list: "følgende mottakere". */
const MAX_LED = 2;
/** Letters of a domain, or a name, that tell whose it is. */
const MIN_SITE = 4;
/** Letters of a bracket behind a name. */
const MAX_BRACKET = 62;

/**
 * To whom data go; `own`: keys of names by which the text speaks of the controller. Facts: `recipients.named`, `recipients.category`, `recipients.none`.
 */
export function findRecipients(
  mentions: Mentions,
  context: Context,
  names: Names,
  controller: Controller | null,
  own: ReadonlySet<string>,
): { recipients: Recipient[]; facts: Facts } {
  const named = new Search(mentions, context, names, controller, own).named();
  const categories = categoriesIn(mentions, context);
  const none = nobody(mentions);
  const recipients: Recipient[] = [
    ...[...named]
      .sort((a, b) => a.start - b.start)
      .map((found) => ({
        name: found.name,
        country: countryOf(found, mentions),
        evidence: { start: found.start, end: found.end },
      })),
    ...categories
      .slice(0, MAX_CATEGORIES)
      .map(({ start, end }) => ({ name: null, country: null, evidence: { start, end } })),
  ];
  return {
    recipients,
    facts: { 'recipients.named': named, 'recipients.category': categories, 'recipients.none': none },
  };
}

/** Kinds of recipients: where data are given on, or listed under a heading about recipients. */
function categoriesIn(mentions: Mentions, context: Context): Mention[] {
  const told = mentions.of('recipients.category').filter((mention) => {
    if (mention.polarity === 'negated') return false;
    const given = mentions
      .in('recipients.disclosure', mention.sentence)
      .some((act) => !isDenied(act, mentions) && !inside(act, mention));
    if (given) return true;
    const block = mentions.document.blocks[mention.block]!;
    return block.kind !== 'heading' && context.carrying(mention.block, ON_RECIPIENTS) !== null;
  });
  // What stands under a heading about recipients says it best.
  const rank = (mention: Mention): number => (context.carrying(mention.block, ON_RECIPIENTS) ? 0 : 1);
  return told.sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}

/** Sentences that say that data go to nobody. */
function nobody(mentions: Mentions): Span[] {
  const denied = mentions
    .of('recipients.disclosure')
    .filter((mention) => isDenied(mention, mentions) && mentions.in('recipients.anyone', mention.sentence).length > 0);
  return [...denied, ...mentions.of('recipients.local')].sort((a, b) => a.start - b.start);
}

/** A negation around the words, or between them: "lämnar inte ut". */
const isDenied = (act: Mention, mentions: Mentions): boolean =>
  act.polarity === 'negated' || mentions.marks('polarity.negation').subarray(act.from, act.to).includes(1);

/** The country in the brackets behind a name, or in the few words after it ("etablert i USA"). */
function countryOf(found: Named, mentions: Mentions): string | null {
  const { document, sentences } = mentions;
  const sentence = sentences[found.sentence];
  if (!sentence) return null;
  const bracket = bracketBehind(found, document.text);
  const behind = bracket === null ? clauseBehind(found, mentions) : { start: found.end, end: bracket };
  const spans = [behind, ...rowOf(found, mentions), ...itemOf(found, mentions), { start: found.start, end: found.end }];
  for (const span of spans) {
    const country = countriesIn(mentions, span)[0];
    // "Norges Skiforbund" is no address.
    if (country && !(span.start === found.start && document.text[country.end - 1] === 's')) return country.code;
  }
  return null;
}

/** The few words behind a name, up to the next name. */
function clauseBehind(found: Named, mentions: Mentions): Span {
  const { tokens, document, sentences } = mentions;
  const limit = sentences[found.sentence]!.end;
  let to = found.to;
  while (to < Math.min(found.to + 6, tokens.length) && tokens.ends[to]! <= limit) {
    const isName = isUpper(document.text.charCodeAt(tokens.starts[to]!)) && !countryNamed(mentions.word(to));
    // "i Frankfurt, Tyskland"
    if (isName && (to === found.to || mentions.word(to - 1) !== 'i')) break;
    to++;
  }
  return { start: found.end, end: tokens.ends[to - 1]! };
}

/** What else a short item says that begins with the name. */
function itemOf(found: Named, mentions: Mentions): Span[] {
  const block = mentions.document.blocks[blockAt(mentions.document, found.start)];
  if (block?.kind !== 'item' || found.start - block.start > 2 || block.end - block.start > 120) return [];
  return [{ start: found.end, end: block.end }];
}

/** The other cells of a table's row. */
function rowOf(found: Span, mentions: Mentions): Span[] {
  const { blocks } = mentions.document;
  const block = blocks[blockAt(mentions.document, found.start)];
  const cell = block?.cell;
  if (!cell) return [];
  return blocks.filter(
    (other) =>
      other.cell?.table === cell.table &&
      other.cell.row === cell.row &&
      other.cell.column !== cell.column &&
      other.end - other.start < 60,
  );
}

class Search {
  readonly #mentions: Mentions;
  readonly #context: Context;
  readonly #names: Names;
  readonly #controller: string;
  readonly #own: ReadonlySet<string>;
  readonly #found: Named[] = [];
  readonly #aliases: ReadonlyMap<string, ProperName>;
  /** Tokens of makers in brackets, which are told with their product. */
  readonly #makers = new Set<number>();
  #words: ReadonlySet<string> | null = null;
  /** Words that join the names of a list. */
  readonly #joins: Uint8Array;
  readonly #vendors: readonly Mention[];
  /** By each token that it covers. */
  readonly #vendorAt = new Map<number, Mention>();

  constructor(
    mentions: Mentions,
    context: Context,
    names: Names,
    controller: Controller | null,
    own: ReadonlySet<string>,
  ) {
    this.#own = own;
    this.#aliases = aliasesIn(mentions, names);
    this.#mentions = mentions;
    this.#context = context;
    this.#names = names;
    this.#controller = keyOf(controller?.name ?? '');
    this.#vendors = mentions.of('vendor.name');
    this.#joins = mentions.marks('party.joining');
    for (const vendor of this.#vendors) for (let at = vendor.from; at < vendor.to; at++) this.#vendorAt.set(at, vendor);
  }

  named(): Named[] {
    this.#known();
    this.#companies();
    this.#cued();
    this.#serving();
    this.#getting();
    this.#listed();
    this.#enumerated();
    return this.#distinct();
  }

  /** Suppliers of the lexicon, wherever the text does not deny them or only reads about them. */
  #known(): void {
    const agencies = this.#mentions.of('vendor.agency').filter((mention) => this.#isGiven(mention));
    for (const mention of [...this.#vendors, ...agencies]) {
      if (this.#makers.has(mention.from)) continue;
      if (
        (mention.polarity === 'negated' && !this.#isExcepted(mention)) ||
        this.#isSource(mention.from, mention.sentence) ||
        this.#isReference(mention)
      )
        continue;
      this.#addVendor(mention);
    }
  }

  /** "ikke til andre enn X", "aldri kortnummeret, det er X som ...": the denial ends before the name. */
  #isExcepted(mention: Mention): boolean {
    const { text } = this.#mentions.document;
    const sentence = this.#mentions.sentences[mention.sentence]!;
    const exception = this.#mentions.in('recipients.except', mention.sentence)[0];
    if (exception && exception.to <= mention.from) return true;
    return /(?:: |[,;] (?:det|de|men|vi|dette|den|detta|utan) )/.test(
      text.slice(Math.max(sentence.start, mention.start - MAX_CLAUSE), mention.start),
    );
  }

  /** Under its fuller name where the text goes on with capitals ("Apple Push Notification Service"). */
  #addVendor(mention: Mention): void {
    const name = this.#names.at(mention.from);
    const maker = name ? this.#withMaker(name) : null;
    const isOpening = mention.start - this.#mentions.document.blocks[mention.block]!.start <= 2;
    if (maker && (isOpening || COMPANY.test(maker.text.slice(0, -1)))) {
      this.#add(maker, maker.text, maker.to, mention.sentence);
      return;
    }
    const plain = nominative(mention, this.#mentions);
    const isWhole = plain === this.#mentions.document.text.slice(mention.start, mention.end);
    if (isWhole && name && name.start === mention.start && name.end > mention.end && !this.#isCompound(mention))
      this.#add(name, name.text, name.to, mention.sentence);
    else this.#add(mention, plain, mention.to, mention.sentence);
  }

  /** Only read about: part of an address, the text of a link outside lists, "Googles personvernregler". */
  #isReference(mention: Mention): boolean {
    const { blocks, links } = this.#mentions.document;
    const cued = this.#mentions
      .in('recipients.cue', mention.sentence)
      .some((cue) => mention.from - cue.to >= 0 && mention.from - cue.to <= 2);
    if ((isAddress(mention, this.#mentions) || this.#isPart(mention)) && !cued) return true;
    const policies = this.#mentions.in('recipients.policy', mention.sentence);
    if (policies.some((policy) => policy.from >= mention.to - 1 && policy.from - mention.to <= 2)) return true;
    const block = blocks[mention.block]!;
    if (mention.start - block.start <= 2 || block.kind === 'cell') return false;
    return links.some((link) => mention.start >= link.start && mention.end <= link.end);
  }

  /** Names with a legal form: another company than the controller. */
  #companies(): void {
    for (const [index, sentence] of this.#mentions.sentences.entries()) {
      if (this.#mentions.isSkipped(index) || !this.#speaksOfData(index)) continue;
      for (const name of this.#names.in(sentence)) {
        if (this.#makers.has(name.from)) continue;
        if (name.country === null && !FOREIGN_FORM.test(name.text) && !this.#isBracketed(name)) continue;
        this.#addName(name, index);
      }
    }
  }

  /** "et saksbehandlingssystem (Nordsak)": the name alone in brackets, behind a common noun. */
  #isBracketed(name: ProperName): boolean {
    const { text } = this.#mentions.document;
    if (name.domain || text[name.start - 1] !== '(' || text[name.end] !== ')' || name.from === 0) return false;
    const noun = text.charCodeAt(this.#mentions.tokens.starts[name.from - 1]!);
    return isLower(noun) && name.text !== name.text.toUpperCase();
  }

  /** A sentence in which a company is no mere owner or address. */
  #speaksOfData(sentence: number): boolean {
    const block = this.#mentions.sentences[sentence]!.block;
    if (this.#context.carrying(block, ON_RECIPIENTS)) return true;
    return (
      this.#mentions.in('recipients.disclosure', sentence).length > 0 ||
      this.#mentions.in('recipients.cue', sentence).length > 0
    );
  }

  /** Right behind "lagres hos", "deles med", "databehandler", "vi bruker"; with what is joined to it by commas and "og". */
  #cued(): void {
    const examples = this.#mentions.of('recipients.example').filter((cue) => this.#tellsRecipients(cue.sentence));
    const titles = this.#mentions.marks('party.title');
    const ours = this.#mentions.marks('party.our');
    for (const cue of [...this.#mentions.of('recipients.cue'), ...examples]) {
      const { text } = this.#mentions.document;
      const { length } = this.#mentions.tokens;
      // "regnskapssystemet X, som er ..."
      const inner = cue.to - cue.from > 2 && this.#gap(cue.from + 1) === ' ' ? this.#names.at(cue.from + 1) : null;
      const passed = cue.to < length && (ours[cue.to] === 1 || titles[cue.to] === 1);
      const behind = passed ? cue.to + 1 : cue.to; // "vår", "trykkeriet"
      const at = inner ? inner.from : behind;
      const name = inner ?? (at < length ? this.#names.at(at) : null);
      if (!name || (passed && name.domain)) continue;
      if (this.#mentions.marks('place.city')[at] === 1) continue;
      if (this.#isIn(cue) && (passed || name.organisation || isProduct(name, this.#mentions))) continue;
      if ((isDenied(cue, this.#mentions) && !this.#isExcepted(cue)) || this.#isShouted(cue.block)) continue;
      const gap = this.#gap(at);
      // "regnskapskontoret vårt, Nordtall, ser fakturaene"
      if (gap === ', ' && !(name.organisation || ours[at - 1] === 1) && text[name.end] !== ',') continue;
      if (gap === ' ' || /^[ :«“"(*,.]{1,3}$/.test(gap)) this.#list(at, cue.sentence);
    }
  }

  /** "lagres i", "ligger på": a place, an organisation or one's own product behind it is no system. */
  #isIn(cue: Mention): boolean {
    return cue.to - cue.from > 1 && this.#mentions.marks('party.within')[cue.to - 1] === 1;
  }

  /** A name and what is joined to it: "X (drift), Y til regnskap og Z". */
  #list(from: number, sentence: number): void {
    const { to } = this.#mentions.tokensIn(this.#mentions.sentences[sentence]!);
    for (let at = from; at >= 0 && at < to; ) {
      const name = this.#names.at(at);
      if (!name || this.#isCommon(name)) break;
      this.#addName(name, sentence, at > from);
      at = this.#nextInList(name, to);
    }
  }

  /** A sentence in which examples are those of recipients. */
  #tellsRecipients(sentence: number): boolean {
    return this.#speaksOfData(sentence) || this.#mentions.in('recipients.category', sentence).length > 0;
  }

  /** "X drifter nettsiden for oss", "X er databehandler": the subject of what is done for the controller. */
  #serving(): void {
    for (const mention of this.#mentions.of('recipients.serves')) {
      if (mention.polarity === 'negated') continue;
      const sentence = this.#mentions.sentences[mention.sentence]!;
      const first = this.#names.in({ start: sentence.start, end: mention.start })[0];
      if (!first || first.start !== sentence.start || this.#isNoun(first) || isDefinite(first.text)) continue;
      this.#addName(first, mention.sentence);
      const next = this.#nextInList(first, mention.from);
      if (next >= 0) this.#list(next, mention.sentence);
    }
  }

  /** "PPT får rapportene", "... Tall og Orden, som fører regnskapet": the name right before the words. */
  #getting(): void {
    for (const mention of this.#mentions.of('recipients.gets')) {
      if (mention.polarity === 'negated') continue;
      const sentence = this.#mentions.sentences[mention.sentence]!;
      // "Ved skade kan Nordtrygg få opplysningene"
      const inner = mention.to - mention.from > 2 ? this.#names.at(mention.from + 1) : null;
      if (inner && !inner.domain && inner.to < mention.to) this.#list(inner.from, mention.sentence);
      const start = Math.max(sentence.start, mention.start - MAX_CLAUSE);
      const ahead = this.#names.in({ start, end: mention.start });
      const { text } = this.#mentions.document;
      let behind = mention.start;
      // "NVE og Statnett kan kreve innsyn"; not "Logger du inn med Feide, får vi navnet"
      for (let at = ahead.length - 1; at >= 0; at--) {
        const name = ahead[at]!;
        const gap = text.slice(name.end, behind);
        const isNext =
          behind === mention.start ? gap === ' ' || (gap === ', ' && text.startsWith('som', behind)) : JOINED.test(gap);
        if (!isNext || name.domain || this.#isCommon(name) || this.#isNoun(name)) break;
        this.#addName(name, mention.sentence, true); // also "fra X, som får ..."

        behind = name.start;
      }
    }
  }

  /** Bare enumerations right under a heading that asks who gets the data: "Kommunen, PPT, Nordfjell Regnskap og Skyland." */
  #enumerated(): void {
    const { blocks, sections } = this.#mentions.document;
    for (const [index, block] of blocks.entries()) {
      if (block.chrome !== null || block.kind !== 'paragraph') continue;
      const { heading } = sections[block.section]!;
      if (heading === null || this.#mentions.inBlock('recipients.heading', heading).length === 0) continue;
      const { from, to } = this.#mentions.sentencesOf(index);
      for (let s = from; s < to; s++) {
        const sentence = this.#mentions.sentences[s]!;
        for (const name of this.#names.in(sentence)) {
          const isJoined = /(?:, | og | och | samt |: )$/.test(
            this.#mentions.document.text.slice(Math.max(sentence.start, name.start - 6), name.start),
          );
          if (name.text === name.text.toUpperCase()) continue;
          if (name.to - name.from > 1 || (isJoined && this.#names.isProper(name.from) && !this.#isPlace(name)))
            if (name.start > sentence.start && !this.#isCommon(name)) this.#addName(name, s);
        }
      }
    }
  }

  /** Behind "i": "i Oslo". */
  #isPlace(name: ProperName): boolean {
    return name.from > 0 && this.#mentions.marks('party.within')[name.from - 1] === 1;
  }

  /** In a heading in capitals every word looks like a name. */
  #isShouted(block: number): boolean {
    const { blocks, text } = this.#mentions.document;
    const own = text.slice(blocks[block]!.start, blocks[block]!.end);
    return own === own.toUpperCase();
  }

  /**
   * The token of the next name in a list, -1 where it ends: behind a bracket or what the one before is for ("til drift"), then a
   * comma, a joining word, or "fra" with its maker.
   */
  #nextInList(name: ProperName, to: number): number {
    const { document, tokens } = this.#mentions;
    // "inkassobyrået (X) og Y"
    const last = document.text[name.end] === ')' ? name.end + 1 : name.end;
    let end = bracketBehind(name, document.text) ?? last;
    let at = end > last ? this.#mentions.tokensIn({ start: end, end }).from : name.to;
    if (at >= to) return -1;
    const reach = end === last && this.#gap(at) === ' ' ? (REACH[this.#mentions.word(at)] ?? 0) : 0;
    if (reach > 0) {
      const limit = Math.min(to, at + reach);
      for (at++; at < limit && this.#gap(at) === ' ' && this.#joins[at] === 0; at++);
      if (at >= to) return -1;
      end = tokens.ends[at - 1]!;
    }
    const gap = document.text.slice(end, tokens.starts[at]!);
    const joins = this.#joins[at] === 1;
    if (gap !== ', ' && !(gap === ' ' && joins)) return -1;
    if (joins) at++;
    if (at < to && this.#mentions.marks('party.held')[at] === 1) at++;
    return at < to && !isLower(document.text.charCodeAt(tokens.starts[at]!)) ? at : -1;
  }

  /** Items, rows and headings under a heading about recipients that begin with a name. */
  #listed(): void {
    const { blocks, sections } = this.#mentions.document;
    let open = false;
    /** Lone words at the heads of items, by section: names where another item there has a sure one. */
    const doubtful: { name: ProperName; section: number; sentence: number }[] = [];
    const sure = new Set<number>();
    for (const [index, block] of blocks.entries()) {
      if (block.chrome !== null) continue;
      const about = this.#mentions.inBlock('recipients.heading', index).length > 0;
      if (block.kind === 'heading') {
        const isName = this.#opening(index)?.whole ?? false;
        const parent = sections[block.section]!.parent;
        const nested =
          parent !== null &&
          sections[parent]!.heading !== null &&
          this.#mentions.inBlock('recipients.heading', sections[parent]!.heading!).length > 0;
        if (isName && (open || nested))
          this.#addName(this.#opening(index)!.name, this.#mentions.sentencesOf(index).from);
        open = about || (open && isName);
        continue;
      }
      const inTable = block.kind === 'cell' && block.cell!.row > 0;
      const under =
        block.kind === 'item' || (inTable && block.cell!.column === 0)
          ? this.#context.carrying(index, ON_RECIPIENTS) !== null || this.#headedTable(index) || this.#isLed(block)
          : inTable && this.#headedTable(index);
      if (!under) continue;
      const opening = this.#opening(index) ?? this.#labelled(index);
      if (!opening || !(opening.whole || opening.label)) continue;
      const sentence = this.#mentions.sentencesOf(index).from;
      const trusted = inTable && this.#isSupplierColumn(block);
      if (this.#isCommon(opening.name) && !trusted)
        doubtful.push({ name: opening.name, section: block.section, sentence });
      else {
        sure.add(block.section);
        this.#addOpening(opening.name, sentence);
      }
    }
    for (const { name, section, sentence } of doubtful) if (sure.has(section)) this.#addOpening(name, sentence);
  }

  /** "Fruktnett og Fjellkort" at the head of an item. */
  #addOpening(name: ProperName, sentence: number): void {
    this.#addName(name, sentence);
    const { to } = this.#mentions.tokensIn(this.#mentions.sentences[sentence]!);
    if (name.to >= to || this.#joins[name.to] === 0) return;
    const next = this.#nextInList(name, to);
    if (next >= 0) this.#list(next, sentence);
  }

  /** "Uppgifterna lämnas till följande:" introduces the item. */
  #isLed({ leadIn, kind }: Block): boolean {
    if (kind !== 'item' || leadIn === null) return false;
    if (this.#mentions.inBlock('recipients.disclosure', leadIn).length === 0) return false;
    const { to } = this.#mentions.tokensIn(this.#mentions.document.blocks[leadIn]!);
    return this.#mentions
      .inBlock('recipients.cue', leadIn)
      .some((cue) => cue.to - cue.from > 1 && to - cue.to <= MAX_LED && !isDenied(cue, this.#mentions));
  }

  /** The column's header says that its cells name suppliers or recipients. */
  #isSupplierColumn({ cell }: Block): boolean {
    return cell?.header != null && this.#mentions.inBlock('recipients.heading', cell.header).length > 0;
  }

  /** "Nyhetsbrev: X" */
  #labelled(index: number): { name: ProperName; whole: boolean; label: boolean } | null {
    const { label } = this.#mentions.document.blocks[index]!;
    if (!label) return null;
    const { from } = this.#mentions.tokensIn({ start: label.end, end: label.end });
    const name = from < this.#mentions.tokens.length ? this.#names.at(from) : null;
    if (!name || name.start - label.end > 3 || this.#isCategory(name) || this.#isNoun(name)) return null;
    return { name, whole: false, label: true };
  }

  /** Its column, or the one beside it, is about recipients. */
  #headedTable(index: number): boolean {
    const { header } = this.#mentions.document.blocks[index]!.cell ?? { header: null };
    return header !== null && header !== undefined && this.#mentions.inBlock('recipients.column', header).length > 0;
  }

  /** The name at the head of a block; whether it is the whole block, or a label before a dash, colon, bracket or comma. */
  #opening(index: number): { name: ProperName; whole: boolean; label: boolean } | null {
    const block = this.#mentions.document.blocks[index]!;
    const { from, to } = this.#mentions.tokensIn(block);
    if (from >= to) return null;
    const name = this.#names.at(from);
    if (!name || (this.#isCommon(name) && this.#isNoun(name))) return null;
    if (to - from > 1 && !name.organisation && this.#isShouted(index)) return null;
    const rest = this.#mentions.document.text.slice(name.end, block.end);
    const bracket = /^[ *_]{0,3}\([^()]{1,60}\)/.exec(rest)?.[0] ?? '';
    const behind = rest.slice(bracket.length).replace(/^[*_]{1,2}/, '');
    const full = this.#withMaker(name);
    if (full) return { name: full, whole: behind.trim() === '', label: true };
    // "Nordmoln Pvt. Ltd." in a cell of its own
    const isCell = block.kind === 'cell' && name.organisation;
    const isLabel =
      isCell || bracket !== '' || /^(?: ?[:–—-]|,| {2}| \|)/.test(behind) || this.#isQualified(name, behind);
    return { name, whole: behind.trim() === '', label: isLabel };
  }

  /** "Nordvik kommune når vi søker støtte", "Nordsky til lagring": what the recipient is for stands behind its name. */
  #isQualified(name: ProperName, behind: string): boolean {
    return behind.startsWith(' ') && this.#mentions.marks('recipients.qualifier')[name.to] === 1;
  }

  /** "YouTube (Google)": the product with its maker in brackets, as a list has it. */
  #withMaker(name: ProperName): ProperName | null {
    const { document } = this.#mentions;
    if (!document.text.startsWith(' (', name.end)) return null;
    const bracket = /^ \(([A-ZÀ-ÖØ-Þ][^(),\d]{1,30}(?:, Inc\.?)?)\)/.exec(document.text.slice(name.end, name.end + 40));
    if (!bracket || keyOf(bracket[1]!).split(' ')[0] === keyOf(name.text).split(' ')[0]) return null;
    const inner = { start: name.end + 2, end: name.end + bracket[0].length - 1 };
    const { from, to } = this.#mentions.tokensIn(inner);
    const known =
      COMPANY.test(bracket[1]!) || this.#vendorAt.get(from)?.from === from || /^[A-ZÀ-ÖØ-Þ]{2,6}$/.test(bracket[1]!);
    if (!known || countryNamed(bracket[1]!)) return null;
    const end = inner.end + 1;
    this.#makers.add(from);
    return { ...name, end, to, text: document.text.slice(name.start, end), organisation: true };
  }

  /** A lone word at the head of a line that is no known name, and may be any word. */
  #isCommon(name: ProperName): boolean {
    if (name.domain || name.to - name.from > 1) return false;
    if (this.#isCategory(name)) return true;
    if (name.organisation) return false;
    if (this.#vendorAt.get(name.from)?.from === name.from) return false;
    if (isBrandLike(name.text)) return false;
    const sentence = this.#mentions.sentences[this.#mentions.sentenceOf(name.from)];
    if (sentence && this.#mentions.tokensIn(sentence).from < name.from) return false;
    return !this.#names.isProper(name.from);
  }

  /** A lone word at the head of an item that looks like a common noun ("Transportører", "Drift"), or is one elsewhere in the text. */
  #isNoun(name: ProperName): boolean {
    if (name.to - name.from > 1) return false;
    if (this.#isCategory(name) || this.#names.isCommon(name.from)) return true;
    return this.#mentions.marks('recipients.noun')[name.from] === 1;
  }

  #isCategory(name: ProperName): boolean {
    return this.#mentions.marks('recipients.category')[name.from] === 1;
  }

  #addName(name: ProperName, sentence: number, joined = false): void {
    if (!name.organisation && (countryNamed(this.#mentions.word(name.from)) || this.#isStreet(name))) return;
    if ((!joined && this.#isSource(name.from, sentence)) || this.#isAuthority(name) || this.#isOwn(name)) return;
    const vendor = this.#vendorAt.get(name.from);
    if (!vendor && this.#isCompound(name)) return;
    // "Distriktet", where the text has "distriktet" too
    const isLone = name.to - name.from === 1 && !name.domain && !vendor && !isBrandLike(name.text);
    if (isLone && (this.#names.isCommon(name.from) || this.#mentions.marks('controller.generic')[name.from] === 1))
      return;
    if (vendor && !(name.from === vendor.from && name.organisation)) return;
    this.#add(
      name,
      name.text.replace(/(?<=[^s])s$/, (s) => (this.#isGenitive(name) ? '' : s)),
      name.to,
      sentence,
    );
  }

  /** "Vipps-gaver", "Apple-enheter". */
  #isPart({ end }: Mention): boolean {
    const { text } = this.#mentions.document;
    return text[end] === '-' && isLower(text.charCodeAt(end + 1));
  }

  /** "Pro-abonnement": half of a common noun. */
  #isCompound(name: Pick<ProperName, 'from' | 'to' | 'end'>): boolean {
    const { text } = this.#mentions.document;
    return name.to - name.from === 1 && text[name.end] === '-' && isLower(text.charCodeAt(name.end + 1));
  }

  /** "Storgata 2". */
  #isStreet(name: ProperName): boolean {
    const { text } = this.#mentions.document;
    return this.#mentions.marks('contact.street')[name.to - 1] === 1 && /^ \d/.test(text.slice(name.end, name.end + 2));
  }

  /** "Nordskys servere": the word stands without its s elsewhere. */
  #isGenitive(name: ProperName): boolean {
    const last = this.#mentions.word(name.to - 1);
    this.#words ??= new Set(this.#mentions.tokens.vocabulary);
    return this.#words.has(last.slice(0, -1));
  }

  #add(span: Span, name: string, to: number, sentence: number): void {
    const short = keyOf(name);
    const full = this.#aliases.get(short)?.text ?? name;
    const key = keyOf(full);
    if (key === '' || this.#isController(key) || this.#isController(short)) return;
    this.#found.push({ start: span.start, end: span.end, name: full, to, sentence });
  }

  #isController(key: string): boolean {
    if (this.#controller === '') return false;
    return this.#controller === key || this.#controller.startsWith(`${key} `) || key.startsWith(`${this.#controller} `);
  }

  /** The controller under another name, or the title of the page. */
  #isOwn(name: ProperName): boolean {
    const key = keyOf(name.text);
    if (this.#own.has(key) || this.#own.has(key.replaceAll(' ', ''))) return true;
    if (name.domain) {
      const [site] = key.split(' ') as [string];
      const controller = this.#controller.replaceAll(' ', '');
      // "fjordforlag.no" and "Fjord Forlag"
      if (this.#own.has(site) || (site.length >= MIN_SITE && controller.startsWith(site))) return true;
      if (controller.length >= MIN_SITE && site.startsWith(controller)) return true;
    }
    return [...this.#own].some(
      (own) => own.startsWith(`${key} `) || own.endsWith(` ${key}`) || (name.organisation && key.endsWith(` ${own}`)),
    );
  }

  #isAuthority(name: ProperName): boolean {
    return !this.#mentions.marks('complaint.authority').subarray(name.from, name.to).includes(0);
  }

  /** Data come from there, or one only reads there. */
  #isSource(at: number, sentence: number): boolean {
    const sources = [
      ...this.#mentions.in('recipients.source', sentence),
      ...this.#mentions.in('recipients.source-link', sentence),
    ];
    return sources.some(
      (source) => source.from < at && at - source.to <= 12 && !this.#isCuedBehind(source, at, sentence),
    );
  }

  /** "programvare fra X", "... fra skjemaet sendes til X": a cue for recipients takes in, or follows, the word of the source. */
  #isCuedBehind(source: Mention, at: number, sentence: number): boolean {
    const cues = [
      ...this.#mentions.in('recipients.cue', sentence),
      ...this.#mentions.in('recipients.disclosure', sentence),
    ];
    return cues.some((cue) => cue.to >= source.to && cue.to <= at && (cue.from >= source.to || cue.from < source.from));
  }

  /** A public body counts where data are given to it. */
  #isGiven(mention: Mention): boolean {
    const act = this.#mentions
      .in('recipients.disclosure', mention.sentence)
      .some((other) => other.polarity !== 'negated');
    const gets = this.#mentions.in('recipients.gets', mention.sentence).some((other) => other.from === mention.to);
    // "statistikk til SSB", "søkes hos NAV"
    const cued = this.#mentions.in('recipients.cue', mention.sentence).some((cue) => cue.to === mention.from);
    return act || gets || cued || this.#context.carrying(mention.block, ON_RECIPIENTS) !== null;
  }

  #gap(at: number): string {
    const { ends, starts } = this.#mentions.tokens;
    return at === 0 ? '' : this.#mentions.document.text.slice(ends[at - 1]!, starts[at]!);
  }

  /**
   * Each organisation once. A product gives way to its maker where that is named too ("Google Analytics", "Google"); a short name
   * to the full one with its legal form; "AdMob" to "Google AdMob", and so does "Google", where the
   * text speaks of the product by its own name no less often.
   */
  #distinct(): Named[] {
    const byKey = new Map<string, Named>();
    /** "Inspektionen för vård": where what is told there ends, by its start. */
    const reach = new Map<number, number>();
    for (const { start, end } of this.#found) if (end > (reach.get(start) ?? 0)) reach.set(start, end);
    const counts = new Map<string, number>();
    const makers = new Set<string>();
    const runs = this.#mentions.marks('controller.operated');
    const ranks = new Map(this.#found.map((found) => [found, this.#rank(found)]));
    for (const found of [...this.#found].sort(
      (a, b) => ranks.get(a)! - ranks.get(b)! || a.start - b.start || b.end - a.end,
    )) {
      const key = keyOf(found.name);
      if (found.end < reach.get(found.start)!) continue;
      const first = byKey.get(key);
      // "Skysøk, utviklet av Nordsky": its maker is told as such.
      if (found.to > 1 && runs[found.to - 2] === 1) makers.add(key);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!first) byKey.set(key, found);
      else if (FULL_NAME.test(found.name) && !FULL_NAME.test(first.name))
        byKey.set(key, { ...first, name: found.name });
    }
    const { text } = this.#mentions.document;
    for (const [key, found] of [...byKey]) {
      // "Nordfjell Musikkforbund (NMF)": one recipient.
      if (!/^[A-ZÆØÅÄÖ]{2,6}$/.test(found.name) || text[found.start - 1] !== '(' || text[found.end] !== ')') continue;
      if (this.#found.some(({ end }) => end === found.start - 2)) byKey.delete(key);
    }
    const spare: string[] = [];
    for (const [key, { name }] of [...byKey]) {
      const space = key.indexOf(' ');
      if (space < 0) continue;
      const short = key.slice(0, space);
      const product = key.slice(space + 1);
      if (byKey.has(product)) spare.push(product);
      if (byKey.has(product) && !makers.has(short) && (counts.get(product) ?? 0) >= (counts.get(short) ?? 0))
        spare.push(short);
      else if (byKey.has(short)) byKey.delete(FULL_NAME.test(name) ? short : key);
    }
    for (const key of spare) byKey.delete(key);
    return [...byKey.values()];
  }

  /** Which of several places tells best: a sentence that says what the recipient gets, before a mention in passing or a heading. */
  #rank(found: Named): number {
    const { block } = this.#mentions.sentences[found.sentence]!;
    if (this.#mentions.document.blocks[block]!.kind === 'heading') return 2;
    return this.#speaksOfData(found.sentence) ? 0 : 1;
  }
}

/** With a legal form, or with its maker in brackets. */
const FULL_NAME = /,? (?:Inc|LLC|Ltd|Limited|PTY|AS|ASA|AB|Oy|GmbH|ApS|Förvaltning|förening)\b|\(/;

/** Ends with a legal form. */
const COMPANY = / (?:Inc\.?|LLC|Ltd\.?|Limited|GmbH|B\.?V\.?|ASA?|AB|Oy|ApS|Corp\.?)$/;

/** "Leverandøren", "Systemet": a noun with its article. */
const isDefinite = (word: string): boolean => /(?:en|et|ene|na|ane|a)$/.test(word) && !word.includes(' ');

/** "YouTube", "46elks", "AWS": no word of the language. */
function isBrandLike(word: string): boolean {
  let capitals = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isDigit(code)) return true;
    if (!isUpper(code)) continue;
    if (i > 0 && isLower(word.charCodeAt(i - 1))) return true;
    capitals++;
  }
  return capitals === word.length && capitals >= 2 && capitals <= 6;
}

/** Where the bracket right behind a name ends, or null. */
function bracketBehind(name: Span, text: string): number | null {
  let at = name.end;
  if (text[at] === ',' || text[at] === '.') at++;
  if (text[at] === ' ') at++;
  if (text[at] !== '(') return null;
  const end = text.slice(at, at + MAX_BRACKET).indexOf(')');
  return end < 0 ? null : at + end + 1;
}

const inside = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end;

/** Part of an e-mail or web address. */
function isAddress(span: Span, mentions: Mentions): boolean {
  const { text } = mentions.document;
  const before = text[span.start - 1] ?? ' ';
  if (before === '@' || before === '/' || before === '.') return true;
  return text[span.end] === '@' || (text[span.end] === '.' && isLower(text.charCodeAt(span.end + 1)));
}

/** The name of a supplier without the genitive's s: "Googles servere", "Facebooks pixel". */
function nominative(mention: Mention, mentions: Mentions): string {
  // "Facebook-piksel"
  const text = mentions.document.text.slice(mention.start, mention.end).replace(/-[a-zæøåäö].*$/s, '');
  if (!text.includes('s')) return text;
  const words = text.split(' ');
  const genitive = words.findIndex((word, i) => /[a-zæøåäö]s$/.test(word) && !ends(mention.from + i, mentions));
  if (genitive < 0) return text;
  return [...words.slice(0, genitive), words[genitive]!.slice(0, -1)].join(' ');
}

const ends = (token: number, mentions: Mentions): boolean => mentions.marks('vendor.final-s')[token] === 1;
