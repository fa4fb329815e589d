/**
 * The text of a JSON file that people write -> its content, or every mistake in it, each with its line and what to do about it.
 */
import type { ErrorObject } from 'ajv';
import type { ParseError } from 'jsonc-parser';
import { didYouMean } from '../language/suggest.js';
import type { Validator } from './validators.generated.js';

/** A mistake: where it stands in the text, and what to do about it. */
export interface Mistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type Path = readonly (string | number)[];

export interface Finding {
  readonly path: Path;
  /** The mistake is the key's, not the value's. */
  readonly atKey: boolean;
  readonly message: string;
}

/** Mistakes that are told at once; more seldom help. */
const MOST_MISTAKES = 10;
/** A configuration is three deep. Parsers that call themselves fail on what is nested a thousand times. */
const MOST_DEPTH = 100;

/** How deep brackets stand in each other, at most; those in texts are counted too, which does no harm. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}

/** What such a file must be. */
export interface Kind<T> {
  /** What the whole is called: `the configuration`. */
  readonly name: string;
  readonly validate: Validator<T>;
  /** The keys that may stand at a path, for suggestions. */
  readonly keysAt: (path: Path) => readonly string[];
  /** What the schema cannot tell. */
  readonly check: (data: T) => readonly Finding[];
}

export async function checkedJson<T>(
  text: string,
  kind: Kind<T>,
): Promise<{ readonly data: T } | { readonly mistakes: readonly Mistake[] }> {
  if (depthOf(text) > MOST_DEPTH) return { mistakes: [{ line: 1, column: 1, message: 'is nested too deeply' }] };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { mistakes: [await syntaxMistake(text, error instanceof Error ? error.message : String(error))] };
  }
  const { validate } = kind;
  const findings = validate(data)
    ? kind.check(data)
    : each((validate.errors ?? []).flatMap((error) => explain(error, data, kind)));
  if (findings.length === 0) return { data: data as T };
  const mistakes = await located(findings, text);
  return { mistakes: mistakes.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MOST_MISTAKES) };
}

/** Both branches of an alternative complain of one value. */
const each = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.message, finding])).values(),
];

/** A mistake where a day is named that does not exist. */
export const noDay = (path: Path, day: string): Finding => ({
  path,
  atKey: false,
  message: `${shown(path, '')} is no day of any calendar: ${day}`,
});

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'a text',
  boolean: 'true or false',
};

/** `suppressions[0].until` */
export const shown = (path: Path, whole: string): string =>
  path.length === 0
    ? whole
    : path
        .map((step, i) =>
          typeof step === 'number' ? `[${step}]` : step.includes('/') ? `["${step}"]` : i === 0 ? step : `.${step}`,
        )
        .join('');

function explain(
  error: ErrorObject,
  data: unknown,
  { name: whole, keysAt }: Pick<Kind<unknown>, 'name' | 'keysAt'>,
): Finding[] {
  const path = stepsOf(error.instancePath);
  const name = shown(path, whole);
  const say = (message: string, more: Partial<Finding> = {}): Finding[] => [{ path, atKey: false, message, ...more }];
  switch (error.keyword) {
    case 'additionalProperties': {
      const key: string = error.params.additionalProperty;
      const where = path.length === 0 ? '' : ` in ${name}`;
      const known = didYouMean(key, keysAt(path));
      return say(`unknown key "${key}"${where}${known}`, { path: [...path, key], atKey: true });
    }
    case 'required':
      return say(`${name} lacks "${error.params.missingProperty}"`);
    case 'enum': {
      const allowed: readonly string[] = error.params.allowedValues;
      const value = valueAt(path, data);
      const near = typeof value === 'string' ? didYouMean(value, allowed) : '';
      return say(`${name} is one of ${allowed.join(', ')}, not ${JSON.stringify(value)}${near}`);
    }
    case 'type':
      return say(
        `${name} must be ${isAlternative(path) ? 'a text or a list of texts' : (TYPES[error.params.type] ?? error.params.type)}`,
      );
    case 'minLength':
      return say(`${name} is empty`);
    case 'pattern':
      return say(`${name} is a day as YYYY-MM-DD, not ${JSON.stringify(valueAt(path, data))}`);
    case 'const':
      return say(`${name} is ${JSON.stringify(error.params.allowedValue)}, not ${JSON.stringify(valueAt(path, data))}`);
    case 'anyOf': // its branches have spoken
      return [];
    default:
      return say(`${name} ${error.message}`);
  }
}

const ALTERNATIVES = new Set(['extends', 'rule']);
const isAlternative = (path: Path): boolean => ALTERNATIVES.has(`${path.at(-1)}`);

/** A JSON pointer, with list indices as numbers. */
const stepsOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));

const valueAt = (path: Path, data: unknown): unknown =>
  path.reduce((value, step) => (value as Readonly<Record<string | number, unknown>>)[step], data);

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Node says what is wrong, and only at times where; the parser of editors knows where it stopped understanding. */
async function syntaxMistake(text: string, message: string): Promise<Mistake> {
  const { parse } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const reason = message.replace(/ in JSON at position[\s\S]*$/, '').replace(/, (?:\.\.\.)?"[\s\S]*$/, '');
  return { ...placeOf(text, errors[0]?.offset ?? text.length), message: `is no JSON: ${reason}` };
}

async function located(findings: readonly Finding[], text: string): Promise<Mistake[]> {
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const tree = parseTree(text);
  return findings.map(({ path, atKey, message }) => {
    const value = tree && findNodeAtLocation(tree, [...path]);
    // The key and its value are the two children of a property.
    const node = atKey ? value?.parent?.children?.[0] : value;
    return { ...placeOf(text, node?.offset ?? 0), message };
  });
}
