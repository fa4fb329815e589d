/** What weighs for and against a name as that of a recipient. */
import { isLower, isUpper } from '../../language/characters.js';
import type { Mention, Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { aliasesIn } from '../aliases.js';
import type { Context } from '../context.js';
import { countryNamed } from '../countries.js';
import { ON_RECIPIENTS } from '../headings.js';
import { keyOf } from '../names/keys.js';
import { INFLECTED, type Names, type ProperName } from '../names.js';
import type { Controller } from '../policy.js';
import { titleOf } from '../standing.js';
import { COMPANY, DEFINITE, isAddress, isBrandLike, type Named } from './named.js';

/** Letters of a domain, or of a name, at least, that tell whose it is. */
const MIN_SITE = 4;
/** Words between "fra" and a name that it may still hold for. */
const MAX_FROM = 12;
/** Words between "fra" and the one that it holds for, where it is no name that comes first. */
const MAX_BESIDE = 3;
/** Words from the last of the names with which a sentence opens to its "ikke". */
const MAX_TO_DENIAL = 5;
/** " til 2012": so many characters hold the number that a message goes to. */
const SHORT_NUMBER = /^ (?:til|till) \d{2} ?\d{2,3}(?!\d)/;
const MAX_TO_NUMBER = 12;
/** Where data come from, and what one only reads. */
const SOURCES = ['recipients.source', 'recipients.source-link'] as const;
/** Leads to an address. */
const ADDRESS = ['contact.address-word'];
/** What makes a recipient of the name behind it. */
const CUES = ['recipients.cue', 'recipients.disclosure', 'recipients.media'] as const;

/** What all ways of naming a recipient are judged by: the text, whose names are the controller's, and what has been found so far. */
export class RecipientGround {
  readonly mentions: Mentions;
  readonly context: Context;
  readonly names: Names;
  readonly #controller: string;
  readonly #own: ReadonlySet<string>;
  /** The words of the page's title, with a space around each. */
  readonly #title: string;
  readonly found: Named[] = [];
  readonly #aliases: ReadonlyMap<string, ProperName>;
  /** "Vipps MobilePay AS" by "vipps", where the text has one such name in full. */
  readonly #full = new Map<string, ProperName | null>();
  /** Tokens of makers in brackets, which are told with their product. */
  readonly makers = new Set<number>();
  /** Tokens that open the words for a kind of recipient. */
  #categories: ReadonlySet<number> | null = null;
  /** Where what a sentence denies at its head ends, by sentence. */
  readonly #denied = new Map<number, number>();
  /** The vocabulary of the text. */
  #words: ReadonlySet<string> | null = null;
  /** Words that join the names of a list. */
  readonly joins: Uint8Array;
  readonly vendors: readonly Mention[];
  /** By each token that it covers. */
  readonly vendorAt = new Map<number, Mention>();

  constructor(
    mentions: Mentions,
    context: Context,
    names: Names,
    controller: Controller | null,
    own: ReadonlySet<string>,
  ) {
    this.#own = own;
    this.#title = titleOf(mentions.document);
    this.#aliases = aliasesIn(mentions, names);
    this.mentions = mentions;
    this.context = context;
    this.names = names;
    this.#controller = keyOf(controller?.name ?? '');
    this.vendors = mentions.of('vendor.name');
    this.joins = mentions.marks('party.joining');
    for (const name of names.in({ start: 0, end: mentions.document.text.length })) {
      if (!COMPANY.test(name.text)) continue;
      const key = keyOf(name.text);
      const [short] = key.split(' ') as [string];
      const other = this.#full.get(short);
      this.#full.set(short, other === undefined || (other && keyOf(other.text) === key) ? name : null);
    }
    for (const vendor of this.vendors) for (let at = vendor.from; at < vendor.to; at++) this.vendorAt.set(at, vendor);
  }

  /** A sentence in which a company is no mere owner or address. */
  speaksOfData(sentence: number): boolean {
    const block = this.mentions.sentences[sentence]!.block;
    if (this.context.carrying(block, ON_RECIPIENTS)) return true;
    return (
      this.mentions.in('recipients.disclosure', sentence).length > 0 ||
      this.mentions.in('recipients.cue', sentence).length > 0
    );
  }

  /** In a heading in capitals every word looks like a name. */
  isShouted(block: number): boolean {
    const { blocks, text } = this.mentions.document;
    const own = text.slice(blocks[block]!.start, blocks[block]!.end);
    return own === own.toUpperCase();
  }

  /** A lone word at the head of a line that is no known name, and may be any word. */
  isCommon(name: ProperName): boolean {
    if (name.domain || name.to - name.from > 1) return false;
    if (this.isCategory(name)) return true;
    if (name.organisation) return false;
    if (this.vendorAt.get(name.from)?.from === name.from) return false;
    if (isBrandLike(name.text)) return false;
    const sentence = this.mentions.sentences[this.mentions.sentenceOf(name.from)];
    if (sentence && this.mentions.tokensIn(sentence).from < name.from) return false;
    return !this.names.isProper(name.from);
  }

  /** A lone word at the head of an item that looks like a common noun ("Transportører", "Drift"), or is one elsewhere in the text. */
  isNoun(name: ProperName): boolean {
    if (name.to - name.from > 1) return false;
    if (this.isCategory(name) || this.names.isCommon(name.from)) return true;
    return this.mentions.marks('recipients.noun')[name.from] === 1;
  }

  /** A lone word at the head of a sentence that is no name by its looks. */
  isWord(name: ProperName): boolean {
    return this.isCommon(name) && (INFLECTED.test(name.text) || this.isNoun(name));
  }

  /** A lone word that ends in an article, known to be no one's name: "Kundesenteret", "Expeditionen". */
  isArticled({ text, from, to, organisation, domain }: ProperName): boolean {
    if (organisation || domain || to - from > 1 || !DEFINITE.test(text)) return false;
    if (this.vendorAt.has(from) || this.mentions.marks('vendor.agency')[from] === 1) return false;
    return this.mentions.marks('recipients.noun')[from] === 1;
  }

  /** Begins like a kind of recipient: "Transportører". */
  isCategory(name: ProperName): boolean {
    // "firmaet X til drift" covers a name.
    this.#categories ??= new Set(this.mentions.everywhere('recipients.category').map(({ from }) => from));
    return this.#categories.has(name.from);
  }

  /** Notes a name, without its genitive, unless it is the controller's, a source's, or no name; `joined`: it stands in a list with another. */
  addName(name: ProperName, sentence: number, joined = false): void {
    if (this.#isOurs(name) || (name.to - name.from === 1 && COMPANY.test(` ${name.text}`))) return;
    const behind = this.#behindTrades(name);
    if (behind !== name) {
      this.addName(behind, sentence, joined);
      return;
    }
    if (!name.organisation && (countryNamed(this.mentions.word(name.from)) || this.#isStreet(name))) return;
    if (this.#isReadOf(name, sentence) || this.#isKeyword(name)) return;
    if ((!joined && this.isSource(name.from, sentence)) || this.#isAuthority(name)) return;
    const { from, to } = name;
    // "bruker Fjordly Nordtall": our own name, and one behind it
    if (to - from > 1 && !name.organisation && !name.domain && this.#own.has(this.mentions.word(from))) return;
    const maker = this.#makerOf(name);
    if (maker !== null) {
      if (!this.#isOwn(name, keyOf(maker))) this.add(name, maker, name.from + 1, sentence);
      return;
    }
    const text = this.#isGenitive(name) ? name.text.slice(0, -1) : name.text;
    if (this.#isOwn(name, keyOf(name.text)) || (text !== name.text && this.#isOwn(name, keyOf(text)))) return;
    const vendor = this.vendorAt.get(name.from);
    // "Pro-abonnement"; "Node.js"
    if (!vendor && (this.isCompound(name) || (!name.domain && isAddress(name, this.mentions)))) return;
    // "Distriktet", where the text has "distriktet" too
    const isLone = name.to - name.from === 1 && !name.domain && !vendor && !isBrandLike(name.text);
    if (isLone && (this.names.isCommon(name.from) || this.mentions.marks('controller.generic')[name.from] === 1))
      return;
    if (isLone && this.#isKindOrVerb(name)) return;
    if (vendor && !(name.from === vendor.from && name.organisation)) return;
    this.add(name, text, name.to, sentence);
  }

  /** "Inkasso/Nordkrav": the name behind what its bearer does; the name itself where it has none before it. */
  #behindTrades(name: ProperName): ProperName {
    const { document, tokens } = this.mentions;
    let last = name;
    while (document.text.startsWith('/', tokens.ends[last.from]) && this.isNoun({ ...last, to: last.from + 1 })) {
      const next = this.names.at(last.from + 1);
      if (!next) break;
      last = next;
    }
    return last;
  }

  /** "Skoleidrettsforbund" without an article, "Behandles av". */
  #isKindOrVerb({ from, to, text, organisation }: ProperName): boolean {
    if (organisation) return !DEFINITE.test(text) && this.mentions.marks('recipients.noun')[from] === 1;
    const isBy = this.mentions.marks('party.held')[to] === 1 && this.mentions.marks('party.maker')[to] === 1;
    return isBy && /[a-zæøåäö]s$/.test(text) && this.gap(to) === ' ';
  }

  /** "Nordsky personvernvilkår": what one reads; "Förenade kungariket". */
  #isReadOf({ from, to, organisation }: ProperName, sentence: number): boolean {
    // "Postadresse: X AS"
    const first = this.mentions.tokensIn(this.mentions.sentences[sentence]!).from;
    const isAddressed = from > first && this.mentions.marks('contact.address-word')[first] === 1;
    if (isAddressed && this.gap(first + 1).includes(':')) return true;
    const { block } = this.mentions.sentences[sentence]!;
    const isLine = this.mentions.document.blocks[block]!.end === this.mentions.tokens.ends[to - 1]!;
    if (isLine && this.context.carrying(block, ADDRESS) !== null) return true;
    if (to >= this.mentions.tokens.length || this.gap(to) !== ' ') return false;
    if (this.mentions.in('recipients.policy', sentence).some((policy) => policy.from === to)) return true;
    return !organisation && to - from === 1 && countryNamed(this.mentions.word(to)) !== null;
  }

  /** "Klubbens forsikringsselskap". */
  #isOurs({ from, to }: ProperName): boolean {
    if (to - from < 2 || this.mentions.marks('controller.generic')[from] === 0) return false;
    if (!this.mentions.word(from).endsWith('s')) return false;
    return isLower(this.mentions.document.text.charCodeAt(this.mentions.tokens.starts[from + 1]!));
  }

  /** "Pro-abonnement": half of a common noun. */
  isCompound(name: Pick<ProperName, 'from' | 'to' | 'end'>): boolean {
    const { text } = this.mentions.document;
    if (text[name.end] !== '-') return false;
    if (text[name.end + 1] === ' ') return true; // "Lyd- og videostrømmer"
    if (!isLower(text.charCodeAt(name.end + 1))) return false;
    return this.mentions.marks('recipients.part')[name.to] === 0;
  }

  /** "Storgata 2"; "Nedre Torg 4, 0155 Oslo". */
  #isStreet(name: ProperName): boolean {
    const { text } = this.mentions.document;
    if (/^, \d{3} ?\d{1,2} [A-ZÆØÅÄÖ]/.test(text.slice(name.end, name.end + 10))) return true;
    // "Dronningens gate 20"
    if (/^ [a-zåäæöø]+ \d/.test(text.slice(name.end, name.end + 12)))
      return this.mentions.marks('contact.street')[name.to] === 1;
    return this.mentions.marks('contact.street')[name.to - 1] === 1 && /^ \d/.test(text.slice(name.end, name.end + 2));
  }

  /** "Nordskys Fruktkasse": the maker before its product, where it stands without its s elsewhere. */
  #makerOf({ from, to, organisation, domain }: ProperName): string | null {
    if (organisation || domain || to - from < 2 || this.vendorAt.has(from)) return null;
    const { starts, ends } = this.mentions.tokens;
    const first = this.mentions.document.text.slice(starts[from], ends[from]);
    if (!/[^s]s$/.test(first) || countryNamed(first.slice(0, -1))) return null;
    this.#words ??= new Set(this.mentions.tokens.vocabulary);
    return this.#words.has(first.slice(0, -1).toLowerCase()) ? first.slice(0, -1) : null;
  }

  /** "Nordskys servere": the word stands without its s elsewhere. */
  #isGenitive(name: ProperName): boolean {
    const { text } = name;
    if (text.length < 2 || !text.endsWith('s') || text[text.length - 2] === 's') return false;
    // "Nordskys servere"
    const { to } = name;
    if (this.mentions.marks('vendor.final-s')[to - 1] === 1) return false;
    const isNoun = this.mentions.marks('recipients.noun')[to] === 1 || this.mentions.marks('recipients.part')[to] === 1;
    // "Zitius eller ditt nät"
    if (this.mentions.marks('party.joining')[to] === 1) return false;
    // "Kulturhus behandler": a verb, though it looks like one who does it
    if (isNoun && this.gap(to) === ' ' && this.mentions.marks('controller.acts')[to] === 0) return true;
    const last = this.mentions.word(name.to - 1);
    this.#words ??= new Set(this.mentions.tokens.vocabulary);
    return this.#words.has(last.slice(0, -1));
  }

  /** Notes a name under its full form, unless it is the controller's. */
  add(span: Span, name: string, to: number, sentence: number): void {
    const short = keyOf(name);
    const full = (this.#aliases.get(short) ?? this.#full.get(short))?.text ?? name;
    const key = keyOf(full);
    if (key === '' || this.#isController(key) || this.#isController(short)) return;
    if (this.#isLinked(span, short, sentence) || span.start < this.#deniedTo(sentence)) return;
    this.found.push({ start: span.start, end: span.end, name: full, to, sentence });
  }

  /** "Nordtall, Fjelltall og lignende verktøy brukes ikke": where the names end with which a sentence opens and which it denies. */
  #deniedTo(sentence: number): number {
    let end = this.#denied.get(sentence);
    if (end !== undefined) return end;
    end = -1;
    const { from, to } = this.mentions.tokensIn(this.mentions.sentences[sentence]!);
    let at = from;
    let joined = false;
    for (let name = this.names.at(at); name; name = at < to ? this.names.at(at) : null) {
      at = name.to;
      joined = false;
      if (at >= to) break;
      joined = this.joins[at] === 1 && this.gap(at) === ' ';
      if (joined) at++;
      else if (this.gap(at) !== ', ') break;
    }
    const negations = this.mentions.marks('polarity.negation');
    for (let i = at; joined && i < Math.min(to, at + MAX_TO_DENIAL) && (i === at || this.gap(i) === ' '); i++)
      if (negations[i] === 1) end = this.mentions.tokens.starts[at]!;
    this.#denied.set(sentence, end);
    return end;
  }

  /** In a section that is about following a link to it. */
  #isLinked(span: Span, key: string, sentence: number): boolean {
    const { blocks, sections, text } = this.mentions.document;
    const { heading } = sections[blocks[this.mentions.sentences[sentence]!.block]!.section]!;
    if (heading === null || this.mentions.inBlock('recipients.source-link', heading).length === 0) return false;
    const { start, end } = blocks[heading]!;
    return span.start > end && text.slice(start, end).toLowerCase().includes(key);
  }

  /** The controller's name, one end of it with or without its genitive, or one that begins with it. */
  #isController(key: string): boolean {
    if (this.#controller === '') return false;
    const own = this.#controller;
    return (
      own === key ||
      own.startsWith(`${key} `) ||
      own.startsWith(`${key}s `) ||
      own.endsWith(` ${key}`) ||
      key.startsWith(`${own} `)
    );
  }

  /** "ved å sende FJORD STOPP til 2012": what the reader writes to a short number. */
  #isKeyword({ text, end }: ProperName): boolean {
    return (
      text === text.toUpperCase() && SHORT_NUMBER.test(this.mentions.document.text.slice(end, end + MAX_TO_NUMBER))
    );
  }

  /** The controller under another name, or the title of the page. */
  #isOwn(name: ProperName, key: string): boolean {
    if (this.#own.has(key) || this.#own.has(key.replaceAll(' ', ''))) return true;
    if (key !== '' && this.#title.includes(` ${key} `)) return true;
    if (name.domain) {
      const [site] = key.split(' ') as [string];
      const controller = this.#controller.replaceAll(' ', '');
      // "fjordforlag.no" and "Fjord Forlag"
      if (this.#own.has(site) || (site.length >= MIN_SITE && controller.startsWith(site))) return true;
      if (controller.length >= MIN_SITE && site.startsWith(controller)) return true;
    }
    for (const own of this.#own) {
      if (own.startsWith(key) && own[key.length] === ' ') return true;
      if (own.endsWith(key) && own[own.length - key.length - 1] === ' ') return true;
      if (name.organisation && key.endsWith(own) && key[key.length - own.length - 1] === ' ') return true;
    }
    return false;
  }

  /** Nothing but an authority to which one complains. */
  #isAuthority(name: ProperName): boolean {
    return !this.mentions.marks('complaint.authority').subarray(name.from, name.to).includes(0);
  }

  /** Data come from there, or one only reads there. */
  isSource(at: number, sentence: number): boolean {
    for (const concept of SOURCES)
      for (const source of this.mentions.in(concept, sentence))
        if (
          source.to <= at &&
          at - source.to <= MAX_FROM &&
          (concept !== SOURCES[0] || this.#isOf(source, at, sentence)) &&
          !this.#isCuedBehind(source, at, sentence)
        )
          return true;
    return false;
  }

  /** "fra X", "fra kildene X og Y", "fra andre, som X"; not "innlegg fra besøkende kontrolleres av X". */
  #isOf(source: Mention, at: number, sentence: number): boolean {
    if (
      at - source.to <= MAX_BESIDE ||
      isUpper(this.mentions.document.text.charCodeAt(this.mentions.tokens.starts[source.to]!))
    )
      return true;
    return this.mentions.in('recipients.example', sentence).some(({ from }) => from >= source.to && from < at);
  }

  /** "programvare fra X", "... fra skjemaet sendes til X": a cue for recipients takes in, or follows, the word of the source. */
  #isCuedBehind(source: Mention, at: number, sentence: number): boolean {
    // "les mer hos X" is not "lagres hos X"
    for (const concept of CUES)
      for (const cue of this.mentions.in(concept, sentence))
        if (
          (cue.to - cue.from > 1 || this.mentions.marks('party.preposition')[cue.from] === 0) &&
          !this.#isTitle(cue, source) &&
          cue.to >= source.to &&
          cue.to <= at &&
          (cue.from >= source.to || (source.concept === SOURCES[0] && cue.from < source.from))
        )
          return true;
    return false;
  }

  /** "fra leverandøren X": what the source is called. */
  #isTitle({ from, to }: Mention, source: Mention): boolean {
    return from === source.to && to - from === 1 && this.mentions.marks('party.title')[from] === 1;
  }

  /** "Personvernombudet er X": who has that office gets no data by it. */
  isOfficer(at: number, sentence: number): boolean {
    return this.mentions.in('dpo.mention', sentence).some(({ to }) => to <= at && at - to <= MAX_FROM / 2);
  }

  /** What stands between a token and the one before it. */
  gap(at: number): string {
    const { ends, starts } = this.mentions.tokens;
    return at === 0 ? '' : this.mentions.document.text.slice(ends[at - 1]!, starts[at]!);
  }

  /** "YouTube (Google)": the product with its maker in brackets, as a list has it. */
  withMaker(name: ProperName): ProperName | null {
    const { document } = this.mentions;
    if (!document.text.startsWith(' (', name.end)) return null;
    const bracket = /^ \(([A-ZÀ-ÖØ-Þ][^(),]{1,30}(?:, (?:Inc|LLC|Ltd|Limited)\.?)?)\)/.exec(
      document.text.slice(name.end, name.end + 40),
    );
    // "Bring (Posten Bring AS)": the same one.
    if (!bracket || keyOf(bracket[1]!).split(' ').includes(keyOf(name.text).split(' ')[0]!)) return null;
    const inner = { start: name.end + 2, end: name.end + bracket[0].length - 1 };
    const { from, to } = this.mentions.tokensIn(inner);
    const known =
      COMPANY.test(bracket[1]!) || this.vendorAt.get(from)?.from === from || /^[A-ZÀ-ÖØ-Þ]{2,6}$/.test(bracket[1]!);
    if (!known || countryNamed(bracket[1]!)) return null;
    const end = inner.end + 1;
    this.makers.add(from);
    return { ...name, end, to, text: document.text.slice(name.start, end), organisation: true };
  }
}
