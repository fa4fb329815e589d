/**
 * Build step: `rules/**` -> the JSON that the program runs on. Every file is validated by schema; every concept that a rule names
 * must be in the lexicon; every pattern must compile. Errors name the file and what is wrong with it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { LEXICON_LANGUAGES } from '../../match/lexicon.js';
import type { DocumentedRule } from '../documentation.js';
import { AUTHORITIES, type Authorities, withAuthorities } from './authorities.js';
import { type Definitions, LexiconBuilder, type LexiconFile } from './lexicon.js';
import type { RuleFile } from './rule-file.js';
import { conceptsOf, split } from './rule-file.js';

class RuleError extends Error {}

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(directory, name))
    .sort();

function validator(directory: string, name: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
  return ajv.compile(JSON.parse(readFileSync(join(directory, 'schema', name), 'utf8')));
}

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
  const isLexicon = validator(directory, 'lexicon.schema.json');
  const isRule = validator(directory, 'rule.schema.json');
  const authorities: Authorities = load(
    join(directory, AUTHORITIES),
    directory,
    validator(directory, 'authorities.schema.json'),
  );
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

/** Compiles the `rules` folder to the JSON files that the program reads, by name. Throws RuleError. */
export async function compileRules(directory: string): Promise<Record<string, string>> {
  const loaded = loadRules(directory);
  const definitions = definitionsOf(loaded.lexicon);
  const lexicons = LEXICON_LANGUAGES.map((language) => {
    const builder = new LexiconBuilder(language, definitions);
    for (const { file, data } of loaded.lexicon) builder.add(file, data);
    return builder.build();
  });
  for (const { file, data } of loaded.rules) {
    for (const concept of conceptsOf(data)) {
      if (!(concept in lexicons[0]!.concepts)) throw new RuleError(`${file}: concept ${concept} is not in the lexicon`);
    }
  }
  const files = loaded.rules.map(({ data }) => split(data));
  return {
    'rules.generated.json': JSON.stringify(files.map(({ rule }) => withAuthorities(rule, loaded.authorities))),
    'rule-docs.generated.json': JSON.stringify(
      Object.fromEntries(files.map(({ rule, documentation }) => [rule.id, documentation])),
    ),
    ...Object.fromEntries(
      lexicons.map((lexicon) => [`lexicon.${lexicon.language}.generated.json`, JSON.stringify(lexicon)]),
    ),
  };
}
