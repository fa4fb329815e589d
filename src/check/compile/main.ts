/**
 * Build step: `rules/**` -> the JSON that the program runs on. Every file is validated by schema; every concept that a rule names
 * must be in the lexicon; every pattern must compile. Errors name the file and what is wrong with it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { parse } from 'yaml';
import { LEXICON_LANGUAGES } from '../../match/lexicon.js';
import { isFact } from '../../model/facts.js';
import type { DocumentedRule } from '../documentation.js';
import { AUTHORITIES, type Authorities, withAuthorities } from './authorities.js';
import { type Definitions, LexiconBuilder, type LexiconFile } from './lexicon.js';
import { ownLexiconSchema, ownRuleSchema } from './own-schema.js';
import type { RuleFile } from './rule-file.js';
import { namesIn, split } from './rule-file.js';

class RuleError extends Error {}

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(directory, name))
    .sort();

const AJV_OPTIONS: Options = {
  allErrors: true,
  strictTypes: false,
  formats: { date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/ },
};

const schemaOf = (directory: string, name: string): object =>
  JSON.parse(readFileSync(join(directory, 'schema', `${name}.schema.json`), 'utf8'));

const validator = (directory: string, name: string): ValidateFunction =>
  new Ajv2020(AJV_OPTIONS).compile(schemaOf(directory, name));

const explain = (errors: readonly ErrorObject[]): string =>
  errors.map((e) => `${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}`).join('; ');

function load<T>(file: string, root: string, validate: ValidateFunction): T {
  const where = relative(root, file);
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new RuleError(`${where}: ${(error as Error).message}`);
  }
  if (!validate(data)) throw new RuleError(`${where}: ${explain(validate.errors ?? [])}`);
  return data as T;
}

export interface LoadedRules {
  readonly lexicon: readonly { readonly file: string; readonly data: LexiconFile }[];
  readonly rules: readonly { readonly file: string; readonly data: RuleFile }[];
  readonly authorities: Authorities;
}

/** Reads and validates every file below `directory` (the `rules` folder). Throws RuleError. */
export function loadRules(directory: string): LoadedRules {
  const isLexicon = validator(directory, 'lexicon');
  const isRule = validator(directory, 'rule');
  const authorities: Authorities = load(join(directory, AUTHORITIES), directory, validator(directory, 'authorities'));
  const lexicon: { file: string; data: LexiconFile }[] = [];
  const rules: { file: string; data: RuleFile }[] = [];
  for (const file of filesBelow(directory)) {
    const name = relative(directory, file);
    if (name === AUTHORITIES) continue;
    if (name.startsWith('lexicon')) lexicon.push({ file: name, data: load(file, directory, isLexicon) });
    else {
      const data: RuleFile = load(file, directory, isRule);
      if (`${data.id}.yaml` !== name.replaceAll('\\', '/')) throw new RuleError(`${name}: its id is ${data.id}`);
      rules.push({ file: name, data });
    }
  }
  return { lexicon, rules, authorities };
}

/** What rules of somebody's own may name, and may not name anew. */
export interface BuiltIn {
  readonly ruleIds: readonly string[];
  readonly concepts: readonly string[];
  readonly definitions: Definitions;
  readonly authorities: Authorities;
}

/** The lists that all files of the lexicon define. Throws RuleError. */
export function definitionsOf(lexicon: LoadedRules['lexicon']): Definitions {
  const definitions: Record<string, Definitions[string]> = {};
  for (const { file, data } of lexicon) {
    for (const [name, body] of Object.entries(data.define ?? {})) {
      if (definitions[name]) throw new RuleError(`${file}: $${name} is defined twice`);
      definitions[name] = body;
    }
  }
  return definitions;
}

/** The rules as the program runs them, with their documentation. */
export const documented = ({ rules, authorities }: LoadedRules): DocumentedRule[] =>
  rules.map(({ data }) => {
    const { rule, documentation } = split(data);
    return { ...withAuthorities(rule, authorities), ...documentation };
  });

/** Compiles the `rules` folder to the files that the program reads, by name below `src`. Throws RuleError. */
export async function compileRules(directory: string): Promise<Record<string, string>> {
  const loaded = loadRules(directory);
  const definitions = definitionsOf(loaded.lexicon);
  const lexicons = LEXICON_LANGUAGES.map((language) => {
    const builder = new LexiconBuilder(language, definitions);
    for (const { file, data } of loaded.lexicon) builder.add(file, data);
    return builder.build();
  });
  for (const { file, data } of loaded.rules) {
    for (const { kind, name } of namesIn(data)) {
      const known = kind === 'fact' ? isFact(name) : Object.hasOwn(lexicons[0]!.concepts, name);
      if (!known) throw new RuleError(`${file}: there is no ${kind} ${name}`);
    }
  }
  const files = loaded.rules.map(({ data }) => split(data));
  return {
    'check/rules.generated.json': JSON.stringify(files.map(({ rule }) => withAuthorities(rule, loaded.authorities))),
    'check/rule-docs.generated.json': JSON.stringify(
      Object.fromEntries(files.map(({ rule, documentation }) => [rule.id, documentation])),
    ),
    ...Object.fromEntries(
      lexicons.map((lexicon) => [`check/lexicon.${lexicon.language}.generated.json`, JSON.stringify(lexicon)]),
    ),
    ...forOwnRules(directory, loaded, definitions),
  };
}

/** What rules of an organisation's own are held against: which names there are, and what such a file looks like. */
function forOwnRules(
  directory: string,
  { rules, lexicon, authorities }: LoadedRules,
  definitions: Definitions,
): Record<string, string> {
  const rule = ownRuleSchema(schemaOf(directory, 'rule'));
  const ofLexicon = ownLexiconSchema(schemaOf(directory, 'lexicon'));
  const builtIn: BuiltIn = {
    ruleIds: rules.map(({ data }) => data.id),
    concepts: lexicon.flatMap(({ data }) => Object.keys(data).filter((name) => name !== 'define')),
    definitions,
    authorities,
  };
  // Without `unicode` a text's length is counted in UTF-16 units, for which the validators need nothing of ajv's own; it is said to be
  // deprecated, which nobody who builds needs to read.
  const ajv = new Ajv2020({
    ...AJV_OPTIONS,
    verbose: true,
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema(rule, 'isRule').addSchema(ofLexicon, 'isLexicon');
  return {
    'own/built-in.generated.json': JSON.stringify(builtIn),
    'own/rule.schema.generated.json': `${JSON.stringify(rule, null, 2)}\n`,
    'own/lexicon.schema.generated.json': `${JSON.stringify(ofLexicon, null, 2)}\n`,
    'own/schema.generated.js': standalone.default(ajv, { isRule: 'isRule', isLexicon: 'isLexicon' }),
  };
}
