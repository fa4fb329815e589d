/**
 * The schemas of rules that others write for themselves: those of the rules folder, less what only a rule for everybody needs.
 */

/** A JSON Schema, as far as it is read here. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly patternProperties?: { readonly [pattern: string]: Schema };
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly then?: Schema;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly $id?: string;
  readonly title?: string;
  readonly minLength?: number;
  readonly minProperties?: number;
  readonly maxItems?: number;
}

/** More clauses in one list, or concepts in one clause, are no rule that anybody wrote by hand. */
const MOST_ITEMS = 100;

/** What is told in all languages at once, or in some of them. */
const inAnyLanguage = ({ required: _, ...schema }: Schema): Schema => ({
  ...schema,
  type: ['string', 'object'],
  minLength: 3,
  minProperties: 1,
});

const withoutRequired = (schema: Schema, ...names: readonly string[]): Schema => ({
  ...schema,
  ...(schema.required && { required: schema.required.filter((name) => !names.includes(name)) }),
});

/** The schema of a rule, of which only its kind, title, level, messages and clauses must be there. */
export function ownRuleSchema(strict: Schema): Schema {
  const { $defs = {}, properties = {} } = strict;
  return {
    ...withoutRequired(strict, 'id', 'articles', 'why', 'sources', 'examples'),
    $id: 'https://privlint.dev/schema/own-rule.json',
    title: "An organisation's own rule: its id is its path, and texts may stand in one language",
    properties: {
      ...properties,
      pairs: {
        ...properties.pairs,
        items: withoutRequired(properties.pairs?.items ?? {}, 'write'),
        maxItems: MOST_ITEMS,
      },
    },
    allOf: (strict.allOf ?? []).map((branch) => ({
      ...branch,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      ...(branch.then && { then: withoutRequired(branch.then, 'write') }),
    })),
    $defs: {
      ...$defs,
      message: inAnyLanguage($defs.message ?? {}),
      modelSentence: inAnyLanguage($defs.modelSentence ?? {}),
      concepts: { ...$defs.concepts, maxItems: MOST_ITEMS },
      clauses: { ...$defs.clauses, maxItems: MOST_ITEMS },
    },
  };
}

/** The schema of a file of the lexicon, whose concepts and lists may stand in one language. */
export function ownLexiconSchema(strict: Schema): Schema {
  const { $defs = {}, properties = {} } = strict;
  const { define = {} } = properties;
  return {
    ...strict,
    $id: 'https://privlint.dev/schema/own-lexicon.json',
    title: "A file of an organisation's own lexicon: concepts of its own, or more patterns for those of privlint",
    properties: {
      ...properties,
      define: { ...define, additionalProperties: inSomeLanguage(define.additionalProperties) },
    },
    $defs: { ...$defs, concept: inSomeLanguage($defs.concept) },
  };
}

function inSomeLanguage(schema: Schema | boolean | undefined): Schema {
  const { required: _, ...rest } = typeof schema === 'object' ? schema : {};
  return { ...rest, minProperties: 1 };
}
