// natural's stemmers and stop words by subpath: its main entry loads database clients and reads the user's .env.
declare module 'natural/lib/natural/stemmers/porter_stemmer_no.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_sv.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/util/stopwords_no.js' {
  const list: { readonly words: readonly string[] };
  export default list;
}
declare module 'natural/lib/natural/util/stopwords_sv.js' {
  const list: { readonly words: readonly string[] };
  export default list;
}
