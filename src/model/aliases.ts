import type { Mentions } from '../match/mentions.js';
import { keyOf } from './names/keys.js';
import type { Names, ProperName } from './names.js';

/** Letters of a bracket that gives a short name, at most. */
const MAX_BRACKET = 60;
/** Words between a name and "heretter kalt". */
const MAX_BETWEEN = 10;
/** Where a legal form stands in the name its address may stand between, too. */
const MAX_ADDRESS = 20;
/** ", NMF" */
const APPOSED = /, ([A-ZÆØÅÄÖ]{3,6})(?=[,. ]|$)/g;

/**
 * Short names that the text gives its parties: "Nordfjell Musikkforening (NMF)", "Nordfjell AS (heretter Fjell)". Keys of the
 * short names with the name that each stands for.
 */
export function aliasesIn(mentions: Mentions, names: Names): ReadonlyMap<string, ProperName> {
  let aliases = known.get(names);
  if (!aliases) {
    aliases = readAliases(mentions, names);
    known.set(names, aliases);
  }
  return aliases;
}

const known = new WeakMap<Names, ReadonlyMap<string, ProperName>>();

function readAliases(mentions: Mentions, names: Names): Map<string, ProperName> {
  const aliases = new Map<string, ProperName>();
  const { document, sentences } = mentions;
  const put = (short: ProperName | null | undefined, full: ProperName): void => {
    if (!short || short.start <= full.start || short.organisation) return;
    const key = keyOf(short.text);
    if (key !== '' && key !== keyOf(full.text) && !aliases.has(key)) aliases.set(key, full);
  };
  for (const hit of mentions.everywhere('controller.hereafter')) {
    const sentence = sentences[hit.sentence]!;
    const before = names.in({ start: sentence.start, end: mentions.tokens.starts[hit.from]! });
    // Behind a company its address may stand.
    const full =
      before.findLast((name) => name.country !== null) ?? before.findLast((name) => name.organisation) ?? before.at(-1);
    if (
      !full ||
      hit.from - full.to > (full.organisation ? MAX_ADDRESS : MAX_BETWEEN) ||
      hit.to >= mentions.tokens.length
    )
      continue;
    const short = names.at(hit.to);
    if (short && short.start - mentions.tokens.ends[hit.to - 1]! <= 2) put(short, full);
  }
  const anyApposed = /, [A-ZÆØÅÄÖ]{3}/.test(document.text);
  for (const sentence of sentences) {
    const text = document.text.slice(sentence.start, sentence.end);
    // "Nordfjell Musikkforeningers Forbund, NMF"
    for (const apposed of anyApposed ? text.matchAll(APPOSED) : []) {
      const end = sentence.start + apposed.index;
      const full = names.in({ start: sentence.start, end }).at(-1);
      if (full?.end === end && initialsOf(full.text) === apposed[1])
        put(names.in({ start: end + 2, end: end + apposed[0].length })[0], full);
    }
    if (!text.includes('(')) continue;
    for (const bracket of text.matchAll(/ \(([^()]+)\)/g)) {
      const [whole, inner] = bracket;
      if (whole.length > MAX_BRACKET || !isShortName(inner!)) continue;
      const start = sentence.start + bracket.index + 2;
      const short = names.in({ start, end: start + inner!.length })[0];
      if (!short || short.start - start > 1) continue;
      const full = names.in({ start: sentence.start, end: start - 2 }).at(-1);
      if (full && full.end === start - 2 && (full.to - full.from > 1 || full.organisation)) put(short, full);
    }
  }
  return aliases;
}

/** Of the words with a capital. */
const initialsOf = (name: string): string =>
  name
    .split(/[ -]/)
    .map((word) => word[0] ?? '')
    .filter((letter) => letter !== letter.toLowerCase())
    .join('');

/** "NMF", or what stands in quotes. */
const isShortName = (text: string): boolean => /^(?:[A-ZÆØÅÄÖ]{2,6}$|["“”«»'][^"“”«»']+["“”«»'])/.test(text);
