import type { Sentence } from '../language/sentences.js';
import type { Mention, Mentions } from '../match/mentions.js';
import type { Block, Span } from '../parse/document.js';
import { aliasesIn } from './aliases.js';
import { blockAt } from './blocks.js';
import type { Facts } from './clause.js';
import { ownContacts } from './contact-owner.js';
import { type FoundContact, type OrganisationNumber, organisationNumbersIn } from './contacts.js';
import type { Context } from './context.js';
import { type Established, establishedIn, type Signs } from './established.js';
import { ON_OTHERS, ON_RECIPIENTS } from './headings.js';
import { keyOf, type Names, type ProperName } from './names.js';
import { folded, OwnDomains, sitesIn } from './own-domains.js';
import type { Controller } from './policy.js';
import { standingOf, titleOf, titlesOf } from './standing.js';

const ON_CONTROLLER = ['controller.about-heading', 'controller.role', 'contact.heading'];
const ABOUT_CONTROLLER = ['controller.about-heading'];

/** A place where the text seems to say who is responsible. */
interface Candidate {
  readonly name: ProperName;
  /** What all forms of the name have in common. */
  readonly key: string;
  readonly weight: number;
  /** Named in the role itself, not only as "we" or as the owner. */
  readonly role: boolean;
  /** A way of naming that only a controller has: not being the subject of a verb. */
  readonly own: boolean;
  /** Named as the one who runs or delivers something. */
  readonly runs: boolean;
  /** Said to do something, or to be somebody: more than a title. */
  readonly acts: boolean;
}

/** How much each way of naming the controller counts. The best one decides; how often a name stands breaks ties. */
const WEIGHT = {
  label: 100,
  role: 90,
  we: 80,
  nameLabel: 78,
  operator: 60,
  heading: 50,
  subject: 45,
  contact: 40,
  footer: 30,
  frequent: 20,
} as const;
/** A supplier that is called responsible, or anyone so called among the recipients. */
const RECIPIENT_PENALTY = 60;
/** Pronouns of one person. */
const PERSONS = new Set(['jeg', 'meg', 'eg', 'jag', 'mig']);
/** Lines below a label or heading that may hold its value. */
const MAX_LINES = 6;
const MAX_LABEL_WORDS = 9;
/** Words of a subject before "er en forening", a bracket with its short name included. */
const MAX_SUBJECT = 6;
/** "X, idrettslaget i Nordvik, lagrer ...". */
const SUBJECT_APPOSED = WEIGHT.subject - 5;
/** So often does a text speak of "appen" that is about one. */
const SEVERAL = 3;
/** Sentences that open a policy. */
const OPENING = 8;
/** Letters between a name and its organisation number, at most. */
const MAX_BEFORE_NUMBER = 400;
/** What a name gains that is also the domain of our own e-mail. */
const OWN_DOMAIN = 8;
/** Letters of " i ", " på " between a name and its place. */
const MAX_PREPOSITION = 4;
/** Words of a brand in lower case. */
const MAX_LOWER_CASE = 3;
/** Letters from "©" to the name, a year between them. */
const MAX_SIGN = 8;
/** Between two names of one list. */
const JOINED = /^(?:,|,? (?:og|och|samt|and))\s$/;
/** Letters of a line that says who we are. */
const MAX_ABOUT = 90;

/**
 * Who is responsible. Facts: `controller.entity`, `controller.brand`, `controller.contact`; `controller.country.NO`: where it seems to be
 * established; `controller.established.NO`: where it surely is.
 */
export function findController(
  mentions: Mentions,
  context: Context,
  names: Names,
  found: readonly FoundContact[],
): { controller: Controller | null; own: ReadonlySet<string>; facts: Facts } {
  const contacts = ownContacts(found, mentions, context);
  const numbers = organisationNumbersIn(mentions);
  const domains = new OwnDomains(contacts);
  const candidates = new Search(mentions, context, names, numbers, contacts, domains).candidates();
  const evidence = contacts.map((contact) => contact.evidence);
  const own = ownNames(candidates, domains);
  const place = (signs: Omit<Signs, 'contacts'>): Established => establishedIn({ ...signs, contacts }, mentions);
  const unnamed = (): Facts => place({ form: null, number: null, name: '', evidence: evidence.slice(0, 1) }).facts;
  if (candidates.length === 0 || candidates.every(({ weight }) => weight <= 0))
    return { controller: null, own, facts: { 'controller.contact': evidence, ...unnamed() } };
  const { chosen, same } = choose(candidates, aliasesIn(mentions, names));
  if (isNobody(chosen, same, mentions)) {
    return {
      controller: null,
      own,
      facts: {
        'controller.brand': [{ start: chosen.name.start, end: chosen.name.end }],
        'controller.contact': evidence,
        ...unnamed(),
      },
    };
  }
  const entity = same.some(
    ({ name, role }) =>
      name.organisation || (role && !name.domain && !isProduct(name, mentions)) || numberOf(name, numbers),
  );
  const number =
    same.map(({ name }) => numberOf(name, numbers)).find(Boolean) ?? (numbers.length === 1 ? numbers[0]! : null);
  const form = same.find(({ name }) => name.country !== null)?.name.country ?? null;
  const spans = same.slice(0, 5).map(({ name }) => ({ start: name.start, end: name.end }));
  const { country, facts } = place({
    form,
    number: number?.country ?? null,
    name: chosen.name.text,
    evidence: spans,
  });
  const controller: Controller = {
    name: chosen.name.text,
    kind: entity ? 'entity' : 'brand',
    organisationNumber: number?.value ?? null,
    country,
    contacts: contacts.map(({ kind, value, evidence: span }) => ({ kind, value, evidence: span })),
    evidence: { start: chosen.name.start, end: chosen.name.end },
  };
  return {
    controller,
    own,
    facts: {
      [entity ? 'controller.entity' : 'controller.brand']: spans,
      'controller.contact': evidence,
      ...facts,
    },
  };
}

