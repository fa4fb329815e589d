/** Which of the names is the controller's, and which are only others of its own. */
import type { Mentions } from '../../match/mentions.js';
import { keyOf } from '../names/keys.js';
import { hasLegalForm } from '../names/legal-forms.js';
import type { ProperName } from '../names.js';
import type { OwnDomains } from '../own-domains.js';
import { type Candidate, SAID, WEIGHT } from './weights.js';

/** How often a name stands breaks ties: so many times count, each for a part of a weight's unit. */
const MOST_COUNTED = 8;
const OF_UNIT = 4;
/** What a further way of naming it adds: this part of its weight. */
const OTHER_WAYS = 6;

/** The candidates of one organisation, the one that names it best first. */
export type Party = readonly [Candidate, ...Candidate[]];

/** Who may be the controller, the likeliest first. A fuller form of a name wins over a short one. */
export function partiesOf(found: readonly Candidate[], aliases: ReadonlyMap<string, ProperName>): Party[] {
  // "X (heretter Y)": what is said of Y is said of X.
  const candidates = found.map((candidate) => {
    const name = aliases.get(candidate.key);
    return name ? { ...candidate, name, key: keyOf(name.text) } : candidate;
  });
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const same = byKey.get(candidate.key);
    if (same) same.push(candidate);
    else byKey.set(candidate.key, [candidate]);
  }
  const ranks = new Map([...byKey].map(([key, same]) => [key, rankOf(same)]));
  const sorted = [...candidates].sort(
    (a, b) => ranks.get(b.key)! - ranks.get(a.key)! || b.weight - a.weight || a.name.start - b.name.start,
  );
  const parties: Party[] = [];
  const taken = new Set<Candidate>();
  for (const best of sorted) {
    if (taken.has(best)) continue;
    const same = sorted.filter(({ key }) => isSame(key, best.key));
    for (const candidate of same) taken.add(candidate);
    const fuller = best.name.organisation ? best : same.find(({ name }) => name.organisation);
    // "Jeg heter Kari": "Kari Nordmann Coaching" rather than her first name.
    const longer = isFirstName(best) ? same.find(({ key }) => key.startsWith(`${best.key} `)) : undefined;
    // "Fjordly" rather than "fjordly.no".
    const named = best.name.domain ? same.find(({ name }) => !name.domain) : longer;
    const chosen = fuller ?? named ?? best;
    parties.push([chosen, ...same.filter((candidate) => candidate !== chosen)]);
  }
  return openerFirst(parties) ?? entityFirst(parties);
}

/** "Vik kommune behandler personopplysninger ...", and far below "Tjenestene leveres av X AS": who opens the policy comes first. */
function openerFirst(parties: Party[]): Party[] | null {
  const [best, ...others] = parties;
  if (!best?.every(({ runs, own, way }) => runs || !own || way === WEIGHT.footer)) return null;
  const opener = others.find((party) =>
    party.some(
      ({ name, way, weight }) =>
        way === WEIGHT.subject && weight > 0 && name.organisation && name.start < best[0].name.start,
    ),
  );
  return opener ? [opener, ...parties.filter((party) => party !== opener)] : null;
}

/**
 * "Skarvenes Fjordhotell", and in the imprint "Hotell Skarvenes AS"; "Fjordly", and "Tjenesten leveres av Nordfjell AS": the company is
 * responsible, where nothing says in so many words that the one who is only known by a brand is.
 */
function entityFirst(parties: Party[]): Party[] {
  const [best, ...others] = parties;
  if (!best || best.some(isTold)) return parties;
  const words = new Set(best[0].key.split(' ').filter((word) => word.length >= TELLING));
  const isBehind = ({ name, own, way, key, weight }: Candidate): boolean =>
    weight > 0 &&
    hasLegalForm(name) &&
    (way === WEIGHT.operatorEntity || (own && IMPRINTS.has(way) && key.split(' ').some((word) => words.has(word))));
  const firm = others.find((party) => party.some(isBehind));
  return firm ? [firm, ...parties.filter((party) => party !== firm)] : parties;
}

/** Whether a name is a firm's in full, or is said or labelled to be who is responsible. */
function isTold({ name, role, way, weight }: Candidate): boolean {
  return hasLegalForm(name) || way === WEIGHT.nameLabel || (role && weight >= WEIGHT.we);
}

/** Letters of a word that few names share. */
const TELLING = 5;
/** Where a firm's full name stands that the text calls by its brand. */
const IMPRINTS: ReadonlySet<number> = new Set([WEIGHT.imprintEntity, WEIGHT.numbered, WEIGHT.contact, WEIGHT.footer]);

