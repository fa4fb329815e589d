/**
 * What a comment to privlint says:
 * `privlint-disable-next rights/object, stale/* until 2027-01-31 -- reason`, `privlint-enable [RULES]`.
 */
import { dayOf } from '../language/day.js';
import { nearest } from '../language/suggest.js';
import type { Comment } from '../parse/document.js';

/** What is suppressed, why, and until when; `rules` are ids, or themes with `/*`. */
export interface Terms {
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
}

const SCOPES = {
  'privlint-disable-next': 'next',
  'privlint-disable': 'region',
  'privlint-disable-file': 'file',
} as const;

export interface Disable {
  readonly kind: 'disable';
  readonly scope: (typeof SCOPES)[keyof typeof SCOPES];
  readonly terms: Terms;
}

/** Without rules it ends all that is disabled. */
export interface Enable {
  readonly kind: 'enable';
  readonly rules: readonly string[];
}

/** What is wrong with a suppression. */
export type Mistake =
  | { readonly kind: 'unclosed' | 'unknownDirective' | 'noRule' | 'noReason' }
  | { readonly kind: 'unknownRule'; readonly word: string; readonly meant: string | null }
  | { readonly kind: 'badDay'; readonly word: string }
  | { readonly kind: 'notDisabled'; readonly word: string | null }
  | { readonly kind: 'tooMany'; readonly limit: number };

/** Names of rules and themes that there are. */
export class RuleNames {
  readonly #idsOf = new Map<string, string[]>();

  constructor(ids: readonly string[]) {
    for (const id of ids) {
      this.#idsOf.set(id, [id]);
      const theme = `${id.split('/')[0]}/*`;
      const inTheme = this.#idsOf.get(theme);
      if (inTheme) inTheme.push(id);
      else this.#idsOf.set(theme, [id]);
    }
  }

  /** The ids of the rules with this name; none for a name that nothing has. */
  idsOf(name: string): readonly string[] {
    return this.#idsOf.get(name) ?? [];
  }

  /** The first of these names that nothing has. */
  mistakeIn(names: readonly string[]): Mistake | null {
    const word = names.find((name) => !this.#idsOf.has(name));
    return word === undefined ? null : { kind: 'unknownRule', word, meant: nearest(word, [...this.#idsOf.keys()]) };
  }
}

/** What is wrong with these terms, or null. */
export function mistakeInTerms({ rules, reason, until }: Terms, names: RuleNames): Mistake | null {
  if (rules.length === 0) return { kind: 'noRule' };
  const unknown = names.mistakeIn(rules);
  if (unknown) return unknown;
  if (until !== undefined && dayOf(until) === null) return { kind: 'badDay', word: until };
  return reason.trim() === '' ? { kind: 'noReason' } : null;
}

/** A reason is a sentence: a longer one is cut, since each result carries it. */
const MAX_REASON = 500;
const REASON_MARK = '--';
const UNTIL = 'until';

/** The directive's name, the first word of the comment. */
export const directiveName = ({ text }: Comment): string => /^[^\s,]*/.exec(text)![0];

/** Understands a comment. */
export function directiveOf(comment: Comment, names: RuleNames): Disable | Enable | Mistake {
  if (!comment.closed) return { kind: 'unclosed' };
  const { text } = comment;
  const name = directiveName(comment);
  const mark = text.indexOf(REASON_MARK, name.length);
  const words = text.slice(name.length, mark < 0 ? undefined : mark).split(/[\s,]+/);
  const said = words.filter((word) => word !== '');
  if (name === 'privlint-enable') return names.mistakeIn(said) ?? { kind: 'enable', rules: said };
  if (!isDisable(name)) return { kind: 'unknownDirective' };
  const end = said.includes(UNTIL) ? said.indexOf(UNTIL) : said.length;
  const terms: Terms = {
    rules: [...new Set(said.slice(0, end))],
    reason: mark < 0 ? '' : reasonIn(text.slice(mark + REASON_MARK.length)),
    ...(end < said.length && { until: said.slice(end + 1).join(' ') }),
  };
  return mistakeInTerms(terms, names) ?? { kind: 'disable', scope: SCOPES[name], terms };
}

const isDisable = (name: string): name is keyof typeof SCOPES => Object.hasOwn(SCOPES, name);

function reasonIn(text: string): string {
  const reason = text
    .slice(0, 2 * MAX_REASON)
    .replace(/\s+/g, ' ')
    .trim();
  return reason.length > MAX_REASON ? `${reason.slice(0, MAX_REASON)}…` : reason;
}