/** The best candidate, and all of the same organisation, best first. A fuller form of its name wins over a short one. */
function choose(
  found: readonly Candidate[],
  aliases: ReadonlyMap<string, ProperName>,
): { chosen: Candidate; same: Candidate[] } {
  const counts = new Map<string, number>();
  // "X (heretter Y)": what is said of Y is said of X.
  const candidates = found.map((candidate) => {
    const name = aliases.get(candidate.key);
    return name ? { ...candidate, name, key: keyOf(name.text) } : candidate;
  });
  for (const { key } of candidates) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rank = ({ key, weight }: Candidate): number => weight + Math.min(8, counts.get(key)!) / 4;
  const sorted = [...candidates].sort((a, b) => rank(b) - rank(a) || a.name.start - b.name.start);
  const best = sorted[0]!;
  const isSame = ({ key: b }: Candidate): boolean => {
    const a = best.key;
    return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
  };
  const same = sorted.filter(isSame);
  const fuller = best.name.organisation ? best : same.find(({ name }) => name.organisation);
  // "Fjordly" rather than "fjordly.no".
  const chosen = fuller ?? (best.name.domain ? same.find(({ name }) => !name.domain) : best) ?? best;
  return { chosen, same: [chosen, ...same.filter((candidate) => candidate !== chosen)] };
}

/** Keys of the names by which the text speaks of the controller itself: its brand, its site, its e-mail's domain. */
function ownNames(candidates: readonly Candidate[], domains: OwnDomains): Set<string> {
  // Who runs a site is not ourselves where another has the role.
  const hasRole = candidates.some(({ role, weight }) => role && weight >= WEIGHT.we);
  const own = new Set(
    candidates.filter((candidate) => candidate.own && !(hasRole && candidate.runs)).map(({ key }) => key),
  );
  for (const domain of domains.written) own.add(domain);
  return own;
}

/** Only a thing is named ("Fjordly er en app"), or the role is given to someone without a name ("arbeidsgiver"). */
function isNobody(chosen: Candidate, same: readonly Candidate[], mentions: Mentions): boolean {
  if (chosen.name.organisation || same.some(({ role, weight }) => role || weight >= WEIGHT.we - 8)) return false;
  const things = mentions.everywhere('controller.product-noun').length;
  if (things >= SEVERAL && !same.some(({ acts }) => acts)) return true;
  return isProduct(chosen.name, mentions) || mentions.of('controller.someone-else').length > 0;
}

/** "Fjordly er en app", "appen Fjordly": the name is that of a thing. */
function isProduct(name: ProperName, mentions: Mentions): boolean {
  const key = keyOf(name.text);
  const { length } = mentions.tokens;
  if (
    mentions
      .everywhere('controller.product-noun')
      .some((hit) => hit.to < length && keyOf(mentions.word(hit.to)) === key.split(' ')[0])
  )
    return true;
  return mentions
    .everywhere('controller.product')
    .some((hit) => hit.from > 0 && keyOf(mentions.word(hit.from - 1)) === key.split(' ').at(-1));
}

/** The organisation number that stands within a few words behind the name. */
function numberOf(name: ProperName, numbers: readonly OrganisationNumber[]): OrganisationNumber | null {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]!.at < name.to) low = middle + 1;
    else high = middle;
  }
  const next = numbers[low];
  return next && next.at - name.to <= 12 ? next : null;
}

class Search {
  readonly #mentions: Mentions;
  readonly #context: Context;
  readonly #names: Names;
  readonly #numbers: readonly OrganisationNumber[];
  /** The controller's means of contact. */
  readonly #contacts: readonly FoundContact[];
  readonly #domains: OwnDomains;
  readonly #title: string;
  /** How often a name is the subject of what a controller does. */
  readonly #acted = new Map<string, number>();
  /** "[Firmanavn] («vi»)": the name is still to be filled in. */
  #isBlank = false;
  readonly #found: Candidate[] = [];
  #sites: ReadonlySet<string> | null = null;
  readonly #vendors: ReadonlySet<string>;
  /** Names to whom data are said to go. */
  readonly #recipients: ReadonlySet<string>;

  constructor(
    mentions: Mentions,
    context: Context,
    names: Names,
    numbers: readonly OrganisationNumber[],
    contacts: readonly FoundContact[],
    domains: OwnDomains,
  ) {
    this.#contacts = contacts;
    this.#domains = domains;
    this.#title = titleOf(mentions.document);
    this.#mentions = mentions;
    this.#context = context;
    this.#numbers = numbers;
    this.#names = names;
    const runs = mentions.marks('controller.operated');
    const hosts = new Uint8Array(mentions.tokens.length);
    for (const hit of mentions.of('controller.host')) if (hit.to - hit.from > 1) hosts[hit.to - 1] = 1;
    const recipients = new Set(
      mentions.of('recipients.cue').flatMap((cue) => {
        // "Hos X er vi opptatt av ..." opens a sentence about X itself.
        const opens = mentions.sentences[cue.sentence]!.start === cue.start;
        if (opens || runs[cue.to - 1] === 1 || hosts[cue.to - 1] === 1) return [];
        if (mentions.document.blocks[cue.block]!.kind === 'heading') return [];
        const inner = cue.to - cue.from > 2 ? this.#names.at(cue.from + 1) : null;
        const name = inner ?? this.#names.at(cue.to);
        return name ? [keyOf(name.text)] : [];
      }),
    );
    // Under its short name or its full one.
    for (const [short, full] of aliasesIn(mentions, names)) {
      if (recipients.has(short)) recipients.add(keyOf(full.text));
      else if (recipients.has(keyOf(full.text))) recipients.add(short);
    }
    this.#recipients = recipients;
    this.#vendors = new Set(mentions.everywhere('vendor.name').map((hit) => mentions.word(hit.from)));
  }

