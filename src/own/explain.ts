/**
 * What a schema says of a file, in words for one who writes rules.
 */
import type { ErrorObject } from 'ajv';
import type { Path } from '../check/compile/rule-file.js';
import { didYouMean } from '../language/suggest.js';

export interface Explanation {
  readonly path: Path;
  /** Whether the key is meant or what stands under it. */
  readonly of: 'key' | 'value';
  readonly message: string;
  /** What was probably meant. */
  readonly hint?: (() => string) | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'keys with values',
  string: 'a text: put it in quotes',
  'string,object': 'a text, or one for each of nb, sv and en',
};

const MOST_QUOTED = 60;
const quoted = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return `"${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}...` : text}"`;
};

const wordsOf = (path: Path): string =>
  path
    .filter((step) => typeof step === 'string')
    .at(-1)
    ?.toString() ?? 'the file';

/** @param kind the rule's; a rule of an unknown kind is judged by none. */
export function explain(errors: readonly ErrorObject[], kind: unknown): Explanation[] {
  const kindIsWrong = errors.some(
    ({ instancePath, keyword, params }) =>
      instancePath === '/kind' || (instancePath === '' && keyword === 'required' && params.missingProperty === 'kind'),
  );
  return (
    errors
      .filter(({ keyword, schemaPath }) => keyword !== 'if' && !(kindIsWrong && schemaPath.startsWith('#/allOf')))
      // What is wrong with a name is told once, of the name.
      .filter(({ keyword, propertyName }) => propertyName === undefined || keyword === 'propertyNames')
      .map((error) => explained(error, kind))
  );
}

function explained({ instancePath, keyword, params, parentSchema, data }: ErrorObject, kind: unknown): Explanation {
  const path = pathOf(instancePath);
  type Hint = Explanation['hint'];
  const value = (message: string, hint?: Hint): Explanation => ({ path, of: 'value', message, hint });
  const key = (name: string, message: string, hint?: Hint): Explanation => {
    return { path: [...path, name], of: 'key', message, hint };
  };
  const name = wordsOf(path);
  switch (keyword) {
    case 'additionalProperties': {
      const { additionalProperty } = params as { additionalProperty: string };
      const { properties = {}, patternProperties } = parentSchema as {
        properties?: object;
        patternProperties?: object;
      };
      const hint = (): string => didYouMean(additionalProperty, Object.keys(properties));
      return patternProperties
        ? key(
            additionalProperty,
            `${quoted(additionalProperty)} is no name of a concept: lower case, with a dot, as in org.dpo`,
            hint,
          )
        : key(additionalProperty, `unknown key ${quoted(additionalProperty)}`, hint);
    }
    case 'enum': {
      const { allowedValues } = params as { allowedValues: readonly string[] };
      return value(`${name} is one of ${allowedValues.join(', ')}, not ${quoted(data)}`, () =>
        didYouMean(String(data), allowedValues),
      );
    }
    case 'const':
      return value(`${name} is ${String(params.allowedValue)} or not there, not ${quoted(data)}`);
    case 'false schema':
      return { path, of: 'key', message: `a rule of kind ${String(kind)} has no ${name}` };
    case 'required':
      return value(`${path.length === 0 ? 'the rule' : name} lacks ${String(params.missingProperty)}`);
    case 'type':
      return value(`${name} must be ${TYPES[String(params.type)] ?? String(params.type)}`);
    case 'minItems':
    case 'minProperties':
      return value(`${name} is empty`);
    case 'maxItems':
      return value(`${name} has more than ${String(params.limit)} entries: divide the rule`);
    case 'minLength':
      return value(`${name} is too short: at least ${String(params.limit)} letters`);
    case 'format':
      return value(`${name} is no day: write YYYY-MM-DD`);
    case 'pattern':
      return value(`${quoted(data)} is no ${name}`);
    case 'propertyNames':
      return key(
        String(params.propertyName),
        `${quoted(params.propertyName)} is no name: lower case letters, digits and hyphens`,
      );
    default:
      return value(`${name}: ${keyword}`);
  }
}

/** From a JSON pointer. */
const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
