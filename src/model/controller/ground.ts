/** What weighs for and against a name that stands where the controller may be named. */
import { isDigit, isLower } from '../../language/characters.js';
import type { Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { aliasesIn } from '../aliases.js';
import type { FoundContact, OrganisationNumber } from '../contacts.js';
import type { Context } from '../context.js';
import { keyOf } from '../names/keys.js';
import type { Names, ProperName } from '../names.js';
import { folded, type OwnDomains, sitesIn } from '../own-domains.js';
import { titleOf } from '../standing.js';
import { numberOf } from './numbers.js';
import {
  type Candidate,
  OWN,
  OWN_DOMAIN,
  PERSON_WORDS,
  RECIPIENT_PENALTY,
  ROLE_OF_RECIPIENT,
  SAID,
  SITE_PENALTY,
  WEIGHT,
} from './weights.js';

/** Letters from "©" to the name, a year between them. */
const MAX_SIGN = 8;
/** Sentences that say whom the policy is about: "Slik arbeider regnskapskontoret X med ...". */
const FIRST = 3;

/** How a name was told; by default as the controller's own, without the role. */
type Manner = Partial<Pick<Candidate, 'role' | 'own'>>;

/** What all ways of naming the controller are judged by: the text, who else is in it, and what has been found so far. */
export class ControllerGround {
  readonly mentions: Mentions;
  readonly context: Context;
  readonly names: Names;
  readonly numbers: readonly OrganisationNumber[];
  /** The controller's means of contact. */
  readonly contacts: readonly FoundContact[];
  readonly domains: OwnDomains;
  /** The words of the page's title, with a space around each. */
  readonly #title: string;
  /** How often a name is the subject of what a controller does. */
  readonly acted = new Map<string, number>();
  /** "[Firmanavn] («vi»)": the name is still to be filled in. */
  isBlank = false;
  readonly found: Candidate[] = [];
  /** What stands before the dot of the web addresses in the text. */
  #sites: ReadonlySet<string> | null = null;
  /** How often each word of the vocabulary stands in the text. */
  #counts: Uint32Array | null = null;
  /** First words of the lexicon's suppliers that the text names. */
  readonly #vendors: ReadonlySet<string>;
  /** Names to whom data are said to go. */
  readonly recipients: ReadonlySet<string>;

  /** Who runs what is named so, by its key: "Fjordly drives av X AS". */
  readonly runBy = new Map<string, ProperName>();

  /** Of whatever is said to be run, made or owned by somebody: by whom, key by key. */
  readonly operators = new Map<string, string>();

  /** Names that another role is said to be, and their first words: "forretningsfører er X BBL". */
  readonly #hired = new Set<string>();

  constructor(
    mentions: Mentions,
    context: Context,
    names: Names,
    numbers: readonly OrganisationNumber[],
    contacts: readonly FoundContact[],
    domains: OwnDomains,
  ) {
    this.contacts = contacts;
    this.domains = domains;
    this.#title = titleOf(mentions.document);
    this.mentions = mentions;
    this.context = context;
    this.numbers = numbers;
    this.names = names;
    const runs = mentions.marks('controller.operated');
    const hosts = new Uint8Array(mentions.tokens.length);
    for (const hit of mentions.of('controller.host')) if (hit.to - hit.from > 1) hosts[hit.to - 1] = 1;
    const within = mentions.marks('party.within');
    const kinds = mentions.marks('party.kind');
    const businesses = mentions.marks('party.business');
    const prepositions = mentions.marks('party.preposition');
    const roles = mentions.marks('controller.role');
    const copulas = mentions.marks('controller.copula');
    const recipients = new Set(
      mentions.of('recipients.cue').flatMap((cue) => {
        // "Hos X er vi opptatt av ...", "Selskapet X behandler ..." open a sentence about X itself.
        const isHead = mentions.sentences[cue.sentence]!.start === cue.start;
        const isKind = (isHead && kinds[cue.from] === 1) || (cue.sentence < FIRST && businesses[cue.from] === 1);
        const opens = cue.to - cue.from === 1 && ((isHead && prepositions[cue.from] === 1) || isKind);
        // "lagres i Fjordly" may be said of one's own site.
        if (opens || within[cue.to - 1] === 1 || runs[cue.to - 1] === 1 || hosts[cue.to - 1] === 1) return [];
        if (mentions.document.blocks[cue.block]!.kind === 'heading') return [];
        if (cue.to >= mentions.tokens.length || mentions.sentenceOf(cue.to) !== cue.sentence) return [];
        const inner = cue.to - cue.from > 2 ? this.names.at(cue.from + 1) : null;
        const name = inner ?? this.names.at(cue.to);
        // "Ansvarlig for registeret er X"
        if (roles[cue.from] === 1 && copulas[cue.to - 1] === 1) return [];
        if (name && !inner && copulas[cue.to - 1] === 1 && prepositions[cue.to - 1] === 0)
          for (const short of shortFormsOf(keyOf(name.text))) this.#hired.add(short);
        return name ? [keyOf(name.text)] : [];
      }),
    );
    // Under its short name or its full one.
    for (const [short, full] of aliasesIn(mentions, names)) {
      if (recipients.has(short)) recipients.add(keyOf(full.text));
      else if (recipients.has(keyOf(full.text))) recipients.add(short);
    }
    this.recipients = recipients;
    this.#vendors = new Set(mentions.everywhere('vendor.name').map((hit) => mentions.word(hit.from)));
  }

  /** Notes a name as the controller's, unless it is no name, a place, or somebody else's; what weighs against it is taken off. */
  add(name: ProperName | null | undefined, weight: number, { role = false, own = true }: Manner = {}): void {
    if (!name || this.isGeneric(name) || this.isPlace(name) || this.#isCompound(name)) return;
    // "Kattehuset er en forening" says that it is somebody's name.
    const isKind = role && weight === WEIGHT.subject;
    if (!isKind && (weight < SAID || weight === WEIGHT.role) && this.isNoun(name)) return;
    if (weight < SAID && !role && !this.isSure(name)) return;
    const key = keyOf(name.text);
    const isRecipient = this.recipients.has(key) && !this.isHeaded(key);
    // "Forretningsføreren X AS fører registeret" says it of the one named.
    const isOther = !name.organisation || !own;
    const recipient = isRecipient && !role && weight < SAID && isOther ? RECIPIENT_PENALTY : 0;
    // "Betaling skjer hos X AS. X AS er behandlingsansvarlig."
    const doubt = isRecipient && weight === WEIGHT.role ? ROLE_OF_RECIPIENT : 0;
    const supplier = this.isSupplier(name) ? RECIPIENT_PENALTY : recipient + doubt;
    // "Google er ansvarlig for ...", "Forretningsfører er X, som også er behandlingsansvarlig for det de gjør" say it of
    // the one named alone, unless it is its own policy.
    const isHired = this.#hired.has(key);
    const other = supplier >= RECIPIENT_PENALTY || isHired;
    if (other && weight === WEIGHT.role && !this.inTitle(key)) return;
    this.found.push({
      name,
      key,
      way: weight,
      weight:
        weight -
        Math.max(supplier, isHired ? RECIPIENT_PENALTY : 0) -
        (name.domain ? SITE_PENALTY : 0) +
        (this.domains.isOf(key) ? OWN_DOMAIN : 0),
      role,
      // "lagres i systemet X, som er ansvarlig for ..."
      own: own && !(role && this.recipients.has(key)) && weight >= OWN,
      runs: !role && (weight === WEIGHT.operator || weight === WEIGHT.operatorEntity),
    });
  }

  /** Notes that a company runs what bears a name, unless that is a company of its own. */
  addRun(thing: ProperName, name: ProperName): void {
    this.operators.set(keyOf(thing.text), keyOf(name.text));
    const isOther = this.isGeneric(thing) || this.isSupplier(thing) || this.isSupplier(name);
    const isSomebody = name.organisation || name.to - name.from === PERSON_WORDS;
    if (thing.country === null && isSomebody && !isOther) this.runBy.set(keyOf(thing.text), name);
  }

  /** "FO-nummer", "LAM-midler": half of a common noun. */
  #isCompound({ end }: ProperName): boolean {
    const { text } = this.mentions.document;
    return text[end] === '-' && isLower(text.charCodeAt(end + 1));
  }

  /** A lone capitalised word at the head of a sentence may be any word. */
  isSure(name: ProperName): boolean {
    if (name.organisation || name.domain || name.text === name.text.toLowerCase()) return true;
    if (name.to - name.from > 1) return !this.isShouted(name);
    if (this.names.isProper(name.from)) return true;
    const key = keyOf(name.text);
    if ((this.acted.get(key) ?? 0) > 1 && !this.isNoun(name)) return !this.names.isCommon(name.from);
    return this.isHeaded(key);
  }

  /** Whether the title or an address of ours has the name of this key: then the policy is about it. */
  isHeaded(key: string): boolean {
    return this.inTitle(key) || this.domains.isOf(key);
  }

  /** Whether the page's title has the name of a key. */
  inTitle(key: string): boolean {
    // Also "Fjordlys personvernerklæring"
    return key.length > 2 && (this.#title.includes(` ${key} `) || this.#title.includes(` ${key}s `));
  }

  /** "5004 Bergen", "411 00 Göteborg", "Storgata 3". */
  isPlace(name: ProperName): boolean {
    if (name.organisation || name.from === 0) return false;
    const { starts } = this.mentions.tokens;
    // "© 2024 Snøfonna"
    if (this.mentions.document.text.slice(Math.max(0, name.start - MAX_SIGN), name.start).includes('©')) return false;
    const isStreet = this.mentions.marks('contact.street')[name.from] === 1 && name.from + 1 < starts.length;
    if (isStreet && /\d/.test(this.mentions.document.text[starts[name.from + 1]!]!)) return true;
    const { text } = this.mentions.document;
    const isBehindDigit = isDigit(text.charCodeAt(name.start - 2)) && text[name.start - 1] === ' ';
    return (
      isBehindDigit && /(?:^|[\s-])(?:\d{4}|\d{3} ?\d{2}) $/.test(text.slice(Math.max(0, name.start - 8), name.start))
    );
  }

  /** "Storgata 3", "Torget". */
  isStreet({ to, organisation }: ProperName): boolean {
    return !organisation && this.mentions.marks('contact.street')[to - 1] === 1;
  }

  /** "Treningssenteret er ansvarlig": a lone word with its article at the head of a sentence, nowhere else a name. */
  isNoun(name: ProperName): boolean {
    if (name.organisation || name.domain || name.to - name.from > 1 || !DEFINITE.test(name.text)) return false;
    const key = keyOf(name.text);
    if (this.isHeaded(key) || this.names.isProper(name.from)) return false;
    // A line with an address: "Bokhjørnet, Torget 1"; the site of that name: "bokhjornet.no"
    if (/^(?:,| [·|•])/.test(this.mentions.document.text.slice(name.end, name.end + 2))) return false;
    this.#sites ??= sitesIn(this.mentions);
    if (this.#sites.has(folded(key))) return false;
    // "Blomsterpikene behandler ...", time and again
    if (PLURAL.test(name.text) && (this.acted.get(key) ?? 0) > 1) return false;
    const sentence = this.mentions.sentences[this.mentions.sentenceOf(name.from)];
    return sentence?.start === name.start && this.mentions.document.blocks[sentence.block]!.kind !== 'heading';
  }

  /** In a line that is all capitals any word looks like a name. */
  isShouted(name: ProperName): boolean {
    const sentence = this.mentions.sentences[this.mentions.sentenceOf(name.from)];
    const text = sentence ? this.mentions.document.text.slice(sentence.start, sentence.end) : '';
    return text === text.toUpperCase();
  }

  /** "i Molde", "hos Nordfjell". */
  isPreposed(name: ProperName): boolean {
    return name.from > 0 && this.mentions.marks('party.preposition')[name.from - 1] === 1;
  }

  /** The span of a block, empty where there is no such block. */
  spanOf(index: number): Span {
    return this.mentions.document.blocks[index] ?? { start: 0, end: 0 };
  }

  /** How often a token's word stands in the text. */
  stands(token: number): number {
    const { words, vocabulary } = this.mentions.tokens;
    if (this.#counts === null) {
      this.#counts = new Uint32Array(vocabulary.length);
      for (const word of words) this.#counts[word]!++;
    }
    return this.#counts[words[token]!]!;
  }

  /** Where the sentence of a token begins. */
  startOf(token: number): number {
    return this.mentions.sentences[this.mentions.sentenceOf(token)]!.start;
  }

  /** Whether an organisation number stands behind the name. */
  hasNumber(name: ProperName): boolean {
    return numberOf(name, this.numbers) !== null;
  }

  /** Whether a span has a mention of a concept. */
  within(concept: string, span: Span): boolean {
    const { from, to } = this.mentions.tokensIn(span);
    return this.mentions.marks(concept).subarray(from, to).includes(1);
  }

  /** "Arbeidsgiver", "Styret": nothing but words that anyone may be called by. */
  isGeneric(name: ProperName): boolean {
    return !this.mentions.marks('controller.generic').subarray(name.from, name.to).includes(0);
  }

  /** Begins like a supplier of the lexicon, or stands in brackets behind one: "Nordpost (Fjordpost Inc., USA)". */
  isSupplier({ from, start }: ProperName): boolean {
    if (this.#vendors.has(this.mentions.word(from))) return true;
    if (from === 0 || this.mentions.document.text.slice(start - 2, start) !== ' (') return false;
    return this.#vendors.has(this.mentions.word(from - 1));
  }
}

/** "nordvik bbl" may be called "nordvik" too. */
function shortFormsOf(key: string): string[] {
  const words = key.split(' ');
  return words.map((_, i) => words.slice(0, i + 1).join(' '));
}

/** Ends like a noun with its article. */
const DEFINITE = /^[A-ZÆØÅÄÖ][a-zæøåäö]{3,}(?:en|et|ene|erne|an|na)$/;

/** As names of firms may be: "Snekkerne", "Målarna". */
const PLURAL = /(?:ene|erne|arna|orna|erna)$/;