  candidates(): Candidate[] {
    this.#labels();
    this.#roles();
    this.#we();
    this.#introduced();
    this.#operators();
    this.#policyOf();
    this.#subjects();
    this.#hosts();
    this.#kinds();
    this.#nameLabels();
    this.#numbered();
    this.#footers();
    this.#companies();
    this.#standing();
    if (this.#found.length === 0) this.#opening();
    return this.#isBlank ? this.#found.filter(({ role, weight }) => role || weight >= WEIGHT.we - 8) : this.#found;
  }

  #add(name: ProperName | null | undefined, weight: number, role = false, own = true, acts = true): void {
    if (!name || this.#isGeneric(name) || this.#isPlace(name)) return;
    if ((weight < WEIGHT.we - 10 || weight === WEIGHT.role) && this.#isNoun(name)) return;
    if (weight < WEIGHT.we - 10 && !role && !this.#isSure(name)) return;
    const key = keyOf(name.text);
    const recipient =
      !role && weight < WEIGHT.we - 10 && !name.organisation && this.#recipients.has(key) ? RECIPIENT_PENALTY : 0;
    const supplier = this.#isSupplier(name) ? RECIPIENT_PENALTY : recipient;
    // "Google er ansvarlig for ..." says it of Google alone, unless it is Google's own policy.
    if (supplier > 0 && weight === WEIGHT.role && !this.#inTitle(key)) return;
    this.#found.push({
      name,
      key,
      weight: weight - supplier - (name.domain ? 15 : 0) + (this.#domains.isOf(key) ? OWN_DOMAIN : 0),
      role,
      acts,
      // "lagres i systemet X, som er ansvarlig for ..."
      own: own && !(role && this.#recipients.has(key)) && weight >= WEIGHT.contact - 10,
      runs: !role && (weight === WEIGHT.operator || weight === WEIGHT.operator + 5),
    });
  }

  /** A lone capitalised word at the head of a sentence may be any word. */
  #isSure(name: ProperName): boolean {
    if (name.organisation || name.domain || name.text === name.text.toLowerCase()) return true;
    if (name.to - name.from > 1) return !this.#isShouted(name);
    if (this.#names.isProper(name.from)) return true;
    const key = keyOf(name.text);
    if ((this.#acted.get(key) ?? 0) > 1 && !this.#isNoun(name)) return !this.#names.isCommon(name.from);
    return this.#inTitle(key) || this.#domains.isOf(key);
  }

  #inTitle(key: string): boolean {
    return key.length > 2 && this.#title.includes(` ${key} `);
  }

  /** "5004 Bergen", "411 00 Göteborg", "Storgata 3". */
  #isPlace(name: ProperName): boolean {
    if (name.organisation || name.from === 0) return false;
    const { starts } = this.#mentions.tokens;
    // "© 2024 Snøfonna"
    if (this.#mentions.document.text.slice(Math.max(0, name.start - MAX_SIGN), name.start).includes('©')) return false;
    const isStreet = this.#mentions.marks('contact.street')[name.from] === 1 && name.from + 1 < starts.length;
    if (isStreet && /\d/.test(this.#mentions.document.text[starts[name.from + 1]!]!)) return true;
    return /(?:^|[\s-])(?:\d{4}|\d{3} ?\d{2}) $/.test(
      this.#mentions.document.text.slice(Math.max(0, starts[name.from]! - 8), starts[name.from]!),
    );
  }

  /** "Storgata 3", "Torget". */
  #isStreet({ to, organisation }: ProperName): boolean {
    return !organisation && this.#mentions.marks('contact.street')[to - 1] === 1;
  }

  /** "Treningssenteret er ansvarlig": a lone word with its article at the head of a sentence, nowhere else a name. */
  #isNoun(name: ProperName): boolean {
    if (name.organisation || name.domain || name.to - name.from > 1 || !DEFINITE.test(name.text)) return false;
    const key = keyOf(name.text);
    if (this.#inTitle(key) || this.#domains.isOf(key) || this.#names.isProper(name.from)) return false;
    // A line with an address: "Bokhjørnet, Torget 1"; the site of that name: "bokhjornet.no"
    if (/^(?:,| [·|•])/.test(this.#mentions.document.text.slice(name.end, name.end + 2))) return false;
    this.#sites ??= sitesIn(this.#mentions);
    if (this.#sites.has(folded(key))) return false;
    // "Blomsterpikene behandler ...", time and again
    if (PLURAL.test(name.text) && (this.#acted.get(key) ?? 0) > 1) return false;
    const sentence = this.#mentions.sentences[this.#mentions.sentenceOf(name.from)];
    return sentence?.start === name.start && this.#mentions.document.blocks[sentence.block]!.kind !== 'heading';
  }

  /** In a line that is all capitals any word looks like a name. */
  #isShouted(name: ProperName): boolean {
    const sentence = this.#mentions.sentences[this.#mentions.sentenceOf(name.from)];
    const text = sentence ? this.#mentions.document.text.slice(sentence.start, sentence.end) : '';
    return text === text.toUpperCase();
  }

  /** `Behandlingsansvarlig: X`, and headings and short lines that say the role, with the name below. */
  #labels(): void {
    const { document } = this.#mentions;
    for (const mention of this.#mentions.of('controller.role')) {
      const block = document.blocks[mention.block]!;
      if (block.label && mention.end <= block.label.end) {
        const own = { start: block.label.end, end: block.end };
        this.#add(this.#names.in(own)[0], WEIGHT.label, true);
        continue;
      }
      const { from, to } = this.#mentions.tokensIn(block);
      const isLabel =
        block.kind === 'heading' ||
        (mention.from === from && mention.to === to) ||
        (to - from <= MAX_LABEL_WORDS && document.text[block.end - 1] === ':');
      if (isLabel && to - from <= MAX_LABEL_WORDS + 6) {
        const below = this.#below(mention.block);
        // A table of contents: the next item is no name.
        const isItem = block.kind === 'item' && document.blocks[mention.block + 1]?.kind === 'item';
        if (!isItem || below?.organisation) this.#add(below, WEIGHT.label, true);
      } else if (block.kind === 'cell' && to - from <= MAX_LABEL_WORDS)
        this.#add(this.#names.in(this.#block(mention.block + 1))[0], WEIGHT.label, true);
      else this.#inline(mention, block);
    }
  }

  /** "Personuppgiftsansvarig Nordfjäll AB" and "Personuppgiftsansvarig: X" within a paragraph or item. */
  #inline(mention: Mention, block: Block): void {
    const { text } = this.#mentions.document;
    const after = text.slice(mention.end, mention.end + 3);
    if (mention.start - block.start > 4 || !/^\s?[:–-]\s?|^ (?=[A-ZÀ-ÖØ-Þ])/.test(after)) return;
    this.#add(this.#names.at(mention.to), WEIGHT.label, true);
  }

  /** The first name in the lines under a label, until the next heading. */
  #below(label: number): ProperName | null {
    const { blocks, text } = this.#mentions.document;
    for (let i = label + 1; i <= Math.min(label + MAX_LINES, blocks.length - 1); i++) {
      const block = blocks[i]!;
      if (block.kind === 'heading' && i > label + 1) return null;
      const own = block.label ? { start: block.label.end, end: block.end } : block;
      if (block.label && !this.#within('controller.name-label', block.label) && i > label + 1) continue;
      const names = this.#names.in(own);
      const first = names[0];
      if (!first) continue;
      const short = own.end - own.start <= 80;
      const organisation =
        names.find((name) => name.organisation) ??
        (this.#numbers.some((n) => n.start > own.start && n.end <= own.end) ? first : null);
      if (organisation && this.#mentions.sentenceOf(organisation.from) === this.#mentions.sentenceOf(first.from))
        return organisation;
      if (short && first.start - own.start <= 2 && !this.#isGeneric(first)) return first;
      if (/[.!?]$/.test(text.slice(own.start, own.end))) return null;
    }
    return null;
  }

  /** "X er behandlingsansvarlig", "Personuppgiftsansvarig är X". */
  #roles(): void {
    for (const mention of this.#mentions.of('controller.role')) {
      if (mention.polarity === 'negated') continue;
      const sentence = this.#mentions.sentences[mention.sentence]!;
      if (this.#mentions.in('dpo.mention', mention.sentence).some((m) => m.start < mention.start)) continue;
      const penalty =
        this.#context.carrying(mention.block, ON_RECIPIENTS) || this.#headedByItself(mention) ? RECIPIENT_PENALTY : 0;
      const names = this.#names.in(sentence);
      const copulas = this.#mentions.in('controller.copula', mention.sentence);
      const before = copulas.filter((hit) => hit.from <= mention.from && mention.from - hit.to <= 8).at(-1);
      const ahead = names.filter((name) => name.to <= (before?.from ?? mention.from) && !this.#isGeneric(name));
      if (before) {
        // "Når du søker, er X behandlingsansvarlig"
        const inverted = names.find((name) => name.from === before.to && name.to <= mention.from);
        const subject = inverted ?? this.#subjectOf(ahead, sentence, before);
        this.#add(subject, WEIGHT.role - penalty, true);
      }
      const after = copulas.find((hit) => hit.from >= mention.to && hit.from - mention.to <= 10);
      if (after && ahead.length === 0)
        this.#add(
          names.find((name) => name.from >= after.to && !this.#isGeneric(name)),
          WEIGHT.role - penalty,
          true,
        );
    }
  }

  /** Of the names before "er behandlingsansvarlig": the person, the organisation, or what the sentence opens with. */
  #subjectOf(ahead: readonly ProperName[], sentence: Span, copula: Mention): ProperName | undefined {
    const { text } = this.#mentions.document;
    const { from } = this.#mentions.tokensIn(sentence);
    // "Når Fjordly leveres gjennom en skole, er skolen behandlingsansvarlig"
    const isInverted = text.startsWith(', ', this.#mentions.tokens.ends[copula.from - 1]);
    if (isInverted && this.#mentions.marks('party.subordinator')[from] === 1) return undefined;
    // "Jeg, Kari Nordmann, driver Leire & Lys og er ansvarlig ..."
    if (PERSONS.has(this.#mentions.word(from))) {
      const person = ahead.find((name) => name.from === from + 1 && text.startsWith(', ', name.start - 2));
      if (person) return person;
    }
    const free = ahead.filter((name) => !this.#isPreposed(name));
    const organisations = (free.length > 0 ? free : ahead).filter((name) => name.organisation || this.#hasNumber(name));
    let last = organisations.length - 1;
    // "X AS og Y AS er felles behandlingsansvarlige": the first.
    while (last > 0 && JOINED.test(text.slice(organisations[last - 1]!.end, organisations[last]!.start))) last--;
    return organisations[last] ?? ahead.find((name) => name.start === sentence.start) ?? free.at(-1) ?? ahead.at(-1);
  }

  /** "i Molde", "hos Nordfjell". */
  #isPreposed(name: ProperName): boolean {
    return name.from > 0 && this.#mentions.marks('party.preposition')[name.from - 1] === 1;
  }

  /** A section with the name of a supplier as its heading says nothing about us. */
  #headedByItself(mention: Mention): boolean {
    const { blocks, sections } = this.#mentions.document;
    const heading = sections[blocks[mention.block]!.section]!.heading;
    const first = heading === null ? undefined : this.#names.in(blocks[heading]!)[0];
    return (
      first !== undefined &&
      this.#names
        .in(this.#mentions.sentences[mention.sentence]!)
        .some((name) => keyOf(name.text) === keyOf(first.text)) &&
      this.#isSupplier(first)
    );
  }

  /** `X AS ("vi")`, "X AS (heretter Selskapet)", "vi i X", "oss på X". */
  #we(): void {
    const { tokens, document } = this.#mentions;
    const links = this.#mentions.marks('recipients.source-link');
    const hereafter = new Map(this.#mentions.everywhere('controller.hereafter').map((hit) => [hit.to, hit.from]));
    for (const [to, from] of hereafter) {
      if (to >= tokens.length || !isQuoted(document.text, tokens.starts[to]!)) continue;
      const name = this.#names.in({ start: this.#startOf(from), end: tokens.starts[from]! }).at(-1);
      if (name && from - name.to <= 3) this.#add(name, name.organisation ? WEIGHT.we : WEIGHT.we - 8);
    }
    for (const hit of this.#mentions.everywhere('controller.we')) {
      const sentence = this.#mentions.sentences[hit.sentence]!;
      if (isQuoted(document.text, tokens.starts[hit.from]!) || hereafter.has(hit.from)) {
        const from = hereafter.get(hit.from) ?? hit.from;
        const names = this.#names.in({ start: sentence.start, end: tokens.starts[from]! });
        if (isBlank(document.text, tokens.starts[from]!)) this.#isBlank = true;
        const near = names.filter((name) => from - name.to <= 10);
        if (names.length === 0) this.#add(this.#lowerRun(sentence, from), WEIGHT.we - 8);
        // "Föreningen", "selskapet": then the name is that of one.
        const organisation = !['vi', 'oss', 'vår', 'jag', 'jeg', 'mig', 'meg', 'me', 'eg'].includes(
          this.#mentions.word(hit.from),
        );
        const name = near.find((candidate) => candidate.organisation) ?? near.at(-1);
        this.#add(name, name?.organisation ? WEIGHT.we : WEIGHT.we - 8, organisation);
        for (const other of names) if (other !== name && other.organisation) this.#add(other, WEIGHT.we - 3);
      }
      // "Vi («X AS») er ..."
      const behind = tokens.length > hit.to ? this.#names.at(hit.to) : null;
      if (behind && /^ \(["“”«»']?$/.test(document.text.slice(tokens.ends[hit.from]!, behind.start)))
        this.#add(behind, WEIGHT.we);
      // "Jeg, Kari Nordmann, ..."
      const apposed = PERSONS.has(this.#mentions.word(hit.from)) ? this.#names.at(hit.to) : null;
      if (
        apposed &&
        apposed.to - apposed.from > 1 &&
        document.text.slice(tokens.ends[hit.from]!, apposed.start) === ', '
      )
        this.#add(apposed, WEIGHT.we, true);
      // "Følg oss på X"
      if (links[hit.from] === 1) continue;
      const preposition = tokens.length > hit.to + 1 ? this.#mentions.word(hit.to) : '';
      if (['i', 'på', 'hos', 'ved', 'vid', 'från', 'fra'].includes(preposition)) {
        const name = this.#names.at(hit.to + 1);
        if (name && document.text.slice(tokens.ends[hit.to]!, name.start) === ' ') this.#add(name, WEIGHT.we - 10);
      }
    }
  }

  /** "Vi er X", "Jeg heter X", "Vi som driver sidan heter X". */
  #introduced(): void {
    for (const hit of this.#mentions.of('controller.introduces')) {
      const name = this.#nameBehind(hit.to);
      if (!name || this.#context.carrying(hit.block, ON_RECIPIENTS)) continue;
      // Who says "jeg" tells a person's name.
      const person = this.#mentions.marks('controller.person').subarray(hit.from, hit.to).includes(1);
      this.#add(name, WEIGHT.we - 10, person);
    }
  }

  /** The name that begins at a token, or behind a title there: "fotograf Kari Nordmann". */
  #nameBehind(at: number): ProperName | null {
    const isTitle = this.#mentions.marks('party.title')[at] === 1 && at + 1 < this.#mentions.tokens.length;
    return this.#names.at(at) ?? (isTitle ? this.#names.at(at + 1) : null);
  }

  /** "X er en frivillig organisasjon": no brand only. */
  #kinds(): void {
    for (const hit of this.#mentions.of('controller.kind')) {
      const sentence = this.#mentions.sentences[hit.sentence]!;
      const first = this.#names.in({ start: sentence.start, end: hit.start })[0];
      if (!first || first.start !== sentence.start || hit.from - first.from > MAX_SUBJECT) continue;
      const name = this.#subject(first, hit);
      if (this.#isSupplier(name) || this.#context.carrying(hit.block, ON_RECIPIENTS)) continue;
      this.#add(name, WEIGHT.subject, true);
    }
  }

  /** "Vann til alle er en forening": the whole subject, where no bracket or comma follows the name that it begins with. */
  #subject(first: ProperName, hit: Mention): ProperName {
    const { text } = this.#mentions.document;
    const end = this.#mentions.tokens.ends[hit.from - 1]!;
    if (first.to >= hit.from || /[(),:]/.test(text.slice(first.end, hit.start))) return first;
    return { ...first, to: hit.from, end, text: text.slice(first.start, end) };
  }

  /** "Når du handler hos X", "Velkommen til X", and at the head of a sentence "Hos X er vi ...". */
  #hosts(): void {
    for (const hit of this.#mentions.of('controller.host')) {
      const sentence = this.#mentions.sentences[hit.sentence]!;
      const isBare = hit.to - hit.from === 1; // "hos", "i"
      const isHead = this.#mentions.tokens.starts[hit.from] === sentence.start;
      const name = this.#names.at(hit.to);
      if (!name || this.#context.carrying(hit.block, ON_RECIPIENTS)) continue;
      const we = this.#mentions.marks('controller.we');
      const { to } = this.#mentions.tokensIn(sentence);
      // "for å spille i X må vi registrere ..."
      if (isBare && !isHead && !(name.organisation && we.subarray(name.to, name.to + 2).includes(1))) continue;
      if (isBare && hit.sentence >= OPENING && !we.subarray(name.to, to).includes(1)) continue;
      this.#add(name, name.organisation ? WEIGHT.subject : WEIGHT.subject - 10);
    }
  }

  /** "Nettstedet drives av X". */
  #operators(): void {
    for (const hit of this.#mentions.of('controller.operated')) {
      if (this.#context.carrying(hit.block, ON_RECIPIENTS)) continue;
      const sentence = this.#mentions.sentences[hit.sentence]!;
      const { to } = this.#mentions.tokensIn(sentence);
      const isWord = hit.to - hit.from === 1;
      const before = this.#names.in({ start: sentence.start, end: this.#mentions.tokens.ends[hit.from]! }).at(-1);
      // "Fjordlab AS utvikler Turvenn": a verb, with the one who does it before it.
      if (isWord && before && hit.from - before.to <= 8) {
        if (before.organisation || before.to === hit.from) this.#add(before, WEIGHT.operator);
        continue;
      }
      let isNamed = false;
      for (let at = hit.to; at <= Math.min(hit.to + 2, to - 1); at++) {
        const name = this.#names.at(at);
        if (!name) continue;
        // "Utvikler Kari Nordmann": a role; "drives av" is none.
        this.#add(name, WEIGHT.operator + (name.organisation ? 5 : 0), isWord);
        isNamed = true;
        break;
      }
      // "Studieringen drives av to studenter": only a brand.
      if (!isNamed && before?.to === hit.from && before.start === sentence.start)
        this.#add(before, WEIGHT.subject - 12, false, true, false);
    }
  }

  /** A heading or opening sentence that says whose policy it is, and the page's title. */
  #policyOf(): void {
    const { document, sentences } = this.#mentions;
    for (const mention of this.#mentions.of('controller.policy')) {
      const block = document.blocks[mention.block]!;
      const sentence = sentences[mention.sentence]!;
      const names = this.#names.in(sentence).filter((name) => !overlaps(name, mention));
      const found = names.find((candidate) => candidate.organisation) ?? names[0];
      const name = found && found.to === mention.from ? nominative(found) : found;
      if (!name || this.#context.carrying(mention.block, ON_RECIPIENTS)) continue;
      if (block.kind === 'heading' && block.level <= 1) this.#add(name, WEIGHT.heading, false, true, false);
      else if (mention.sentence < 12 && Math.abs(name.from - mention.to) <= 12)
        this.#add(name, WEIGHT.subject - (name.organisation ? 0 : 12), false, true, false);
    }
  }

  /** "X behandler personopplysninger": the name that does what a controller does. */
  #subjects(): void {
    for (const hit of this.#mentions.of('controller.acts')) {
      const sentence = this.#mentions.sentences[hit.sentence]!;
      if (this.#context.carrying(hit.block, ON_RECIPIENTS)) continue;
      const behind = this.#names.at(hit.to);
      if (behind && hit.from > 0 && this.#opens(hit)) {
        const whole = this.#withPlaceBehind(behind);
        this.#add(whole, WEIGHT.subject - (whole.organisation ? 0 : 12));
      }
      const near = this.#names.in({ start: sentence.start, end: this.#mentions.tokens.ends[hit.from]! }).at(-1);
      if (!near) {
        const brand = this.#lowerCased(hit, sentence);
        if (brand) {
          const key = keyOf(brand.text);
          this.#acted.set(key, (this.#acted.get(key) ?? 0) + 1);
          if (this.#stands(brand.from) > 1 || this.#inTitle(key) || this.#domains.isOf(key))
            this.#add(brand, WEIGHT.subject - 12);
        }
        continue;
      }
      const { text } = this.#mentions.document;
      const gap = text.slice(near.end, this.#mentions.tokens.starts[hit.from]!);
      const isClose = gap === ' ' || /^ ?(?:\([^()]{0,60}\))? ?$/.test(gap);
      // "X, idrettslaget i Nordvik, lagrer ..."; not "hos X, lagrer vi ..."
      const inverted = this.#mentions.marks('controller.we')[hit.to] === 1;
      if (!isClose && hit.sentence < OPENING && !inverted) {
        const first = this.#names.in(sentence)[0]!;
        if (first.start === sentence.start && text[first.end] === ',' && gap.endsWith(', '))
          this.#add(first, SUBJECT_APPOSED);
        if (gap === ', ' && first === near) this.#add(near, SUBJECT_APPOSED);
      }
      if (!isClose) continue;
      const subject = this.#withPlace(near, sentence);
      this.#acted.set(keyOf(subject.text), (this.#acted.get(keyOf(subject.text)) ?? 0) + 1);
      this.#add(subject, subject.organisation ? WEIGHT.subject : WEIGHT.subject - 12, false, false, false);
    }
  }

  /** "Menneskeverd i Agder". */
  #withPlaceBehind(name: ProperName): ProperName {
    const { tokens, document } = this.#mentions;
    if (name.organisation || name.domain || name.to + 1 >= tokens.length) return name;
    if (this.#mentions.marks('party.preposition')[name.to] === 0) return name;
    const place = this.#names.at(name.to + 1);
    if (!place || place.start - name.end > MAX_PREPOSITION) return name;
    return { ...name, to: place.to, end: place.end, text: document.text.slice(name.start, place.end) };
  }

  /** "fjordgarn behandler ...": a sentence of prose that opens with the name in lower case, and goes on with the verb. */
  #lowerCased(hit: Mention, sentence: Sentence): ProperName | null {
    const name = this.#lowerRun(sentence, hit.from);
    return name && name.to - name.from === 1 && this.#mentions.document.text[name.end] === ' ' ? name : null;
  }

  /** How often a word stands in the text. */
  #stands(token: number): number {
    const { words } = this.#mentions.tokens;
    let count = 0;
    for (const word of words) if (word === words[token]) count++;
    return count;
  }

  /** The few words in lower case between the head of a sentence of prose and a token. */
  #lowerRun(sentence: Sentence, to: number): ProperName | null {
    const { tokens, document } = this.#mentions;
    const { from } = this.#mentions.tokensIn(sentence);
    if (to <= from || to - from > MAX_LOWER_CASE || document.blocks[sentence.block]!.kind !== 'paragraph') return null;
    if (this.#mentions.marks('party.never').subarray(from, to).includes(1)) return null;
    const span = { start: tokens.starts[from]!, end: tokens.ends[to - 1]! };
    const text = document.text.slice(span.start, span.end);
    if (text !== text.toLowerCase() || span.start !== sentence.start) return null;
    return { ...span, from, to, text, country: null, organisation: false, domain: false };
  }

  /** "Bygdekinoen i Vik", where the sentence opens so. */
  #withPlace(place: ProperName, sentence: Span): ProperName {
    const first = this.#names.in(sentence)[0]!;
    const isWhole = first.start === sentence.start && first.to + 1 === place.from && !first.domain;
    if (!isWhole || place.organisation || !this.#isPreposed(place)) return place;
    if (this.#isGeneric(first)) return place;
    const text = this.#mentions.document.text.slice(first.start, place.end);
    return /^\S+ \S+ \S+$/.test(text) ? { ...first, end: place.end, to: place.to, text } : place;
  }

  /** "Slik behandler X opplysningene dine": a heading, or a sentence that begins so near the top. */
  #opens(hit: Mention): boolean {
    const { document, tokens, sentences } = this.#mentions;
    if (document.blocks[hit.block]!.kind !== 'heading' && hit.sentence > 3) return false;
    const before = document.text.slice(sentences[hit.sentence]!.start, tokens.starts[hit.from]!);
    return /^(?:slik|så|hvordan|hur|korleis|här|her)(?: här)? $/i.test(before);
  }

  /** "Juridisk navn: X", "Utvikler: X" in a block about the controller. */
  #nameLabels(): void {
    const { document } = this.#mentions;
    for (const mention of this.#mentions.of('controller.name-label')) {
      const block = document.blocks[mention.block]!;
      if (mention.start - block.start > 3 || this.#context.carrying(mention.block, ON_OTHERS)) continue;
      if (!this.#context.carrying(mention.block, ON_CONTROLLER)) continue;
      if (block.label && mention.end > block.label.end) continue;
      const name = this.#names.at(mention.to);
      if (name && name.start - mention.end <= 3) this.#add(name, WEIGHT.nameLabel, true);
    }
  }

  /** A name with an organisation number behind it, and one in a block about us. */
  #numbered(): void {
    const { document } = this.#mentions;
    for (const number of this.#numbers) {
      const block = blockAt(document, number.start);
      if (block < 0 || this.#context.carrying(block, ON_RECIPIENTS)) continue;
      if (this.#mentions.inBlock('recipients.disclosure', block).length > 0) continue;
      const lines = [this.#block(block), this.#block(block - 1)];
      for (const line of lines) {
        const start = Math.max(line.start, number.start - MAX_BEFORE_NUMBER);
        const names = this.#names.in({ start, end: Math.min(line.end, number.start) });
        // "Bokhjørnet, 3700 Skien, org.nr. ..."
        const name = names.findLast((candidate) => !this.#isPlace(candidate) && !this.#isStreet(candidate));
        if (!name) continue;
        this.#add(name, WEIGHT.operator - 5);
        break;
      }
    }
    for (const [index, block] of document.blocks.entries()) {
      if (!this.#context.carrying(index, ABOUT_CONTROLLER)) continue;
      const name = this.#names.in(block)[0];
      const isFirst = name && name.start === block.start;
      const copula = name && this.#mentions.marks('controller.copula')[name.to] === 1;
      if (isFirst && copula && !name.organisation) this.#add(name, WEIGHT.contact);
      if (block.end - block.start > MAX_ABOUT) continue;
      const careOf = /℅|\bc\/o\b/i.test(document.text.slice(block.start, block.end + 6));
      if (name && name.start - block.start <= 2 && name.organisation && !careOf) this.#add(name, WEIGHT.contact);
    }
  }

  /** The page's footer, a line with "©" anywhere, and the name at the head of the page that its title has too. */
  #footers(): void {
    const whole = this.#mentions.document.text;
    const isSigned = whole.includes('©');
    const titled = titlesOf(this.#mentions.document);
    for (const block of this.#mentions.document.blocks) {
      if (block.chrome !== null && titled.has(whole.slice(block.start, block.end).toLowerCase())) {
        const name = this.#names.in(block)[0];
        // One word is most often the name of a thing.
        const isWhole = name?.start === block.start && name.end === block.end;
        if (isWhole && name.to - name.from > 1) this.#add(name, WEIGHT.footer);
      }
      const isLine = isSigned && block.end - block.start <= MAX_ABOUT;
      if (block.chrome !== 'footer' && !isLine) continue;
      const text = whole.slice(block.start, block.end);
      if (block.chrome !== 'footer' && !text.includes('©')) continue;
      const copyright = /©|copyright/i.exec(text);
      const names = this.#names.in(copyright ? { start: block.start + copyright.index, end: block.end } : block);
      const name = names.find((candidate) => candidate.organisation) ?? (copyright ? names[0] : undefined);
      this.#add(name, copyright ? WEIGHT.footer : WEIGHT.footer - 8);
    }
  }

  /** Names with a legal form that are no recipient's; in the opening lines they count for more. */
  #companies(): void {
    const opening = this.#mentions.sentences.findIndex((_, i) => !this.#mentions.isSkipped(i));
    for (const [index, sentence] of this.#mentions.sentences.entries()) {
      if (this.#mentions.isSkipped(index)) continue;
      for (const name of this.#names.in(sentence)) {
        const kind = name.organisation && name.to - name.from > 1 && index < opening + 4;
        if ((name.country === null && !kind) || this.#recipients.has(keyOf(name.text))) continue;
        if (this.#context.carrying(sentence.block, ON_RECIPIENTS)) break;
        const weight = index < opening + 4 ? WEIGHT.contact - 5 : WEIGHT.frequent + 5;
        this.#add(name, name.country === null ? WEIGHT.frequent : weight, false, false);
      }
    }
  }

  /** Nothing says who: a name that stands where one's own name stands. */
  #standing(): void {
    for (const { name, score } of standingOf(
      this.#mentions,
      this.#context,
      this.#names,
      this.#contacts,
      this.#domains,
    )) {
      if (this.#recipients.has(keyOf(name.text)) || this.#isPlace(name)) continue;
      this.#add(name, Math.min(WEIGHT.contact + 2, score), false, true, false);
    }
  }

  /** Nothing else says who: the first organisation of the opening sentences. */
  #opening(): void {
    const { sentences } = this.#mentions;
    const first = sentences.findIndex((_, i) => !this.#mentions.isSkipped(i));
    for (let s = Math.max(0, first); s < Math.min(sentences.length, first + OPENING / 2); s++) {
      const { kind } = this.#mentions.document.blocks[sentences[s]!.block]!;
      if (kind === 'item' || kind === 'cell' || this.#mentions.isSkipped(s)) continue;
      if (this.#mentions.in('recipients.disclosure', s).length > 0) continue;
      for (const name of this.#names.in(sentences[s]!)) {
        // "Fjord Keramikk sender ..."
        const isSubject = name.to - name.from > 1 && name.start === sentences[s]!.start && !this.#isShouted(name);
        if (this.#recipients.has(keyOf(name.text)) || !(name.organisation || isSubject)) continue;
        this.#add(name, WEIGHT.frequent, false, false);
      }
    }
  }

  /** Where the sentence of a token begins. */
  #startOf(token: number): number {
    return this.#mentions.sentences[this.#mentions.sentenceOf(token)]!.start;
  }

  #block(index: number): Span {
    return this.#mentions.document.blocks[index] ?? { start: 0, end: 0 };
  }

  #hasNumber(name: ProperName): boolean {
    return numberOf(name, this.#numbers) !== null;
  }

  #within(concept: string, span: Span): boolean {
    const { from, to } = this.#mentions.tokensIn(span);
    return this.#mentions.marks(concept).subarray(from, to).includes(1);
  }

  #isGeneric(name: ProperName): boolean {
    return !this.#mentions.marks('controller.generic').subarray(name.from, name.to).includes(0);
  }

  #isSupplier(name: ProperName): boolean {
    return this.#vendors.has(this.#mentions.word(name.from));
  }
}

/** "Nordfjell Medias integritetspolicy": the name without its genitive. */
function nominative(name: ProperName): ProperName {
  if (!/[^s]s$/.test(name.text)) return name;
  return { ...name, end: name.end - 1, text: name.text.slice(0, -1) };
}

/** Ends like a noun with its article. */
const DEFINITE = /^[A-ZÆØÅÄÖ][a-zæøåäö]{3,}(?:en|et|ene|erne|an|na)$/;

/** As names of firms may be: "Snekkerne", "Målarna". */
const PLURAL = /(?:ene|erne|arna|orna|erna)$/;

/** Right behind a placeholder and an opening bracket. */
const isBlank = (text: string, start: number): boolean =>
  /[\]}>] ?\(["“”«»']?$/.test(text.slice(Math.max(0, start - 5), start));

/** Right behind an opening quote or bracket. */
function isQuoted(text: string, start: number): boolean {
  const before = text[start - 1] === ' ' ? text[start - 2] : text[start - 1];
  return before !== undefined && '"“”«»\'’('.includes(before);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
