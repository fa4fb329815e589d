/**
 * Rules that somebody adds to those of privlint, as a run takes them. Made by `own/`.
 */
import type { Lexicon } from '../match/lexicon.js';
import type { Example, RuleDocumentation } from './documentation.js';
import type { Message, Rule } from './rule.js';

/** Where in its file an example stands; counted from 1. */
export interface ExampleOfOwn extends Example {
  readonly line: number;
}

/** What a file of an own rule says beside the rule: as of a built-in one, but for what may be left out. */
export interface OwnRuleDocumentation extends Omit<RuleDocumentation, 'why' | 'examples'> {
  /** The file as it was given. */
  readonly file: string;
  readonly why?: Message;
  readonly examples: readonly ExampleOfOwn[];
}

export interface OwnRules {
  readonly rules: readonly Rule[];
  /** By rule id. */
  readonly docs: ReadonlyMap<string, OwnRuleDocumentation>;
  /** A language's lexicon with these rules' concepts in it. */
  extend(lexicon: Lexicon): Lexicon;
}
