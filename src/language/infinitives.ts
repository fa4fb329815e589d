/** Whose infinitives are known. */
type Nordic = 'nb' | 'nn' | 'sv';

/** Infinitives of one syllable, which have no ending. */
const SHORT: Readonly<Record<Nordic, string>> = {
  nb: 'be bli bo by dra dø fly flå få gi gjøre gro gå ha klå la le nå se si slå so spå stå sy ta tilby tilgi tro tvi',
  nn: 'be bli bo by dra fly få gi gje gjera gå ha la le nå sjå seie slå stå sy ta tilby tru',
  sv: 'be bli bo bry dra dö erbjuda fly få förstå ge gro gå ha le må nå se slå ske spå stå sy ta tro',
};
/** How infinitives of more syllables end, behind a consonant. */
const ENDING: Readonly<Record<Nordic, string>> = { nb: 'e', nn: 'ae', sv: 'a' };
/** Endings of nouns, participles and adjectives that look alike. */
const OTHERS: Readonly<Record<Nordic, string>> = {
  nb: 'ene else iske lige ige lse ste sse nte',
  nn: 'ane ene else iske lege ige ande inga',
  sv: 'orna erna arna iska liga iga ande sta',
};
/** Words that stand before nouns. */
const BEFORE_NOUNS: Readonly<Record<Nordic, string>> = {
  nb: 'alle andre begge de denne dette disse egne enkelte flere følgende gjeldende hele hvilke ikke mange mine dine noe nye samme sine våre',
  nn: 'alle andre dei denne dette desse eigne enkelte fleire heile kva mange mine dine nye same sine våre',
  sv: 'alla andra båda dessa dina egna enskilda flera hela mina nya olika samma sina vissa våra vilka',
};
/** Words behind which an infinitive must stand, whatever it tells: "Medlemmer skal:", "Oppgaven er å:". */
const DEMANDING: Readonly<Record<Nordic, string>> = {
  nb: 'å må skal bør måtte skulle burde',
  nn: 'å må skal bør måtte skulle burde',
  sv: 'att måste ska skall bör skulle borde',
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const listsOf = (language: Nordic) => ({
  short: setOf(SHORT[language]),
  beforeNouns: setOf(BEFORE_NOUNS[language]),
  others: OTHERS[language].split(' '),
  ending: ENDING[language],
  demanding: setOf(DEMANDING[language]),
});
const LISTS = { nb: listsOf('nb'), nn: listsOf('nn'), sv: listsOf('sv') };
const VOWELS = 'aeiouyæøåäö';
/** Two consonants and vowels at least: "lese", "föra". */
const SHORTEST = 4;

/**
 * Whether a lower-case word has the form of an infinitive. Many a noun has it too ("adresse", "data"): to be asked of words at the
 * beginning of several items, where infinitives stand and nouns seldom all end alike.
 */
export function looksLikeInfinitive(word: string, language: Nordic): boolean {
  const { short, beforeNouns, others, ending } = LISTS[language];
  if (short.has(word)) return true;
  if (word.length < SHORTEST || beforeNouns.has(word)) return false;
  if (!ending.includes(word.at(-1)!) || VOWELS.includes(word.at(-2)!)) return false;
  return !others.some((other) => word.endsWith(other));
}

/** Whether an infinitive must follow a lower-case word. */
export const demandsInfinitive = (word: string, language: Nordic): boolean => LISTS[language].demanding.has(word);
