/**
 * own: files of rules and words that somebody wrote for themselves -> rules beside those of privlint, or all that is wrong with the files.
 */
import type { BuiltIn } from '../check/compile/main.js';
import { namesIn } from '../check/compile/rule-file.js';
import type { OwnRuleDocumentation, OwnRules } from '../check/own-rules.js';
import type { Rule } from '../check/rule.js';
import { didYouMean } from '../language/suggest.js';
import type { Lexicon } from '../match/lexicon.js';
import { FACTS, isFact } from '../model/facts.js';
import generated from './built-in.generated.json' with { type: 'json' };
import { explain } from './explain.js';
import { extended } from './extend.js';
import { type OwnLexicon, ownLexicon } from './lexicon.js';
import { type Problem, Problems } from './problems.js';
import { documentationOf, type OwnRuleFile, ruleOf } from './rule-file.js';
import { isLexicon, isRule } from './schema.generated.js';
import { readYaml, YamlError, type YamlFile } from './yaml.js';

/** A file of a folder of own rules. */
export interface OwnFile {
  /** As errors name it. */
  readonly path: string;
  /** Below its folder, with `/`: `lexicon/words.yaml`, `org/dpo.yaml`. */
  readonly name: string;
  /** What it holds, or why that cannot be told. */
  readonly content: { readonly text: string } | { readonly error: string };
}

export type Loaded =
  | { readonly ownRules: OwnRules }
  | { readonly problems: readonly Problem[]; readonly count: number };

/** No file, no set of files is larger. In UTF-16 units. */
export const MAX_LENGTH = 1_000_000;
export const MAX_FILES = 200;
const MAX_TOTAL = 5_000_000;
const MB = 1_000_000;
export const TOO_LARGE = `is larger than ${MAX_LENGTH / MB} MB: no file of rules is`;

const builtIn = generated as unknown as BuiltIn;

interface ReadFile {
  readonly path: string;
  readonly name: string;
  readonly yaml: YamlFile;
}

const isOfWords = ({ name }: { readonly name: string }): boolean => name.startsWith('lexicon/');

/** Reads all files, and tells all that is wrong with them, or makes rules of them. */
export function load(files: readonly OwnFile[]): Loaded {
  const problems = new Problems(files.map(({ path }) => path));
  const tooMuch = tooMuchIn(files);
  if (tooMuch) {
    problems.add(files[0]!.path, null, tooMuch);
    return problems.told();
  }
  const read = files.flatMap((file) => readOne(file, problems));
  const words = read.filter(isOfWords);
  const lexicon = ownLexicon(words, builtIn, problems);
  // What a broken file of words holds is not known: then no concept is called unknown.
  const isWhole = words.length === files.filter(isOfWords).length;
  const judged = rulesIn(
    read.filter((file) => !isOfWords(file)),
    isWhole ? [...builtIn.concepts, ...lexicon.own.keys()] : null,
    problems,
  );
  if (problems.isEmpty) tellUnused(lexicon, judged, problems);
  return problems.isEmpty ? { ownRules: ownRulesOf(judged, lexicon) } : problems.told();
}

function tooMuchIn(files: readonly OwnFile[]): string | null {
  if (files.length > MAX_FILES) return `more than ${MAX_FILES} files of rules: name the folder of the rules alone`;
  const lengths = files.map(({ content }) => ('text' in content ? content.text.length : 0));
  // Larger ones are told of by themselves.
  const total = lengths.filter((length) => length <= MAX_LENGTH).reduce((sum, length) => sum + length, 0);
  return total > MAX_TOTAL ? `the files of rules are larger than ${MAX_TOTAL / MB} MB together` : null;
}