/** What speaks most for a name, and a share of each other way in which it stands as one's own; how often breaks ties. */
function rankOf(same: readonly Candidate[]): number {
  const ways = new Map<number, number>();
  for (const { way, weight } of same) if (weight > (ways.get(way) ?? 0)) ways.set(way, weight);
  const most = Math.max(...same.map(({ weight }) => weight));
  let sum = 0;
  for (const weight of ways.values()) sum += weight;
  // Signs add up, but not to what is said in so many words; a web address is no one.
  const agreed =
    most <= 0 || same[0]!.name.domain ? most : Math.max(most, Math.min(SAID - 1, most + (sum - most) / OTHER_WAYS));
  // Of two that are both said to be responsible the first is, however often the other stands.
  return most >= SAID ? agreed : agreed + Math.min(MOST_COUNTED, same.length) / OF_UNIT;
}

/** Told as the name of a person, in one word. */
const isFirstName = ({ name, role }: Candidate): boolean => role && name.to - name.from === 1 && !name.domain;

const isSame = (a: string, b: string): boolean => a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);

/** Keys of the names by which the text speaks of the controller, `same`, itself: its brand, its site, its e-mail's domain. */
export function ownNames(
  candidates: readonly Candidate[],
  domains: OwnDomains,
  operators: ReadonlyMap<string, string>,
  mentions: Mentions,
  same?: Party,
): Set<string> {
  // Who runs a site is not ourselves where another has the role, or is likelier.
  const hasRole = candidates.some(({ role, weight }) => role && weight >= WEIGHT.we);
  const chosen = same ? new Set(same.map(({ name }) => keyOf(name.text))) : null;
  const firm = same?.find(({ name }) => hasLegalForm(name))?.name;
  const firmAt = new Set(same?.map(({ name }) => mentions.sentenceOf(name.from)));
  const isOther = ({ key, name, runs, way }: Candidate): boolean => {
    if (chosen === null || chosen.has(key)) return runs && hasRole;
    // Another company, which no sentence names beside the chosen one, and none of its group.
    const isGroup = firm && mentions.word(firm.from) === mentions.word(name.from);
    if (firm && !isGroup && hasLegalForm(name) && !firmAt.has(mentions.sentenceOf(name.from))) return true;
    const operator = operators.get(key);
    // "Nordkode er eid av Nordsky": neither is ours.
    if (way === WEIGHT.footer && operator !== undefined && !chosen.has(operator)) return true;
    // A person of two names who runs the site is its owner.
    return runs && (hasRole || name.organisation || name.to - name.from === 1);
  };
  const own = new Set(candidates.filter((candidate) => candidate.own && !isOther(candidate)).map(({ key }) => key));
  for (const domain of domains.written) own.add(domain);
  return own;
}

/** "denne nettsiden, fjordly.no,": a page, not who has it. */
const isSite = ({ name }: Candidate, mentions: Mentions): boolean =>
  name.domain &&
  mentions.marks('controller.site')[name.from - 1] === 1 &&
  mentions.document.text.startsWith(', ', name.start - 2);

/** Only a thing is named: "Fjordly er en app"; or a text of what "appen" does, in which nobody says "vi". */
export function isNobody(same: Party, mentions: Mentions, domains: OwnDomains): boolean {
  const [{ name, key }] = same;
  // "Foreslått tekst": the template's own words
  if (mentions.marks('text.template')[name.from] === 1) return true;
  if (name.organisation || same.some(({ role, weight }) => role || weight >= WEIGHT.weBrand)) return false;
  if (isProduct(name, mentions) || same.some((candidate) => isSite(candidate, mentions))) return true;
  // "Appen er laget av Kari Nordmann"
  if (same.some(({ runs }) => runs)) return false;
  // "Jeg" is a person, whom the name of a thing does not tell.
  const isGroup =
    mentions.everywhere('controller.pronoun').length > mentions.everywhere('controller.first-person').length;
  if (isGroup || domains.isOf(key)) return false;
  return mentions.everywhere('controller.product-noun').length > 1;
}

/** "Fjordly er en app", "appen Fjordly": the name is that of a thing. */
export function isProduct(name: ProperName, mentions: Mentions): boolean {
  const key = keyOf(name.text);
  const { length } = mentions.tokens;
  if (
    mentions
      .everywhere('controller.product-noun')
      .some(
        (hit) =>
          hit.to < length &&
          mentions.sentenceOf(hit.to) === hit.sentence &&
          keyOf(mentions.word(hit.to)) === key.split(' ')[0],
      )
  )
    return true;
  return mentions
    .everywhere('controller.product')
    .some(
      (hit) =>
        hit.from > 0 &&
        mentions.sentenceOf(hit.from - 1) === hit.sentence &&
        keyOf(mentions.word(hit.from - 1)) === key.split(' ').at(-1),
    );
}
