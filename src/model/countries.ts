/**
 * Countries as policies name them, in Norwegian, Swedish and English, with their ISO 3166-1 codes; and which of them are in the EEA.
 */
import { isLower } from '../language/characters.js';
import type { Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';

/** `eu`: in the EEA. Names in lower case; one or two words. */
const COUNTRIES: readonly (readonly [code: string, eea: boolean, names: string])[] = [
  ['NO', true, 'norge|noreg|norway'],
  ['SE', true, 'sverige|sweden'],
  ['DK', true, 'danmark|denmark'],
  ['FI', true, 'finland|suomi'],
  ['AX', true, 'åland'],
  ['IS', true, 'island|iceland'],
  ['LI', true, 'liechtenstein'],
  ['DE', true, 'tyskland|germany'],
  ['NL', true, 'nederland|nederländerna|netherlands|holland'],
  ['BE', true, 'belgia|belgien|belgium'],
  ['LU', true, 'luxembourg|luxemburg'],
  ['FR', true, 'frankrike|france'],
  ['ES', true, 'spania|spanien|spain'],
  ['PT', true, 'portugal'],
  ['IT', true, 'italia|italien|italy'],
  ['IE', true, 'irland|ireland'],
  ['AT', true, 'østerrike|österrike|austria'],
  ['PL', true, 'polen|poland'],
  ['CZ', true, 'tsjekkia|tjeckien|czechia'],
  ['SK', true, 'slovakia|slovakien'],
  ['SI', true, 'slovenia|slovenien'],
  ['HU', true, 'ungarn|ungern|hungary'],
  ['RO', true, 'romania|rumänien'],
  ['BG', true, 'bulgaria|bulgarien'],
  ['HR', true, 'kroatia|kroatien|croatia'],
  ['GR', true, 'hellas|grekland|greece'],
  ['CY', true, 'kypros|cypern|cyprus'],
  ['MT', true, 'malta'],
  ['EE', true, 'estland|estonia'],
  ['LV', true, 'latvia|lettland'],
  ['LT', true, 'litauen|lithuania'],
  [
    'US',
    false,
    'usa|us|amerika|amerikanske|amerikansk|amerikanska|amerikanskt|kalifornien|california|texas|virginia|oregon|ohio|staterna|stater|statane',
  ],
  ['GB', false, 'storbritannia|storbritannien|kungariket|kongeriket|kongerike|uk|england|skottland'],
  ['CH', false, 'sveits|schweiz|switzerland'],
  ['CA', false, 'canada|kanada'],
  ['IN', false, 'india|indien'],
  ['CN', false, 'kina|china'],
  ['HK', false, 'hongkong'],
  ['JP', false, 'japan'],
  ['KR', false, 'sør-korea|sydkorea|korea'],
  ['SG', false, 'singapore'],
  ['TW', false, 'taiwan'],
  ['AU', false, 'australia|australien'],
  ['NZ', false, 'zealand'],
  ['IL', false, 'israel'],
  ['TR', false, 'tyrkia|turkiet'],
  ['UA', false, 'ukraina|ukraine'],
  ['RU', false, 'russland|ryssland'],
  ['RS', false, 'serbia|serbien'],
  ['BA', false, 'bosnia|bosnien'],
  ['PH', false, 'filippinene|filippinerna'],
  ['VN', false, 'vietnam'],
  ['MY', false, 'malaysia'],
  ['TH', false, 'thailand'],
  ['PK', false, 'pakistan'],
  ['LK', false, 'lanka'],
  ['BD', false, 'bangladesh'],
  ['ZA', false, 'sør-afrika|sydafrika'],
  ['EG', false, 'egypt|egypten'],
  ['BR', false, 'brasil|brasilien'],
  ['MX', false, 'mexico|mexiko'],
  ['AR', false, 'argentina'],
  ['AE', false, 'emiratene|emiraten'],
  ['AF', false, 'afghanistan'],
  ['AL', false, 'albania|albanien'],
  ['AO', false, 'angola'],
  ['BO', false, 'bolivia'],
  ['BW', false, 'botswana'],
  ['BY', false, 'belarus|hviterussland|vitryssland'],
  ['CD', false, 'kongo'],
  ['CL', false, 'chile'],
  ['CO', false, 'colombia'],
  ['CU', false, 'cuba|kuba'],
  ['DZ', false, 'algerie|algeriet'],
  ['EC', false, 'ecuador'],
  ['ET', false, 'etiopia|etiopien'],
  ['FO', false, 'færøyene|färöarna|færøyane'],
  ['GH', false, 'ghana'],
  ['GL', false, 'grønland|grönland'],
  ['GT', false, 'guatemala'],
  ['HT', false, 'haiti'],
  ['ID', false, 'indonesia|indonesien'],
  ['IQ', false, 'irak'],
  ['IR', false, 'iran'],
  ['KE', false, 'kenya|kenia'],
  ['KH', false, 'kambodsja|kambodja'],
  ['KZ', false, 'kasakhstan|kazakstan'],
  ['LB', false, 'libanon'],
  ['MA', false, 'marokko|marocko'],
  ['MD', false, 'moldova'],
  ['ME', false, 'montenegro'],
  ['MG', false, 'madagaskar'],
  ['MK', false, 'makedonia|nordmakedonia|nordmakedonien|nord-makedonia'],
  ['MM', false, 'myanmar'],
  ['MN', false, 'mongolia|mongoliet'],
  ['MW', false, 'malawi'],
  ['MZ', false, 'mosambik|moçambique'],
  ['NG', false, 'nigeria'],
  ['NP', false, 'nepal'],
  ['PE', false, 'peru'],
  ['PS', false, 'palestina'],
  ['QA', false, 'qatar'],
  ['RW', false, 'rwanda'],
  ['SA', false, 'saudi-arabia|saudiarabien'],
  ['SN', false, 'senegal'],
  ['SO', false, 'somalia'],
  ['SY', false, 'syria|syrien'],
  ['TN', false, 'tunisia|tunisien'],
  ['TZ', false, 'tanzania'],
  ['UG', false, 'uganda'],
  ['UY', false, 'uruguay'],
  ['VE', false, 'venezuela'],
  ['XK', false, 'kosovo'],
  ['ZM', false, 'zambia'],
  ['ZW', false, 'zimbabwe'],
];

/** Names that are common words in lower case. */
const ONLY_CAPITALS = new Set(['us', 'uk']);

/** Names of two words, by their last: only behind one of these. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  staterna: ['förenta'],
  stater: ['forente'],
  statane: ['sameinte'],
  kungariket: ['förenade'],
  kongeriket: ['forente'],
  kongerike: ['forente'],
  zealand: ['new', 'nya'],
  lanka: ['sri'],
};

interface Country {
  readonly code: string;
  readonly eea: boolean;
}

const BY_NAME: ReadonlyMap<string, Country> = new Map(
  COUNTRIES.flatMap(([code, eea, names]) => names.split('|').map((name) => [name, { code, eea }] as const)),
);

export interface CountryMention extends Span, Country {
  /** Token. */
  readonly at: number;
}

