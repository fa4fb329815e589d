/**
 * A file of an own rule, as it may be written, and what becomes of it.
 */
import { type Authorities, withAuthorities } from '../check/compile/authorities.js';
import type { Naming, Path } from '../check/compile/rule-file.js';
import type { Example, RuleDocumentation } from '../check/documentation.js';
import type { ExampleOfOwn, OwnRuleDocumentation } from '../check/own-rules.js';
import type { Message, ModelSentence, Rule } from '../check/rule.js';

/** In all languages at once, or in some of them. */
type Text<Languages extends string> = string | { readonly [language in Languages]?: string };
type MessageText = Text<keyof Message>;
type SentenceText = Text<keyof ModelSentence>;

/** As the schema of own rules lets it be. */
export interface OwnRuleFile extends Naming {
  readonly id?: string;
  readonly kind: Rule['kind'];
  readonly title: MessageText;
  readonly articles?: readonly string[];
  readonly level: Rule['level'];
  readonly messages: { readonly [name: string]: MessageText };
  readonly write?: SentenceText;
  readonly pairs?: readonly (NonNullable<Naming['pairs']>[number] & { readonly write?: SentenceText })[];
  readonly why?: MessageText;
  readonly assumptions?: readonly string[];
  readonly sources?: RuleDocumentation['sources'];
  readonly examples?: readonly Example[];
}

/** The first text given stands for those that are not. */
const firstOf = (text: string | Readonly<Record<string, string>>): string =>
  typeof text === 'string' ? text : Object.values(text)[0]!;

function messageOf(text: MessageText): Message {
  const first = firstOf(text);
  return { nb: first, sv: first, en: first, ...(typeof text === 'object' && text) };
}

function sentenceOf(text: SentenceText): ModelSentence {
  const first = firstOf(text);
  return { nb: first, sv: first, ...(typeof text === 'object' && text) };
}

/** The rule as the program runs it. */
export function ruleOf(file: OwnRuleFile, id: string, authorities: Authorities): Rule {
  const { title, articles = [], messages, write, pairs, why, assumptions, sources, examples, ...rest } = file;
  void [why, assumptions, sources, examples];
  const rule = {
    ...rest,
    id,
    title: messageOf(title),
    articles,
    messages: Object.fromEntries(Object.entries(messages).map(([name, text]) => [name, messageOf(text)])),
    ...(write !== undefined && { write: sentenceOf(write) }),
    ...(pairs && {
      pairs: pairs.map(({ write: sentence, ...pair }) => ({
        ...pair,
        ...(sentence !== undefined && { write: sentenceOf(sentence) }),
      })),
    }),
  };
  // What each kind of rule holds beside this was seen to by the schema.
  return withAuthorities(rule as unknown as Rule, authorities);
}

/** What else the file says. @param lineOf tells where in the file something stands */
export function documentationOf(
  { why, assumptions, sources = [], examples = [] }: OwnRuleFile,
  file: string,
  lineOf: (path: Path) => number,
): OwnRuleDocumentation {
  return {
    file,
    ...(why !== undefined && { why: messageOf(why) }),
    ...(assumptions && { assumptions }),
    sources,
    examples: examples.map((example, i): ExampleOfOwn => ({ ...example, line: lineOf(['examples', i]) })),
  };
}
