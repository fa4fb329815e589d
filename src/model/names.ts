/**
 * Names of organisations and people as they stand in running text: capitals, legal forms ("AS", "AB", "Oy"), and words that
 * say what kind of organisation it is ("Nordvik kommune", "Bostadsrättsföreningen Björken").
 */
import { isDigit, isLower, isUpper, isWordUnit } from '../language/characters.js';
import type { Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import { countryNamed } from './countries.js';
import { LEGAL_FORMS, LOWER_CASE_FORMS, SOLE_TRADERS, SPELT, type SpeltForm } from './names/legal-forms.js';
import { CAPITAL, LOWER_CASE, usageOf } from './names/usage.js';

/** A legal form as it stands in the text: so many words. */
interface LegalForm {
  readonly words: number;
  readonly country: string | null;
}

/** A name as it stands in the text. */
export interface ProperName extends Span {
  readonly text: string;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  /** The country of its legal form, where the form belongs to one. */
  readonly country: string | null;
  /** A legal form, or a word for a kind of organisation. */
  readonly organisation: boolean;
  /** A web address ("nordfjell.no"). */
  readonly domain: boolean;
}

/** Ends like a word of the language: a noun with its article or in the plural, a participle, an adverb. */
export const INFLECTED = /(?:[eao]n|[eao]r|et|n[ae]|rt|re|ing|het|sjon|tion|skap|else|is|lig|ig|isk|erk?t)$/;

/** Between two names of one list. */
export const JOINED = /^(?:,|,? (?:og|och|samt|and))\s$/;
/** Ends like a noun that tells what is done. */
const ACTS = /(?:ingen|sjonen|tionen|elsen)$/;
/** Ends like a verb in the passive: "føres", "levert", "utvecklad". */
const DONE = /(?:[eao]s|[tvrgk]s|ert|et|ad|at)$/;
/** At most this many words. */
const MAX_WORDS = 9;
const TOP_LEVEL = new Set(
  'no se fi dk is ax com net org eu io co app dev nu ai me es de uk nl be fr it at ch pl cz ee lv lt shop online store'.split(
    ' ',
  ),
);

/** "plc": longer words without a capital open no name. */
const LONGEST_LOWER_CASE_FORM = 3;
/** "Oy", "ENK" stand before a name too; "Limited" does not. */
const LONGEST_FORM_AHEAD = 3;
/** Words of a name in lower case, its legal form among them. */
const MAX_LOWER_CASE = 5;
/** Words up to and with the legal form that makes a name of what stands before it. */
const MAX_TO_FORM = 4;
/** Before the place that a name tells it from others by. */
const AT = new Set(['ved', 'vid']);
const SPACE = 0x20;
const DOT = 0x2e;
const CROSS = 0x58; // X
const COLON = 0x3a;
const OPENING_BRACKETS: readonly number[] = [0x5b, 0x7b, 0x3c]; // [ { <

/** What may stand between two words of one name. */
const isConnectorGap = (gap: string): boolean =>
  gap === ' ' ||
  gap === '-' ||
  gap === ' & ' ||
  gap === '&' ||
  gap === "'" ||
  gap === '’' ||
  gap === '. ' ||
  gap === '.' ||
  gap === ':' ||
  gap === ' – ' ||
  gap === '+';

/** The names of a text, each read once when it is asked for. */
export class Names {
  readonly #mentions: Mentions;
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #organisation: Uint8Array;
  readonly #never: Uint8Array;
  /** Definite forms ("klinikken", "skolan"): organisations only with a name of their own behind them. */
  readonly #definite: Uint8Array;
  /** Kinds of business: "Kontoret". */
  readonly #trade: Uint8Array;
  /** A trade before its legal form: "Fastighets AB Ekbacken". */
  readonly #tradeAhead: Uint8Array;
  /** Words between a place and the word for the organisation ("Nordvik videregående skole"). */
  readonly #adjective: Uint8Array;
  /** Small words inside names: "Norsk Forbund for ...". */
  readonly #connector: Uint8Array;
  /** "Laget av", which is no "laget". */
  readonly #built: Uint8Array;
  /** "mellom": two follow. */
  readonly #between: Uint8Array;
  /** Tokens at which each word stands, once that is asked. */
  #places: number[][] | null = null;
  /** "Storgata": the address that follows a name. */
  readonly #street: Uint8Array;
  /** Titles and roles before a name, and none of it. */
  readonly #title: Uint8Array;
  /** "selskapet", "organisasjonen" before a name. */
  readonly #kind: Uint8Array;
  /** "du", "vi" behind a verb that opens a sentence. */
  readonly #inverted: Uint8Array;
  /** First words of sentences. */
  readonly #first: Uint8Array;
  readonly #hasBrackets: boolean;
  #usage: Uint8Array | null = null;
  #all: readonly ProperName[] | null = null;
  /** By token; undefined where not yet asked for. */
  readonly #known: (ProperName | null | undefined)[];

  constructor(mentions: Mentions) {
    this.#mentions = mentions;
    this.#text = mentions.document.text;
    this.#starts = mentions.tokens.starts;
    this.#ends = mentions.tokens.ends;
    this.#known = new Array(mentions.tokens.length);
    this.#organisation = mentions.marks('party.organisation');
    this.#trade = mentions.marks('party.trade');
    this.#tradeAhead = mentions.marks('party.trade-ahead');
    this.#definite = mentions.marks('party.definite');
    this.#adjective = mentions.marks('party.adjective');
    this.#connector = mentions.marks('party.connector');
    this.#between = mentions.marks('party.between');
    this.#built = mentions.marks('controller.built');
    this.#street = mentions.marks('contact.street');
    this.#title = mentions.marks('party.title');
    this.#kind = mentions.marks('party.kind');
    this.#never = mentions.marks('party.never');
    this.#inverted = mentions.marks('party.inverted');
    this.#first = new Uint8Array(mentions.tokens.length);
    for (const sentence of mentions.sentences) this.#first[mentions.tokensIn(sentence).from] = 1;
    this.#hasBrackets = /[[{<]/.test(this.#text);
  }

  /** All names in a span, in reading order. */
  in(span: Span): ProperName[] {
    const { from, to } = this.#mentions.tokensIn(span);
    this.#all ??= this.#walk(0, this.#mentions.tokens.length);
    const first = firstFrom(this.#all, from);
    // A span may begin in the middle of what is else read as one name.
    if (first > 0 && this.#all[first - 1]!.to > from) return this.#walk(from, to);
    const found: ProperName[] = [];
    for (let i = first; i < this.#all.length && this.#all[i]!.from < to; i++)
      if (this.#all[i]!.to <= to) found.push(this.#all[i]!);
    return found;
  }

  #walk(from: number, to: number): ProperName[] {
    const found: ProperName[] = [];
    for (let at = from; at < to; ) {
      if (this.#hasBrackets && this.#isPlaceholder(at)) {
        at = this.#placeholderEnd(at, to);
        continue;
      }
      const name = this.at(at);
      if (name && name.to <= to) found.push(name);
      at = name ? name.to : at + 1;
    }
    return found;
  }

  /** The name that begins at a token, within its sentence, or null. */
  at(token: number): ProperName | null {
    let name = this.#known[token];
    if (name === undefined) {
      if (!this.#mayOpen(token)) return null;
      const sentence = this.#mentions.sentences[this.#mentions.sentenceOf(token)];
      name = sentence ? this.#read(token, this.#mentions.tokensIn(sentence).to) : null;
      this.#known[token] = name;
    }
    return name;
  }

  /** Quick to ask of every word: a capital or digit, a web address, or the head of a line in lower case ("nordfjell as"). */
  #mayOpen(at: number): boolean {
    const text = this.#text;
    const start = this.#starts[at]!;
    if (!isLower(text.charCodeAt(start)) || isUpper(text.charCodeAt(start + 1))) return true;
    const end = this.#ends[at]!;
    const next = text.charCodeAt(end);
    return (next === DOT && isWordUnit(text.charCodeAt(end + 1))) || (next === SPACE && this.#heads(at));
  }

  /** The first word of a sentence, or behind a label. */
  #heads(at: number): boolean {
    if (this.#first[at] === 1) return true;
    const start = this.#starts[at]!;
    return this.#text.charCodeAt(start - 1) === SPACE && this.#text.charCodeAt(start - 2) === COLON;
  }

  #read(from: number, to: number): ProperName | null {
    const domain = this.#domainAt(from, to);
    if (domain) return domain;
    const lower = this.#lowerCase(from, to);
    if (lower > 0)
      return this.#name(from, lower, true, LEGAL_FORMS.get(this.#written(lower - 1).toUpperCase())!, false);
    if (!this.#opens(from, to)) return null;
    const definite = this.#definite[from] === 1;
    let end = from + 1;
    // "AS Nordfjell"
    const ahead = LEGAL_FORMS.get(this.#written(from));
    let organisation =
      ahead !== undefined ||
      this.#organisation[from] === 1 ||
      (from > 0 && this.#kind[from - 1] === 1 && this.#gap(from) === ' ');
    let country = ahead ?? null;
    let form = false;
    while (end < to && end - from < MAX_WORDS) {
      const gap = this.#gap(end);
      const word = this.#written(end);
      if ((gap === ' ' || gap === ', ') && LEGAL_FORMS.has(word)) {
        country ??= LEGAL_FORMS.get(word)!;
        form = true;
        end++;
        if (this.#continuesForm(end, to)) continue;
        if (end - from === 2 && this.#tradeAhead[from] === 1 && end < to && this.#gap(end) === ' ')
          while (
            end < to &&
            end - from < MAX_WORDS &&
            this.#gap(end) === ' ' &&
            this.#isCapital(end) &&
            this.#never[end] === 0
          )
            end++;
        break;
      }
      const spelt = this.#formBehind(end, to);
      if (spelt) {
        end += spelt.words;
        form = true;
        country = spelt.country;
        break;
      }
      if (gap === '- ' && this.#isCoordinated(end, to)) {
        organisation ||= this.#organisation[end + 1] === 1;
        end += 2;
        continue;
      }
      // "Nordbetaling (UK) Limited"
      const bracketed = gap === ' (' && end + 1 < to && this.#gap(end + 1) === ') ' ? this.#formAt(end + 1, to) : null;
      if (bracketed && this.#isCapital(end)) {
        end += 1 + bracketed.words;
        country = bracketed.country;
        form = true;
        break;
      }
      // "Fjord/Dal skoles musikkorps" is one, "Facebook/Instagram" are two.
      if (gap === '/' && !this.#isNamedWith(end, to)) break;
      // "Analytics – Type: ..."
      if (gap === ' – ' && this.#text[this.#ends[end]!] === ':') break;
      if ((!isConnectorGap(gap) && gap !== '/') || form) break;
      // "Kari Nordmann Storgata 3 0155 Oslo", where lines run on.
      // Not "Sameiet Nedre Fjordgata 12".
      if (end - from > (organisation ? 2 : 1) && this.#street[end] === 1 && end + 1 < to && this.#isNumber(end + 1))
        break;
      if ((gap === ' ' || gap === '-') && this.#organisation[end] === 1) {
        organisation = true;
        end++;
        continue;
      }
      if (gap === ' ' && end + 1 < to && this.#organisation[end + 1] === 1 && this.#describes(end)) {
        organisation = true;
        end += 2;
        continue;
      }
      // "Nordkurs-API"
      if (
        this.#isNameWord(end) &&
        (this.#never[end] === 0 || gap === '-' || this.#formFollows(end, to) || this.#isInitials(end, to))
      ) {
        if (gap === '. ' && !this.#isInitial(end - 1)) break;
        end++;
        continue;
      }
      if (gap === '-' && this.#formFollows(end, to)) {
        end++;
        continue;
      }
      const described = this.#formBehindWords(end, to);
      if (described > end) {
        end = described;
        continue;
      }
      const next =
        definite && end === from + 1 && this.#isAtPlace(end, to)
          ? end + 2
          : this.#bridge(end, to, organisation || definite);
      if (next === end) break;
      end = next;
    }
    // "Salong Ekbacken (enskild firma)"
    const explained = end < to && this.#gap(end) === ' (' ? this.#formAt(end, to, SOLE_TRADERS) : null;
    if (explained) {
      organisation = true;
      country ??= explained.country;
    }
    const address = end - from === 3 && this.#organisation[from] === 1; // "Sameiet Fjordgata 12"
    if (!form && !address) while (end - from > 1 && this.#isNumber(end - 1)) end--;
    return this.#name(from, end, organisation || form || (definite && end - from > 1), country, false);
  }

  /** Whether behind a word comes what makes it part of an organisation's name. */
  #isNamedWith(at: number, to: number): boolean {
    return (
      at + 1 < to &&
      this.#gap(at + 1) === ' ' &&
      (this.#organisation[at + 1] === 1 || this.#describes(at + 1) || this.#formBehind(at + 1, to) !== null)
    );
  }

  /** "Nordvik videregående skole", "Nordvik skoles musikkorps": an adjective, or a genitive in lower case. */
  #describes(at: number): boolean {
    if (this.#gap(at + 1) !== ' ') return false;
    return (
      this.#adjective[at] === 1 ||
      (!this.#isNameWord(at) && /[a-zåäö]s$/.test(this.#mentions.word(at)) && this.#never[at] === 0)
    );
  }

  /** "Kultur- och fritidsnämnden": the word behind the joining word ends both. */
  #isCoordinated(at: number, to: number): boolean {
    const word = this.#mentions.word(at);
    if ((word !== 'og' && word !== 'och') || at + 1 >= to || this.#gap(at + 1) !== ' ') return false;
    return this.#organisation[at + 1] === 1 || this.#isCapital(at + 1);
  }

  /** "nordfjell bygg as", all in lower case at the head of a line: the token behind its legal form, else 0. */
  #lowerCase(from: number, to: number): number {
    if (this.#isCapital(from) || !this.#heads(from)) return 0;
    for (let at = from; at < Math.min(to, from + MAX_LOWER_CASE); at++) {
      if (at > from && this.#gap(at) !== ' ') return 0;
      if (at > from && LOWER_CASE_FORMS.has(this.#written(at))) return at + 1;
      if (this.#never[at] === 1 || this.#isCapital(at)) return 0;
    }
    return 0;
  }

  /** Whether the word stands somewhere with a capital in the middle of a sentence, and nowhere in lower case. */
  isProper(token: number): boolean {
    this.#usage ??= usageOf(this.#mentions, this.#first);
    return this.#usage[this.#mentions.tokens.words[token]!] === CAPITAL;
  }

  /** Whether the word stands somewhere in lower case. */
  isCommon(token: number): boolean {
    this.#usage ??= usageOf(this.#mentions, this.#first);
    return this.#usage[this.#mentions.tokens.words[token]!] === LOWER_CASE;
  }

  /** The legal form that begins at a token. */
  #formAt(at: number, to: number, spelt = SPELT): LegalForm | null {
    const country = LEGAL_FORMS.get(this.#written(at));
    return country === undefined ? this.#spelt(at, to, spelt) : { words: 1, country };
  }

  /** The legal form that stands behind a name which ends before a token. */
  #formBehind(at: number, to: number): LegalForm | null {
    return at < to && (this.#gap(at) === ' ' || this.#gap(at) === ', ') ? this.#formAt(at, to) : null;
  }

  /** "Nordvik eiendom og utvikling AS": the place of the form behind words in lower case, else `at`. */
  #formBehindWords(at: number, to: number): number {
    for (let i = at; i < Math.min(to, at + MAX_TO_FORM); i++) {
      if (this.#gap(i) !== ' ' && this.#gap(i) !== '-') return at;
      if (i > at && LEGAL_FORMS.has(this.#written(i))) return i;
      const word = this.#mentions.word(i);
      const joins = word === 'og' || word === 'och';
      if (
        !joins &&
        (this.#never[i] === 1 || this.#connector[i] === 1 || !isLower(this.#text.charCodeAt(this.#starts[i]!)))
      )
        return at;
    }
    return at;
  }

  /** Legal forms of several words: "ekonomisk förening", "u.p.a.", "B.V.", "s. r. o.". */
  #spelt(at: number, to: number, forms = SPELT): LegalForm | null {
    const isHere = ({ words, gaps }: SpeltForm): boolean =>
      this.#mentions.word(at) === words[0] &&
      at + words.length <= to &&
      words.every((word, i) => this.#mentions.word(at + i) === word) &&
      gaps.every((gap, i) => {
        const here = this.#gap(at + i + 1);
        return here === gap || (gap === '.' && (here === '. ' || (here === ' ' && words[i]!.length > 1)));
      });
    const form = forms.find(isHere);
    return form ? { words: form.words.length, country: form.country } : null;
  }

  /** "PTY Ltd", "Oy Ab". */
  #continuesForm(at: number, to: number): boolean {
    return at < to && (this.#gap(at) === ' ' || this.#gap(at) === '. ') && LEGAL_FORMS.has(this.#written(at));
  }

  /** The token behind a small word inside a name and the word it joins ("og", "for"); `at` where the name ends before it. */
  #bridge(at: number, to: number, organisation: boolean): number {
    const word = this.#mentions.word(at);
    if (this.#connector[at] === 0 || at + 1 >= to || this.#gap(at) !== ' ' || this.#gap(at + 1) !== ' ') return at;
    if (word === 'og' || word === 'och') {
      // "mellom Nordvik og Fjell AS" names two.
      if (organisation || !this.#isFirst(at - 1) || this.#between[at - 2] === 1 || this.#standsAlone(at - 1)) return at;
      // "Slekt og Data": a common word with a capital ends the name.
      if (this.#never[at + 1] === 1 && this.#first[at - 1] === 0 && this.#isCapital(at + 1) && this.isCommon(at + 1))
        return at + 2;
    }
    // "i Sverige av Nordsky AB"
    if (!organisation && (!this.#formFollows(at + 1, to) || this.#isAct(at - 1) || countryNamed(this.#written(at - 1))))
      return at;
    return this.#isNameWord(at + 1) || (organisation && this.#organisation[at + 1] === 1) ? at + 2 : at;
  }

  /** "Tandkliniken vid Ekudden", not "Kliniken vid Storgatan 4". */
  #isAtPlace(at: number, to: number): boolean {
    return (
      AT.has(this.#mentions.word(at)) &&
      at + 1 < to &&
      this.#gap(at) === ' ' &&
      this.#gap(at + 1) === ' ' &&
      this.#isCapital(at + 1) &&
      this.#never[at + 1] === 0 &&
      !(this.#street[at + 1] === 1 && at + 2 < to && this.#isNumber(at + 2))
    );
  }

  /** "Overføringen til Nordsky AS", "Føres av Nordregnskap AS": a noun with its article or a verb, at the head of a sentence. */
  #isAct(at: number): boolean {
    if (!this.#heads(at)) return false;
    const word = this.#mentions.word(at);
    return ACTS.test(word) || (this.#mentions.word(at + 1) === 'av' && DONE.test(word));
  }

  /** The word stands elsewhere too, and joined to another here alone. */
  #standsAlone(at: number): boolean {
    const { words } = this.#mentions.tokens;
    let alone = 0;
    for (const place of this.#placesOf(words[at]!)) {
      if (place === at) continue;
      if (words[place + 1] === words[at + 1]) return false;
      if (this.#isCapital(place)) alone++;
    }
    return alone > 1;
  }

  /** Tokens at which a word stands. */
  #placesOf(word: number): readonly number[] {
    if (!this.#places) {
      const { words, vocabulary } = this.#mentions.tokens;
      this.#places = vocabulary.map(() => []);
      for (let at = 0; at < words.length; at++) this.#places[words[at]!]!.push(at);
    }
    return this.#places[word]!;
  }

  /** The word before is none of the name: "Hansen og Sønn AS" has one word before its "og". */
  #isFirst(at: number): boolean {
    return at === 0 || this.#gap(at) !== ' ' || !this.#isCapital(at - 1);
  }

  /** A legal form ends a run of capitals that begins here: "Hansen og Sønn AS". */
  #formFollows(at: number, to: number): boolean {
    for (let i = at; i < Math.min(to, at + MAX_TO_FORM); i++) {
      if (this.#gap(i) === '-') continue; // "IT-drift AB"
      if (i > at && this.#gap(i) !== ' ' && this.#gap(i) !== '-' && this.#gap(i) !== ' & ') return false;
      if (i > at && (LEGAL_FORMS.has(this.#written(i)) || this.#spelt(i, this.#mentions.tokens.length))) return true;
      if (!this.#isNameWord(i)) return false;
    }
    return false;
  }

  /** Whether a name may begin at a token. */
  #opens(at: number, to: number): boolean {
    const { text } = this.#mentions.document;
    const start = this.#starts[at]!;
    const code = text.charCodeAt(start);
    const camel = isLower(code) && this.#hasCapital(at); // "eFrukt", "fruktBua"
    if (isLower(code) && !camel && this.#ends[at]! - start > LONGEST_LOWER_CASE_FORM) return false;
    if (
      (this.#never[at] === 1 && !this.#formFollows(at, to) && !this.#isHalf(at, to) && !this.#isClub(at, to)) ||
      this.#built[at] === 1 ||
      this.#isHandle(at) ||
      this.#isInverted(at, to) ||
      this.#isPlaceholder(at)
    )
      return false;
    if (code === CROSS && this.#isCrosses(at)) return false;
    // "AS Nordfjell"; not "Limited Use"
    if (LEGAL_FORMS.has(this.#written(at)))
      return (
        this.#ends[at]! - start <= LONGEST_FORM_AHEAD &&
        at + 1 < to &&
        this.#gap(at + 1) === ' ' &&
        this.#isCapital(at + 1)
      );
    if (isUpper(code) || camel)
      return (
        this.#title[at] === 0 ||
        this.#isNamedFor(at, to) ||
        at + 1 >= to ||
        !'. '.includes(this.#gap(at + 1)) ||
        !this.#isCapital(at + 1)
      );
    if (!isDigit(code) || this.#isYear(at)) return false;
    if (!this.#isNumber(at)) return true; // "24Nettbutikk"
    return at + 1 < to && this.#gap(at + 1) === ' ' && this.#isCapital(at + 1) && this.#formFollows(at + 1, to);
  }

  /** "Kjører du tjenesten selv, ...": a verb. */
  #isInverted(at: number, to: number): boolean {
    return this.#first[at] === 1 && at + 1 < to && this.#inverted[at + 1] === 1 && this.#gap(at + 1) === ' ';
  }

  /** "Regnskapskontoret Nordvik AS", with a capital within a sentence. */
  #isNamedFor(at: number, to: number): boolean {
    const isInner = this.#first[at] === 0 && this.#gap(at) === ' ' && !this.#isCapital(at - 1);
    return isInner && this.#trade[at] === 1 && this.#formFollows(at + 1, to);
  }

  /** "XX AB": a name to come. */
  #isCrosses(at: number): boolean {
    const end = this.#ends[at]!;
    let i = this.#starts[at]!;
    if (end - i < 2) return false;
    while (i < end && this.#text.charCodeAt(i) === CROSS) i++;
    return i === end;
  }

  /** "IT-nämnden". */
  #isHalf(at: number, to: number): boolean {
    return at + 1 < to && this.#organisation[at + 1] === 1 && this.#gap(at + 1) === '-';
  }

  /** "Nordvik IT Østfold": short for a trade, between two words of a name. */
  #isInitials(at: number, to: number): boolean {
    if (this.#ends[at]! - this.#starts[at]! !== 2 || !this.#hasCapital(at) || this.#gap(at) !== ' ') return false;
    return at + 1 < to && this.#gap(at + 1) === ' ' && this.#isCapital(at + 1) && this.#never[at + 1] === 0;
  }

  /** "OK Granstien": no button. */
  #isClub(at: number, to: number): boolean {
    return this.#organisation[at] === 1 && at + 1 < to && this.#gap(at + 1) === ' ' && this.#isCapital(at + 1);
  }

  /** "[Firmanavn AS]", "{{company}}", "<NAVN>". */
  #isPlaceholder(at: number): boolean {
    const text = this.#text;
    const start = this.#starts[at]!;
    const before = text.charCodeAt(start - 1);
    if (!OPENING_BRACKETS.includes(before)) return false;
    return !/^[^\]\n]{0,80}\]\(/.test(text.slice(start, start + 84));
  }

  /** The token behind the closing bracket. */
  #placeholderEnd(at: number, to: number): number {
    let end = at + 1;
    while (end < to && end - at < MAX_WORDS && !/[\]}>]/.test(this.#gap(end))) end++;
    return end;
  }

  /** Part of an e-mail or web address. */
  #isHandle(at: number): boolean {
    const { text } = this.#mentions.document;
    const before = text[this.#starts[at]! - 1];
    const after = text[this.#ends[at]!];
    if (before === '@' || after === '@' || before === '#') return true;
    return (before === '/' && text[this.#starts[at]! - 2] === '/') || after === '_';
  }

  #isNameWord(at: number): boolean {
    const code = this.#text.charCodeAt(this.#starts[at]!);
    // "eAccounting"
    const isCapital = isUpper(code) || isDigit(code) || isUpper(this.#text.charCodeAt(this.#starts[at]! + 1));
    return isCapital && !this.#isHandle(at);
  }

  #isCapital(at: number): boolean {
    return isUpper(this.#text.charCodeAt(this.#starts[at]!));
  }

  #hasCapital(at: number): boolean {
    const { starts, ends } = this.#mentions.tokens;
    for (let i = starts[at]! + 1; i < ends[at]!; i++) if (isUpper(this.#text.charCodeAt(i))) return true;
    return false;
  }

  #isNumber(at: number): boolean {
    const { starts, ends } = this.#mentions.tokens;
    for (let i = starts[at]!; i < ends[at]!; i++) if (!isDigit(this.#text.charCodeAt(i))) return false;
    return true;
  }

  #isYear(at: number): boolean {
    const word = this.#mentions.word(at);
    return word.length === 4 && (word.startsWith('19') || word.startsWith('20')) && this.#isNumber(at);
  }

  /** "A.", "Kr." */
  #isInitial(at: number): boolean {
    return this.#written(at).length <= 2;
  }

  /** "nordfjell.no", "www.nordfjell.no": the name without "www". */
  #domainAt(from: number, to: number): ProperName | null {
    const { text } = this.#mentions.document;
    const { starts } = this.#mentions.tokens;
    if (from + 1 >= to || text.charCodeAt(this.#ends[from]!) !== DOT || this.#gap(from + 1) !== '.') return null;
    const before = text[starts[from]! - 1];
    if (before === '@' || before === '.' || before === '/') return null;
    let end = from + 1;
    while (end < to && this.#gap(end) === '.') end++;
    const last = this.#written(end - 1);
    const after = text[this.#ends[end - 1]!];
    if (!TOP_LEVEL.has(last) || after === '@' || after === '/') return null;
    const first = this.#mentions.word(from) === 'www' ? from + 1 : from;
    if (end - first < 2 || this.#never[first] === 1) return null;
    const form = this.#formBehind(end, to);
    if (form) return this.#name(first, end + form.words, true, form.country, false); // "Nordfjell.com AS"
    return this.#name(first, end, false, null, true);
  }

  #name(from: number, to: number, organisation: boolean, country: string | null, domain: boolean): ProperName | null {
    const { starts, ends } = this.#mentions.tokens;
    const start = starts[from]!;
    const last = ends[to - 1]!;
    // "Fjellhotell B.V.": the full stop is its form's.
    const isDotted = organisation && this.#text[last] === '.' && /\. ?[a-z]$/i.test(this.#text.slice(last - 3, last));
    const end = isDotted ? last + 1 : last;
    const text = this.#text.slice(start, end);
    if (to === from + 1 && countryNamed(text)) return null;
    return { start, end, from, to, text, organisation, country, domain };
  }

  #written(at: number): string {
    return this.#text.slice(this.#starts[at]!, this.#ends[at]!);
  }

  /** What stands between a token and the one before it. */
  #gap(at: number): string {
    return at === 0 ? '' : this.#text.slice(this.#ends[at - 1]!, this.#starts[at]!);
  }
}

/** Index of the first name that begins at or after a token. */
function firstFrom(names: readonly ProperName[], token: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
