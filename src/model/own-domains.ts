import { isLower } from '../language/characters.js';
import type { Mentions } from '../match/mentions.js';
import type { FoundContact } from './contacts.js';

/** Domains at which anyone may have an address. */
const MAIL_HOSTS = new Set(
  'gmail hotmail outlook live icloud yahoo online proton protonmail pm telia me msn'.split(' '),
);
/** Shorter ones say little. */
const MIN_LENGTH = 4;

/** The domains of the controller's own e-mail addresses, to hold names against: "post@solvang-bygg.no" is Solvang Bygg's. */
export class OwnDomains {
  /** As written, without what follows the first dot. */
  readonly written: ReadonlySet<string>;
  readonly #folded: ReadonlySet<string>;
  /** By key, whether it is one's own. */
  readonly #known = new Map<string, boolean>();

  constructor(contacts: readonly FoundContact[]) {
    const domains = contacts.flatMap(({ kind, value }) => {
      const domain = kind === 'email' ? /@([^.]+)\.[^.]+$/.exec(value)?.[1]?.toLowerCase() : undefined;
      return domain && !MAIL_HOSTS.has(domain) ? [domain] : [];
    });
    this.written = new Set(domains);
    this.#folded = new Set(domains.map(folded));
  }

  /** Whether a name, by its key, is that of such a domain, or begins so. */
  isOf(key: string): boolean {
    if (this.#folded.size === 0) return false;
    let own = this.#known.get(key);
    if (own === undefined) {
      own = this.#begins(key);
      this.#known.set(key, own);
    }
    return own;
  }

  #begins(key: string): boolean {
    const name = folded(key);
    if (name.length < MIN_LENGTH) return this.#folded.has(name);
    for (const domain of this.#folded)
      if (domain === name || (domain.length >= MIN_LENGTH && (name.startsWith(domain) || domain.startsWith(name))))
        return true;
    return false;
  }
}

/** What addresses write for letters that they do not have. */
const PLAIN: Readonly<Record<string, string>> = {
  å: 'a',
  ä: 'a',
  á: 'a',
  à: 'a',
  ø: 'o',
  ö: 'o',
  ó: 'o',
  æ: 'ae',
  é: 'e',
  è: 'e',
  ü: 'u',
};

/** Letters and digits as addresses write them: "Bjørkås Bygg" is bjorkasbygg. */
export function folded(name: string): string {
  const lower = name.toLowerCase();
  return OTHER.test(lower) ? lower.replaceAll(OTHERS, (letter) => PLAIN[letter] ?? '') : lower;
}
/** What no address has; without `g`, which would remember where it stopped. */
const OTHER = /[^a-z0-9]/;
const OTHERS = /[^a-z0-9]/g;

/** The web addresses in the text, by what stands before their last dot: "fjordly" of www.fjordly.no. */
export function sitesIn(mentions: Mentions): Set<string> {
  const { tokens, document } = mentions;
  const sites = new Set<string>();
  for (let at = 0; at + 1 < tokens.length; at++) {
    const end = tokens.ends[at]!;
    if (tokens.starts[at + 1] === end + 1 && document.text[end] === '.' && isLower(document.text.charCodeAt(end + 1)))
      sites.add(folded(mentions.word(at)));
  }
  return sites;
}
