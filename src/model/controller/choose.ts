/** Which of the names is the controller's, and which are only others of its own. */
import type { Mentions } from '../../match/mentions.js';
import { keyOf, type ProperName } from '../names.js';
import type { OwnDomains } from '../own-domains.js';
import { type Candidate, WEIGHT } from './weights.js';

/** So often does a text speak of "appen" that is about one. */
const SEVERAL = 3;
/** How often a name stands breaks ties: so many times count, each for a part of a weight's unit. */
const MOST_COUNTED = 8;
const OF_UNIT = 4;

/** The best candidate, and all of the same organisation, best first. A fuller form of its name wins over a short one. */
export function choose(
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
  const rank = ({ key, weight }: Candidate): number => weight + Math.min(MOST_COUNTED, counts.get(key)!) / OF_UNIT;
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
export function ownNames(candidates: readonly Candidate[], domains: OwnDomains): Set<string> {
  // Who runs a site is not ourselves where another has the role.
  const hasRole = candidates.some(({ role, weight }) => role && weight >= WEIGHT.we);
  const own = new Set(
    candidates.filter((candidate) => candidate.own && !(hasRole && candidate.runs)).map(({ key }) => key),
  );
  for (const domain of domains.written) own.add(domain);
  return own;
}

/** Only a thing is named ("Fjordly er en app"), or the role is given to someone without a name ("arbeidsgiver"). */
export function isNobody(chosen: Candidate, same: readonly Candidate[], mentions: Mentions): boolean {
  if (chosen.name.organisation || same.some(({ role, weight }) => role || weight >= WEIGHT.weBrand)) return false;
  const things = mentions.everywhere('controller.product-noun').length;
  if (things >= SEVERAL && !same.some(({ acts }) => acts)) return true;
  return isProduct(chosen.name, mentions) || mentions.of('controller.someone-else').length > 0;
}

/** "Fjordly er en app", "appen Fjordly": the name is that of a thing. */
export function isProduct(name: ProperName, mentions: Mentions): boolean {
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