/** The country that a word names, or null. Its genitive counts. */
export function countryNamed(word: string): Country | null {
  const lower = word.toLowerCase();
  const country = BY_NAME.get(lower);
  if (country) return country;
  return (lower.endsWith('s') ? BY_NAME.get(lower.slice(0, -1)) : null) ?? null;
}

/** Countries named in a span, in reading order. */
export function countriesIn(mentions: Mentions, span: Span): CountryMention[] {
  const all = allIn(mentions);
  const found: CountryMention[] = [];
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  for (; low < all.length && all[low]!.start < span.end; low++) found.push(all[low]!);
  return found;
}

/** "amerikansk", "kungariket", "stater": names without a capital begin so. */
const LOWER_A = 0x61;
const LOWER_K = 0x6b;
const LOWER_S = 0x73;

const known = new WeakMap<Mentions, readonly CountryMention[]>();

/** All countries of a text: names with a capital, and the few that have none. */
function allIn(mentions: Mentions): readonly CountryMention[] {
  let all = known.get(mentions);
  if (!all) {
    all = readAll(mentions);
    known.set(mentions, all);
  }
  return all;
}

function readAll(mentions: Mentions): CountryMention[] {
  const { starts, ends, words, vocabulary, length } = mentions.tokens;
  const { text } = mentions.document;
  const found: CountryMention[] = [];
  for (let at = 0; at < length; at++) {
    const first = text.charCodeAt(starts[at]!);
    if (isLower(first) && first !== LOWER_A && first !== LOWER_K && first !== LOWER_S) continue;
    const word = vocabulary[words[at]!]!;
    if (isLower(first) && !word.startsWith('amerik') && AFTER[word] === undefined) continue;
    const country = countryNamed(word);
    if (!country) continue;
    const written = text.slice(starts[at]!, ends[at]!);
    const before = AFTER[word];
    if (before) {
      if (at > 0 && before.includes(vocabulary[words[at - 1]!]!))
        found.push({ ...country, at, start: starts[at - 1]!, end: ends[at]! });
      continue;
    }
    if (ONLY_CAPITALS.has(word) && written !== word.toUpperCase()) continue;
    if (written === word && !word.startsWith('amerikansk')) continue;
    found.push({ ...country, at, start: starts[at]!, end: ends[at]! });
  }
  return found;
}