/** A file's data, if it is what the schema says. */
function readOne({ path, name, content }: OwnFile, problems: Problems): ReadFile[] {
  const refuse = (message: string): ReadFile[] => {
    problems.add(path, null, message);
    return [];
  };
  if ('error' in content) return refuse(content.error);
  if (content.text.length > MAX_LENGTH) return refuse(TOO_LARGE);
  if (content.text.includes('\0')) return refuse('is no text: a file of rules is YAML in UTF-8');
  let yaml: YamlFile;
  try {
    yaml = readYaml(content.text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    problems.add(path, error.position, error.message);
    return [];
  }
  const file = { path, name, yaml };
  return hasShape(file, problems) ? [file] : [];
}

/** Whether a file is what its schema says; tells where it is not. */
function hasShape(file: ReadFile, problems: Problems): boolean {
  const { path, name, yaml } = file;
  const { data } = yaml;
  const isWords = isOfWords(file);
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  const { id, kind } = isMap ? (data as { id?: unknown; kind?: unknown }) : { id: undefined, kind: undefined };
  if (!isWords && id !== undefined && id !== idOf(name)) {
    problems.add(path, yaml.position(['id']), `its path gives it the id ${idOf(name)}: leave id out, or write that`);
    return false;
  }
  const validate = isWords ? isLexicon : isRule;
  if (validate(isWords || !isMap ? data : { ...data, id: idOf(name) })) return true;
  const explained = explain(validate.errors ?? [], kind);
  // What is no rule's file is told of once.
  if (explained.some(({ path: [first] }) => first === 'id')) {
    problems.add(path, null, `${idOf(name)} can be no rule's id: ${ID_IS}`);
    return false;
  }
  for (const { path: at, of, message, hint } of explained) problems.add(path, yaml.position(at, of), message, hint);
  return false;
}

const ID_IS = 'put the file in a folder, as in org/dpo-name.yaml (lower case letters, digits in the name, hyphens)';

const idOf = (name: string): string => name.replace(/\.yaml$/, '');

interface JudgedRule {
  readonly file: ReadFile;
  readonly rule: Rule;
  readonly docs: OwnRuleDocumentation;
}

/** @param concepts all that a rule may name; null where that is not known */
function rulesIn(files: readonly ReadFile[], concepts: readonly string[] | null, problems: Problems): JudgedRule[] {
  const ids = new Map(builtIn.ruleIds.map((id) => [id, 'privlint has']));
  const known = new Set(concepts);
  return files.map((file): JudgedRule => {
    const { path, name, yaml } = file;
    const id = idOf(name);
    const earlier = ids.get(id);
    if (earlier) problems.add(path, null, `${earlier} a rule ${id} already: give the file another name`);
    else ids.set(id, `${path} is`);
    const data = yaml.data as OwnRuleFile;
    for (const { kind, name: named, path: at } of namesIn(data)) {
      if (kind === 'fact' ? isFact(named) : !concepts || known.has(named)) continue;
      const there = kind === 'fact' ? FACT_NAMES : concepts!;
      problems.add(path, yaml.position(at), `there is no ${kind} ${named}`, () => didYouMean(named, there));
    }
    return {
      file,
      rule: ruleOf(data, id, builtIn.authorities),
      docs: documentationOf(data, path, (at) => yaml.position(at).line),
    };
  });
}

/** Facts of countries by one example. */
const FACT_NAMES = [...Object.keys(FACTS), 'controller.country.NO', 'controller.established.NO'];

/** A concept that no rule names does nothing, most often because its name was meant to be one of privlint's. */
function tellUnused({ own }: OwnLexicon, rules: readonly JudgedRule[], problems: Problems): void {
  const used = new Set(rules.flatMap(({ file }) => namesIn(file.yaml.data as OwnRuleFile)).map(({ name }) => name));
  for (const [name, { path, yaml }] of own) {
    if (used.has(name)) continue;
    const message = `no rule names ${name}, and privlint has no such concept`;
    problems.add(path, yaml.position([name], 'key'), message, () => didYouMean(name, builtIn.concepts));
  }
}

function ownRulesOf(rules: readonly JudgedRule[], { concepts, definitions }: OwnLexicon): OwnRules {
  const lexicons = new WeakMap<Lexicon, Lexicon>();
  return {
    rules: rules.map(({ rule }) => rule),
    docs: new Map(rules.map(({ rule, docs }) => [rule.id, docs])),
    extend(lexicon) {
      let more = lexicons.get(lexicon);
      if (!more) {
        more = extended(lexicon, concepts, definitions);
        lexicons.set(lexicon, more);
      }
      return more;
    },
  };
}
