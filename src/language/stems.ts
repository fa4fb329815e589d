import norwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import swedish from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';
import stopwordsNorwegian from 'natural/lib/natural/util/stopwords_no.js';
import stopwordsSwedish from 'natural/lib/natural/util/stopwords_sv.js';

const TOOLS = {
  nb: { stemmer: norwegian, stopwords: new Set(stopwordsNorwegian.words), known: new Map<string, string>() },
  sv: { stemmer: swedish, stopwords: new Set(stopwordsSwedish.words), known: new Map<string, string>() },
} as const;

/** The stemmers work by regular expressions: so many words' stems are kept. */
const MOST_KNOWN = 20_000;

/** Shorter words carry no subject. */
const SHORTEST = 3;

/**
 * Snowball stems of the words that carry meaning, for telling whether two passages speak of the same thing.
 * Stems are too coarse to recognise concepts by ("rettighet" and "rett" share one), so the lexicon matches words instead.
 */
export function contentStems(words: Iterable<string>, language: 'nb' | 'nn' | 'sv'): Set<string> {
  const { stemmer, stopwords, known } = TOOLS[language === 'sv' ? 'sv' : 'nb'];
  const stems = new Set<string>();
  for (const word of words) {
    if (word.length < SHORTEST || stopwords.has(word)) continue;
    let stem = known.get(word);
    if (stem === undefined) {
      stem = stemmer.stem(word);
      if (known.size < MOST_KNOWN) known.set(word, stem);
    }
    stems.add(stem);
  }
  return stems;
}
